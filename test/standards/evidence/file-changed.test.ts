import rule from '../../../src/standards/evidence/rules/file-changed.ts';
import { testRule } from '../../support/test-rule.ts';

const DIGEST_OF_X = '2d711642b726b04401627ca9fbac32f5c8530fb1903cc4db02258717921a4881';
const ledger = (digest: string) => ({
  'evidence.yaml': `items:\n  - id: letter\n    title: Letter\n    file: a.txt\n    sha256: "${digest}"\n`,
});

testRule(rule, {
  accept: [
    { name: 'the file that was listed', files: { ...ledger(DIGEST_OF_X), 'evidence/a.txt': 'x' } },
    {
      name: 'its fingerprint in capitals, as some systems print it',
      files: { ...ledger(DIGEST_OF_X.toUpperCase()), 'evidence/a.txt': 'x' },
    },
    {
      name: 'papers without fingerprints',
      outcome: 'not-applicable',
      files: { 'evidence.yaml': 'items: [{id: letter, title: Letter, file: a.txt}]\n', 'evidence/a.txt': 'x' },
    },
    {
      name: 'a fingerprint without a file, beside a file without a fingerprint',
      files: {
        'evidence.yaml': `items: [{id: a, file: a.txt}, {id: b, sha256: "${DIGEST_OF_X}"}]\n`,
        'evidence/a.txt': 'y',
      },
    },
    { name: 'a file that cannot be read', files: { ...ledger(DIGEST_OF_X), 'evidence/b.txt': 'x' } },
  ],
  reject: [
    {
      name: 'another file under its name',
      files: { ...ledger(DIGEST_OF_X), 'evidence/a.txt': 'y' },
      findings: [
        {
          at: 'evidence.yaml:5:13',
          message: 'The file “a.txt” of “Letter” is not the one whose fingerprint stands here.',
          severity: 'error',
        },
      ],
    },
  ],
});
