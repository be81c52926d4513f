import rule from '../../../src/standards/patient-objections/rules/statutory-exemption-on-another-route.ts';
import { testRule } from '../../support/test-rule.ts';

const file = 'standards/patient-objections.yaml';
const flows = {
  'standards/processing-activities.yaml': 'flows: [{id: b, direction: out, from: nhs-england, to: council}]\n',
};
const route = (name: string) => ({
  'standards/duty-of-confidentiality.yaml': `routes: [{flows: [b], route: ${name}}]\n`,
});
const answer = (exemption: string) => ({
  [file]: `answers:\n  - flows: [b]\n    upheld: false\n    reason: exemption\n    exemption: ${exemption}\n`,
});

testRule(rule, {
  accept: [
    ...['statutory', 'none', 'direct-care', ''].map((name) => ({
      name: `the route “${name}”`,
      files: { ...flows, ...route(name), ...answer('statutory') },
    })),
    {
      name: 'another exemption',
      outcome: 'not-applicable',
      files: { ...flows, ...route('section-251'), ...answer('cag-lifted') },
    },
    {
      name: 'an exemption that is not named yet',
      outcome: 'not-applicable',
      files: { ...flows, ...route('consent'), ...answer('') },
    },

    {
      name: 'two routes, of which another rule speaks',
      files: {
        ...flows,
        'standards/duty-of-confidentiality.yaml':
          'routes: [{flows: [b], route: consent}, {flows: [b], route: statutory}]\n',
        ...answer('statutory'),
      },
    },
    {
      name: 'objections that are upheld after all, and a reason that is no exemption',
      files: {
        ...flows,
        ...route('consent'),
        [file]:
          'answers: [{flows: [b], upheld: true, reason: exemption, exemption: statutory}, {flows: [b], upheld: false, reason: consent, exemption: statutory}]\n',
      },
    },
  ],
  reject: [
    {
      name: 'a flow on consent, in a draft as well',
      stage: 'draft',
      files: { ...flows, ...route('consent'), ...answer('statutory') },
      findings: [
        {
          at: `${file}:5:16`,
          related: ['standards/duty-of-confidentiality.yaml:1:30'],
          message:
            'Flow “b” (nhs-england to council): objections are not upheld because of a statutory exemption, but its route of confidentiality is “consent”.',
          severity: 'error',
        },
      ],
    },
    {
      name: 'a flow on section 251',
      files: { ...flows, ...route('section-251'), ...answer('statutory') },
      findings: [{ at: `${file}:5:16`, related: ['standards/duty-of-confidentiality.yaml:1:30'] }],
    },

    {
      name: 'the same beside an answer with another exemption',
      files: {
        ...flows,
        ...route('consent'),
        [file]:
          'answers: [{flows: [b], upheld: false, reason: exemption, exemption: ministerial}, {flows: [b], upheld: false, reason: exemption, exemption: statutory}]\n',
      },
      findings: [{ at: `${file}:1:141`, related: ['standards/duty-of-confidentiality.yaml:1:30'] }],
    },
  ],
});
