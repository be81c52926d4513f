import rule from '../../../src/standards/across/rules/records-to-controller-abroad.ts';
import { testRule } from '../../support/test-rule.ts';

const file = 'standards/processing-activities.yaml';
const base = {
  'application.yaml':
    'organisations: [{id: uni, country: england}, {id: pharma, name: Example Medicines, country: US}, {id: open}]\n',
  'standards/data-controllers.yaml':
    'controllers: [{organisation: uni}, {organisation: pharma}, {organisation: open}]\n',
};
const flow = (text: string) => ({ ...base, [file]: `flows:\n  - {id: a, ${text}}\n` });

testRule(rule, {
  accept: [
    { name: 'suppressed tables', files: flow('direction: onward, to: pharma, level: aggregated-suppressed') },
    { name: 'records to a controller at home', files: flow('direction: onward, to: uni, level: pseudonymised') },
    {
      name: 'records to a country that is recognised as a whole',
      files: {
        ...flow('direction: onward, to: uni, level: pseudonymised'),
        'application.yaml': 'organisations: [{id: uni, country: IM}]\n',
      },
    },
    {
      name: 'a controller whose country is not answered yet',
      files: flow('direction: onward, to: open, level: pseudonymised'),
    },
    { name: 'a level that is not answered yet', files: flow('direction: onward, to: pharma') },
    {
      name: 'a body abroad that is no controller',
      files: {
        ...flow('direction: onward, to: pharma, level: pseudonymised'),
        'standards/data-controllers.yaml': 'controllers: [{organisation: uni}]\n',
      },
    },
    {
      name: 'a level of the wrong kind, which cannot be read',
      outcome: 'could-not-run',
      files: flow('direction: onward, to: pharma, level: low'),
    },

    {
      name: 'records that a controller abroad sends in',
      files: flow('direction: in, from: uni, to: pharma, level: identifiable'),
    },
  ],
  reject: [
    {
      name: 'records, in a draft as well',
      stage: 'draft',
      files: flow('direction: onward, to: pharma, level: pseudonymised'),
      findings: [
        {
          at: `${file}:2:36`,
          related: ['application.yaml:1:93'],
          message: 'Controller “Example Medicines” is established in “US” and receives pseudonymised data in flow “a”',
          severity: 'warning',
        },
      ],
    },
    {
      name: 'tables with small numbers, from NHS England',
      files: {
        ...flow('direction: out, from: nhs-england, to: pharma, requests: [hes]'),
        'standards/data-minimisation.yaml': 'requests: [{id: hes, level: aggregated-not-suppressed}]\n',
      },
      findings: [{ at: `${file}:2:52`, related: ['application.yaml:1:93'], message: 'aggregated not suppressed data' }],
    },
  ],
});
