import rule from '../../../src/standards/across/rules/notice-promises-opt-out.ts';
import { testRule } from '../../support/test-rule.ts';

const file = 'standards/transparency.yaml';
const notice = { [file]: 'notices:\n  - offersOptOut: false\n  - offersOptOut: true\n' };
const answers = (text: string) => ({
  'standards/patient-objections.yaml': `answers: [${text}]\ntype1: {answer: "no"}\n`,
});

testRule(rule, {
  accept: [
    { name: 'objections upheld in one flow', files: { ...notice, ...answers('{upheld: false}, {upheld: true}') } },
    { name: 'an answer that is not given yet', files: { ...notice, ...answers('{upheld: false}, {flows: [a]}') } },
    {
      name: 'an answer without its reason, which is a finding of its own',
      files: { ...notice, ...answers('{upheld: false}') },
    },
    { name: 'no answers yet', files: { ...notice, ...answers('') } },
    {
      name: 'a notice of which it is not answered yet',
      files: {
        [file]: 'notices: [{controllers: [uni], offersOptOut: }]\n',
        ...answers('{upheld: false, reason: consent}'),
      },
    },
  ],
  reject: [
    {
      name: 'a promise, in a draft as well',
      stage: 'draft',
      files: { ...notice, ...answers('{upheld: false, reason: consent}, {upheld: false, reason: consent}') },
      findings: [
        {
          at: `${file}:3:19`,
          related: ['standards/patient-objections.yaml:1:1'],
          message: 'This notice offers people an opt-out, but objections are upheld in none of the flows.',
          severity: 'warning',
        },
      ],
    },
  ],
});
