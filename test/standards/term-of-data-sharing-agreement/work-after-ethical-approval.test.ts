import rule from '../../../src/standards/term-of-data-sharing-agreement/rules/work-after-ethical-approval.ts';
import { testRule } from '../../support/test-rule.ts';

const file = 'standards/term-of-data-sharing-agreement.yaml';
const ethics = 'standards/ethical-approval.yaml';
const base = {
  [file]: 'end: 2035-12-31\nanalysisEnd: 2029-09-30\n',
  [ethics]: 'approvals: [{id: rec, kind: rec, body: Nowhere Committee, letter: letter}]\n',
  'evidence.yaml':
    'items: [{id: letter, kind: rec-letter, title: Opinion, validUntil: 2029-09-29}, {id: longer, kind: amendment-approval, title: Extension, validUntil: 2029-09-30}]\n',
};

testRule(rule, {
  accept: [
    {
      name: 'an approval that an amendment prolongs',
      files: { ...base, [ethics]: 'approvals: [{id: rec, kind: rec, letter: letter, amendments: [longer]}]\n' },
    },
    { name: 'an approval without a letter yet', files: { ...base, [ethics]: 'approvals: [{id: rec, kind: rec}]\n' } },
    {
      name: 'a letter without a last day',
      files: { ...base, 'evidence.yaml': 'items: [{id: letter, kind: rec-letter, title: Opinion}]\n' },
    },
    {
      name: 'a letter that is not in the ledger',
      files: { ...base, [ethics]: 'approvals: [{id: rec, kind: rec, letter: lettre}]\n' },
    },
    { name: 'keeping without work after it', files: { ...base, [file]: 'end: 2035-12-31\nanalysisEnd: 2029-09-29\n' } },
    { name: 'an end of the work that is not answered yet', files: { ...base, [file]: 'end: 2035-12-31\n' } },
    { name: 'no approvals', outcome: 'not-applicable', files: { ...base, [ethics]: 'route: not-applicable\n' } },
  ],
  reject: [
    {
      name: 'an approval that ends the day before, in a draft as well',
      stage: 'draft',
      files: base,
      findings: [
        {
          at: `${file}:2:14`,
          related: ['evidence.yaml:1:68'],
          message: 'The work on the data ends on 2029-09-30, but approval “rec” ends on 2029-09-29, as its papers say.',
          severity: 'warning',
        },
      ],
    },
    {
      name: 'one of two, without an id yet',
      files: {
        ...base,
        [ethics]:
          'approvals: [{id: hra, kind: hra, letter: longer}, {kind: rec, body: Nowhere Committee, letter: letter}]\n',
      },
      findings: [{ at: `${file}:2:14`, related: ['evidence.yaml:1:68'], message: '“Nowhere Committee”' }],
    },
  ],
});
