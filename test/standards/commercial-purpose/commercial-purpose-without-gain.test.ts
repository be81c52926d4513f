import rule from '../../../src/standards/commercial-purpose/rules/commercial-purpose-without-gain.ts';
import { testRule } from '../../support/test-rule.ts';

const file = 'standards/commercial-purpose.yaml';
const charge = (profit: string) => `charges: [{by: uni, to: clients, for: A report., profit: ${profit}}]\n`;

testRule(rule, {
  accept: [
    { name: 'a gain', files: { [file]: 'includes: true\ninterests: [{id: one, gain: indirect}]\n' } },
    {
      name: 'a gain beside the words that there is none, which is a finding of its own',
      files: { [file]: 'includes: true\nnoInterests: None.\ninterests: [{id: one}]\n' },
    },
    {
      name: 'a charge that covers the cost',
      files: { [file]: `includes: true\nnoInterests: None.\n${charge('false')}` },
    },
    {
      name: 'no commercial purpose',
      outcome: 'not-applicable',
      files: { [file]: 'includes: false\nnoInterests: None.\n' },
    },
    { name: 'what is not answered yet', files: { [file]: 'includes: true\nnoInterests:\n' } },
    {
      name: 'whether there is one not answered yet',
      outcome: 'not-applicable',
      files: { [file]: 'includes:\nnoInterests: None.\n' },
    },
  ],
  reject: [
    {
      name: 'nobody who gains, in a draft as well',
      stage: 'draft',
      files: { [file]: 'includes: true\nnoInterests: None.\n' },
      findings: [
        {
          at: `${file}:2:14`,
          related: [`${file}:1:11`],
          message: 'but it is said that nobody has an interest',
          severity: 'error',
        },
      ],
    },
    {
      name: 'a profit of nobody',
      files: { [file]: `includes: true\n${charge('true')}noInterests: None.\n` },
      findings: [
        {
          at: `${file}:3:14`,
          related: [`${file}:2:11`],
          message: 'A charge is said to make a profit, but also that nobody gains.',
        },
      ],
    },
  ],
});
