import rule from '../../../src/standards/patient-objections/rules/upheld-although-law-requires-flow.ts';
import { testRule } from '../../support/test-rule.ts';

const file = 'standards/patient-objections.yaml';
const flows = {
  'standards/processing-activities.yaml': 'flows: [{id: b, direction: out, from: nhs-england, to: council}]\n',
};
const routes = (...names: readonly string[]) => ({
  'standards/duty-of-confidentiality.yaml': `routes: [${names.map((name) => `{flows: [b], route: ${name}}`).join(', ')}]\n`,
});
const answer = (upheld: string) => ({ [file]: `answers:\n  - flows: [b]\n    upheld: ${upheld}\n` });

testRule(rule, {
  accept: [
    { name: 'objections that are not upheld', files: { ...flows, ...routes('statutory'), ...answer('false') } },
    {
      name: 'another route',
      outcome: 'not-applicable',
      files: { ...flows, ...routes('section-251'), ...answer('true') },
    },
    {
      name: 'two routes, which is a finding of its own',
      files: { ...flows, ...routes('statutory', 'section-251'), ...answer('true') },
    },
    { name: 'no answer yet', files: { ...flows, ...routes('statutory'), ...answer('') } },
  ],
  reject: [
    {
      name: 'objections upheld, in a draft as well',
      stage: 'draft',
      files: { ...flows, ...routes('statutory'), ...answer('true') },
      findings: [
        {
          at: `${file}:3:13`,
          related: ['standards/duty-of-confidentiality.yaml:1:30'],
          message: 'Flow “b” (nhs-england to council) flows because a law allows it, but objections are upheld.',
          severity: 'warning',
        },
      ],
    },
  ],
});
