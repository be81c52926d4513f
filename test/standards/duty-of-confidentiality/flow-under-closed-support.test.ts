import rule from '../../../src/standards/duty-of-confidentiality/rules/flow-under-closed-support.ts';
import { testRule } from '../../support/test-rule.ts';

const file = 'standards/duty-of-confidentiality.yaml';
const flow = (level: string) => ({
  'standards/processing-activities.yaml': `flows: [{id: list-in, direction: in, from: registry, to: nhs-england, level: ${level}}]\n`,
});
const support = (closed: string, name = 'cag', route = 'section-251') => ({
  [file]: `routes:\n  - flows: [list-in]\n    route: ${route}\n    support: ${name}\nsupports: [{id: cag, closed: ${closed}}, {id: new, closed: false}]\n`,
});

testRule(rule, {
  accept: [
    { name: 'support that holds', outcome: 'not-applicable', files: { ...flow('identifiable'), ...support('false') } },
    { name: 'a flow that identifies nobody', files: { ...flow('pseudonymised'), ...support('true') } },
    { name: 'a flow under other support', files: { ...flow('identifiable'), ...support('true', 'new') } },
    { name: 'support that nobody describes', files: { ...flow('identifiable'), ...support('true', 'cga') } },
    {
      name: 'a support that is not answered yet',
      outcome: 'not-applicable',
      files: { ...flow('identifiable'), ...support('') },
    },
    { name: 'another route', files: { ...flow('identifiable'), ...support('true', 'cag', 'consent') } },
  ],
  reject: [
    {
      name: 'a flow under closed support, in a draft as well',
      stage: 'draft',
      files: { ...flow('identifiable'), ...support('true') },
      findings: [
        {
          at: `${file}:4:14`,
          related: [`${file}:5:30`],
          message:
            'Flow “list-in” (registry to nhs-england) is identifiable and relies on support “cag”, which has been closed.',
          severity: 'error',
        },
      ],
    },
  ],
});
