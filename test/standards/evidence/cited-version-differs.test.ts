import rule from '../../../src/standards/evidence/rules/cited-version-differs.ts';
import { testRule } from '../../support/test-rule.ts';

const file = 'evidence.yaml';
const items = (cite: string, paper: string) => ({
  [file]: `items:\n  - id: letter\n    title: Letter\n    cites:\n      - item: plan\n        ${cite}\n  - id: plan\n    ${paper}\n`,
});

testRule(rule, {
  accept: [
    { name: 'the same version', files: items('version: "2.0"', 'version: "2.0"') },
    { name: 'the same version in other words', files: items('version: Version 2.0', 'version: V2.0') },
    { name: 'a version that is not listed', files: items('version: "2.0"', 'version:') },
    { name: 'a version that is not cited', files: items('version:', 'version: "2.0"') },
    {
      name: 'a paper that nobody lists, which is a finding of its own',
      files: { [file]: 'items: [{id: letter, cites: [{item: lost, version: "1"}]}]\n' },
    },
    {
      name: 'a citation of nothing',
      files: { [file]: 'items: [{id: letter, cites: [{version: "1"}]}, {version: "2"}]\n' },
    },
  ],
  reject: [
    {
      name: 'another version, in a draft as well',
      stage: 'draft',
      files: items('version: "1.0"', 'version: "2.0"'),
      findings: [
        {
          at: `${file}:6:18`,
          related: [`${file}:8:14`],
          message: '“Letter” names version 1.0 of “plan”, which is listed as version 2.0.',
          severity: 'error',
        },
      ],
    },
    {
      name: 'another date, and not twice where both differ',
      files: {
        [file]:
          'items:\n  - id: letter\n    cites:\n      - {item: plan, dated: 2026-01-01}\n      - {item: plan, version: "1", dated: 2026-01-01}\n  - {id: plan, version: "2", dated: 2026-02-01}\n',
      },
      findings: [
        {
          at: `${file}:4:29`,
          related: [`${file}:6:37`],
          message: '“letter” names “plan” of 2026-01-01, which is listed with the date 2026-02-01.',
        },
        { at: `${file}:5:31`, related: [`${file}:6:25`], message: 'version 1' },
      ],
    },
    {
      name: 'a paper that all others name otherwise, once and in the ledger',
      files: {
        [file]:
          'items:\n  - {id: a, title: A, cites: [{item: plan, dated: 2026-01-01}]}\n  - {id: b, title: B, cites: [{item: plan, dated: 2026-01-01}, {item: plan}]}\n  - {id: plan, title: Plan, dated: 2026-02-01}\n',
      },
      findings: [
        {
          at: `${file}:4:36`,
          message: '“Plan” is listed with the date 2026-02-01, but all 2 papers that name it say 2026-01-01.',
          related: [`${file}:2:51`, `${file}:3:51`],
        },
      ],
    },
    {
      name: 'a paper that others name in two ways, or that one names rightly',
      files: {
        [file]:
          'items:\n  - {id: a, cites: [{item: plan, version: "1"}, {item: form, version: "1"}]}\n  - {id: b, cites: [{item: plan, version: "3"}, {item: form, version: "1"}]}\n  - {id: c, cites: [{item: form, version: "2"}]}\n  - {id: plan, version: "2"}\n  - {id: form, version: "2"}\n',
      },
      findings: [
        { at: `${file}:2:43`, related: [`${file}:5:25`] },
        { at: `${file}:2:71`, related: [`${file}:6:25`] },
        { at: `${file}:3:43`, related: [`${file}:5:25`] },
        { at: `${file}:3:71`, related: [`${file}:6:25`] },
      ],
    },
  ],
});
