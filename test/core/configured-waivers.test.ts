import { describe, expect, it } from 'vitest';
import type { ConfiguredWaiver } from '../../src/core/configured-waivers.ts';
import { check, of, pointing } from './make-rule.ts';

const RULE = 'data-minimisation/made';
const FILE = 'standards/data-minimisation.yaml';
const FILES = {
  'application.yaml': 'title: A study\n',
  [FILE]:
    'requests: [{id: stays, level: pseudonymised}, {id: visits, level: pseudonymised}, {id: falls, level: pseudonymised}, {id: deaths, level: pseudonymised}]\n',
};
const LINES = { rule: 2, file: 3, path: 4, expires: 5 };

const waiver = (parts: Partial<ConfiguredWaiver> = {}): ConfiguredWaiver => ({
  rule: RULE,
  file: FILE,
  reason: 'as agreed',
  at: (field) => {
    const line = field === undefined ? 1 : LINES[field];
    return { file: 'dars.config.yaml', path: [], line, column: 1, endLine: line, endColumn: 2 };
  },
  ...parts,
});

/** The findings of the rule by number of the request, waived or not, and what is wrong with the waivers. */
function settled(waivers: readonly ConfiguredWaiver[], requests = [0, 1, 2, 3]) {
  const rules = [
    pointing(RULE, 'data-minimisation', ...requests.map((index) => ['requests', index, 'level'])),
    pointing('data-minimisation/other', 'data-minimisation', ['requests', 0, 'level']),
    pointing('application/made', 'application', ['title']),
  ];
  const report = check(FILES, { rules, waivers });
  return {
    waived: report.findings.filter((finding) => finding.waived !== undefined).map(({ at, rule }) => [rule, at.path[1]]),
    first: of(report, RULE)[0]?.waived,
    wrong: report.findings
      .filter(({ rule }) => rule.startsWith('waiver/'))
      .map(({ rule, at, message }) => `${at.line} ${rule} ${message}`),
  };
}

describe('a waiver of the settings', () => {
  it('takes every finding of its rule in its file, and no other', () => {
    expect(settled([waiver()])).toEqual({
      waived: [0, 1, 2, 3].map((index) => [RULE, index]),
      first: { reason: 'as agreed', from: 'dars.config.yaml:1' },
      wrong: [],
    });
  });

  it('takes what stands at its path, and says who answers and until when', () => {
    const { waived, first, wrong } = settled([
      waiver({ path: 'requests[stays]', owner: 'B. Marsh', expires: '2026-11-23' }),
    ]);
    expect(waived).toEqual([[RULE, 0]]);
    expect(first).toEqual({
      reason: 'as agreed',
      from: 'dars.config.yaml:1',
      owner: 'B. Marsh',
      expires: '2026-11-23',
    });
    expect(wrong).toEqual([]);
  });

  it('leaves to a second one only what the first left', () => {
    const { waived, wrong } = settled([waiver({ path: 'requests[stays]' }), waiver(), waiver()]);
    expect(waived).toHaveLength(4);
    expect(wrong).toEqual([`2 waiver/unused No finding of “${RULE}” is left for it in ${FILE}.`]);
  });

  it.each([
    [
      'ended the day before',
      { expires: '2026-11-22' },
      /^5 waiver\/expired .* held until 2026-11-22, and .* as of 2026-11-23\.$/,
    ],
    ['ended, with an owner', { expires: '2026-11-22', owner: 'B. Marsh' }, /2026-11-23\. Its owner is B\. Marsh\.$/],
    ['gives no reason', { reason: '' }, /^1 waiver\/without-reason /],
    ['names no rule that there is', { rule: 'data-minimisation/nothing' }, /^2 waiver\/unknown-rule /],
    [
      'names a file that is not there',
      { file: 'standards/transparency.yaml' },
      /^3 waiver\/unused .* is left for it in standards\/transparency\.yaml\.$/,
    ],
    [
      'points elsewhere',
      { path: 'requests[nobody]' },
      /^4 waiver\/unused .* stands at “requests\[nobody\]” in .*\. One stands at “requests\[stays\]\.level” and at “requests\[visits\]\.level” and at “requests\[falls\]\.level”\.$/,
    ],
  ])('that %s has no effect', (_, parts, message) => {
    const { waived, wrong } = settled([waiver(parts)]);
    expect(waived).toEqual([]);
    expect(wrong).toEqual([expect.stringMatching(message)]);
  });

  it('without anything to waive is said to be unused, with a path as well', () => {
    expect(settled([waiver({ path: 'requests[stays]' })], []).wrong).toEqual([
      `2 waiver/unused No finding of “${RULE}” is left for it in ${FILE}.`,
    ]);
  });
});
