import rule from '../../../src/standards/ethical-approval/rules/nobody-asked.ts';
import { testRule } from '../../support/test-rule.ts';

const file = 'standards/ethical-approval.yaml';

testRule(rule, {
  accept: [
    {
      name: 'people who were asked',
      files: { [file]: 'selfCheck: {concern: None., disadvantage: None., asked: A panel.}\n' },
    },
    { name: 'questions that are not answered yet', files: { [file]: 'selfCheck: {concern: None., disadvantage: }\n' } },
    { name: 'a blank file, which is a finding of its own', outcome: 'could-not-run', files: { [file]: '' } },
  ],
  reject: [
    {
      name: 'nobody',
      files: { [file]: 'selfCheck:\n  concern: None.\n  asked:\n  disadvantage: None.\n' },
      findings: [{ at: `${file}:3:3`, message: 'It is not said who was asked', severity: 'info' }],
    },
    {
      name: 'nobody, in a draft as well',
      stage: 'draft',
      files: { [file]: 'selfCheck: {concern: None., disadvantage: None.}\n' },
      findings: [{ at: `${file}:1:1`, severity: 'info' }],
    },
  ],
});
