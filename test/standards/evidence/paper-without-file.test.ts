import rule from '../../../src/standards/evidence/rules/paper-without-file.ts';
import { testRule } from '../../support/test-rule.ts';

const ledger = (entry: string) => ({ 'evidence.yaml': `items:\n  - id: letter\n    title: Letter\n    ${entry}\n` });

testRule(rule, {
  accept: [
    {
      name: 'a paper whose file is there',
      files: { ...ledger('status: attached\n    file: a.pdf'), 'evidence/a.pdf': '' },
    },
    { name: 'a paper that is to follow', files: ledger('status: promised') },
    { name: 'a paper without a status yet', files: ledger('kind: rec-letter') },
  ],
  reject: [
    {
      name: 'no file named',
      files: ledger('status: attached'),
      findings: [
        {
          at: 'evidence.yaml:4:13',
          message: '“Letter” is said to be attached, but no file is named.',
          severity: 'error',
        },
      ],
    },
    {
      name: 'a file that is not there, as information in a draft',
      stage: 'draft',
      files: { ...ledger('status: attached\n    file: a.pdf'), 'evidence/A.pdf': '' },
      findings: [{ at: 'evidence.yaml:5:11', message: /no such file in the folder evidence/, severity: 'info' }],
    },
  ],
});
