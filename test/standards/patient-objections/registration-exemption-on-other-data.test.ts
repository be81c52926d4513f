import rule from '../../../src/standards/patient-objections/rules/registration-exemption-on-other-data.ts';
import { testRule } from '../../support/test-rule.ts';

const file = 'standards/patient-objections.yaml';
const app = (products: readonly string[], exemption: string) => ({
  'standards/data-minimisation.yaml': `requests:\n${products.map((product, index) => `  - {id: r${index}, product: ${product}, level: identifiable}\n`).join('')}`,
  'standards/processing-activities.yaml': `flows: [{id: a, direction: out, from: nhs-england, to: council, requests: [${products.map((_, index) => `r${index}`).join(', ')}]}]\n`,
  [file]: `answers:\n  - flows: [a]\n    upheld: false\n    reason: exemption\n    exemption: ${exemption}\n`,
});

testRule(rule, {
  accept: [
    { name: 'registered deaths', files: app(['DEATHS'], 'deaths-registration') },
    { name: 'registered births', files: app(['BIRTHS'], 'births-registration') },
    { name: 'a product that nobody knows', files: app(['NO_SUCH'], 'deaths-registration') },
    { name: 'another exemption', outcome: 'not-applicable', files: app(['HES_APC'], 'ministerial') },

    {
      name: 'objections that are upheld after all, and a reason that is no exemption',
      files: {
        ...app(['HES_OP'], 'deaths-registration'),
        [file]:
          'answers: [{flows: [a], upheld: true, reason: exemption, exemption: deaths-registration}, {flows: [a], upheld: false, reason: consent, exemption: deaths-registration}]\n',
      },
    },
    {
      name: 'other data that this flow does not carry',
      files: {
        ...app(['DEATHS', 'HES_OP'], 'deaths-registration'),
        'standards/processing-activities.yaml':
          'flows: [{id: a, direction: out, from: nhs-england, to: council, requests: [r0]}]\n',
      },
    },
  ],
  reject: [
    {
      name: 'stays in hospital beside deaths',
      files: app(['DEATHS', 'HES_OP'], 'deaths-registration'),
      findings: [
        {
          at: `${file}:5:16`,
          related: ['standards/data-minimisation.yaml:3:23'],
          message:
            'Flow “a” (nhs-england to council) is exempt as registered deaths, but it carries Hospital Episode Statistics Outpatients',
          severity: 'warning',
        },
      ],
    },
    {
      name: 'visits to hospital as registered births',
      files: app(['HES_OP'], 'births-registration'),
      findings: [
        {
          at: `${file}:5:16`,
          related: ['standards/data-minimisation.yaml:2:23'],
          message: 'is exempt as registered births',
        },
      ],
    },

    {
      name: 'the same beside an answer with another exemption',
      files: {
        ...app(['HES_OP'], 'deaths-registration'),
        [file]:
          'answers: [{flows: [a], upheld: false, reason: exemption, exemption: ministerial}, {flows: [a], upheld: false, reason: exemption, exemption: deaths-registration}]\n',
      },
      findings: [{ at: `${file}:1:141`, related: ['standards/data-minimisation.yaml:2:23'] }],
    },
  ],
});
