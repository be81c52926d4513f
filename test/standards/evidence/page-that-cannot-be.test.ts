import rule from '../../../src/standards/evidence/rules/page-that-cannot-be.ts';
import { testRule } from '../../support/test-rule.ts';

const files = (page: string) => ({
  'evidence.yaml': `items:\n  - id: letter\n    shows:\n      - standard: ethical-approval\n        page: ${page}\n`,
});
const at = 'evidence.yaml:5:15';

testRule(rule, {
  accept: [
    { name: 'a page', files: files('3') },
    { name: 'pages and ranges', files: files('"2, 7-9,10-10"') },
    { name: 'a page that was never said', files: files('') },
    { name: 'words, which the schema finds', outcome: 'could-not-run', files: files('the last one') },
  ],
  reject: [
    { name: 'page 0', files: files('0'), findings: [{ at, message: '“0” names a page 0' }] },
    { name: 'a range from 0', files: files('0-3'), findings: [{ at, message: 'page 0' }] },
    {
      name: 'a range that runs backwards',
      files: files('"2, 9-7"'),
      findings: [{ at, severity: 'warning', message: '“9-7” in “2, 9-7” ends before it begins.' }],
    },
  ],
});
