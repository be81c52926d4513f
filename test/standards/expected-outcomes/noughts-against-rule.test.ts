import rule from '../../../src/standards/expected-outcomes/rules/noughts-against-rule.ts';
import { testRule } from '../../support/test-rule.ts';

const file = 'standards/expected-outcomes.yaml';

testRule(rule, {
  accept: [
    { name: 'hidden noughts', files: { [file]: 'outputs: [{rules: [mental-health], zeros: hidden}]\n' } },
    { name: 'a rule that shows them', files: { [file]: 'outputs: [{rules: [hes-2018], zeros: shown}]\n' } },
    {
      name: 'an output without counts',
      files: { [file]: 'outputs: [{rules: [mental-health], zeros: not-applicable}]\n' },
    },
    {
      name: 'what is not answered yet',
      files: { [file]: 'outputs: [{rules: [mental-health], zeros: }, {rules: [], zeros: shown}]\n' },
    },
    { name: 'a rule that nobody knows', files: { [file]: 'outputs: [{rules: [lost], zeros: shown}]\n' } },
  ],
  reject: [
    {
      name: 'shown noughts, in a draft as well',
      stage: 'draft',
      files: { [file]: 'outputs:\n  - id: table\n    rules: [hes-2018, mental-health]\n    zeros: shown\n' },
      findings: [
        {
          at: `${file}:4:12`,
          message:
            'Output “table” shows noughts, but the rule “Mental health data sets, and anything linked with them” that it follows hides them.',
          severity: 'warning',
        },
      ],
    },
  ],
});
