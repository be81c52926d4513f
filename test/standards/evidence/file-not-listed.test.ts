import rule from '../../../src/standards/evidence/rules/file-not-listed.ts';
import { testRule } from '../../support/test-rule.ts';

const ledger = { 'evidence.yaml': 'items:\n  - id: letter\n    file: a.pdf\n' };

testRule(rule, {
  accept: [
    { name: 'files that are all named', files: { ...ledger, 'evidence/a.pdf': '' } },
    {
      name: 'the note that dars init leaves there',
      files: { ...ledger, 'evidence/a.pdf': '', 'evidence/README.md': '' },
    },
  ],
  reject: [
    {
      name: 'each file that is not',
      files: { ...ledger, 'evidence/a.pdf': '', 'evidence/b.pdf': '', 'evidence/sub/c.pdf': '' },
      findings: [
        { at: 'evidence.yaml:1:1', message: 'The file “b.pdf” lies in the folder', severity: 'warning' },
        { at: 'evidence.yaml:1:1', message: 'The file “sub/c.pdf” lies in the folder' },
      ],
    },
  ],
});
