import { describe, expect, it } from 'vitest';
import { readWaivers, waiversInProse } from '../../src/core/waive.ts';
import type { Finding } from '../../src/core/finding.ts';
import type { Rule } from '../../src/core/rule.ts';
import { applicationOf, checkWith } from '../support/application.ts';
import { brief, pointing } from './make-rule.ts';

const TITLE = pointing('application/title-wrong', 'application', ['title']);

/** Findings of a few rules and of waivers: the shape of the document is not what is tested here. */
function findings(files: Readonly<Record<string, string>>, rules: readonly Rule[] = [TITLE]): readonly Finding[] {
  const own = new Set(rules.map((rule) => rule.id));
  return checkWith(applicationOf(files), { rules }).findings.filter(
    ({ rule }) => own.has(rule) || /^(?:waiver|load)\//.test(rule),
  );
}

const inTitle = (text: string, rules?: readonly Rule[]): readonly Finding[] =>
  findings({ 'application.yaml': text }, rules);

describe('a waiver takes a finding', () => {
  it.each([
    ['on its line', 'title: A study # dars-ignore application/title-wrong -- as the register has it\n', 1],
    ['on the line below', '# dars-ignore application/title-wrong -- as the register has it\ntitle: A study\n', 1],
    [
      'below blank lines and other comments',
      '# dars-ignore application/title-wrong -- as the register has it\n\n# note\ntitle: A study\n',
      1,
    ],
    [
      'on the line of a block text',
      'title: | # dars-ignore application/title-wrong -- as the register has it\n  A study\n',
      1,
    ],
    [
      'without blanks around its parts',
      'title: A study #dars-ignore application/title-wrong --as the register has it\n',
      1,
    ],
    [
      'with Windows line ends',
      '# dars-ignore application/title-wrong -- as the register has it\r\ntitle: A study\r\n',
      1,
    ],
    [
      'in a file with a byte order mark',
      '\uFEFFtitle: A study # dars-ignore application/title-wrong -- as the register has it\n',
      1,
    ],
  ])('%s', (_, text, line) => {
    const [finding, ...others] = inTitle(text);
    expect(others).toEqual([]);
    expect(finding?.waived).toEqual({ reason: 'as the register has it', from: `application.yaml:${line}` });
    expect(finding?.severity).toBe('error');
  });

  it('and all findings of the rule on that line, and no other finding', () => {
    const rules = [
      pointing('application/first', 'application', ['title'], ['organisations', 0, 'id'], ['organisations', 0, 'name']),
      pointing('application/second', 'application', ['organisations', 0, 'id']),
    ];
    const text = 'title: A study\norganisations:\n  - {id: uni, name: Uni} # dars-ignore application/first -- twice\n';
    expect(inTitle(text, rules).map((finding) => [brief(finding), finding.waived?.reason])).toEqual([
      ['application.yaml:1:8 application/first error', undefined],
      ['application.yaml:3:10 application/first error', 'twice'],
      ['application.yaml:3:10 application/second error', undefined],
      ['application.yaml:3:21 application/first error', 'twice'],
    ]);
  });

  it('in its own file only', () => {
    const rules = [TITLE, pointing('evidence/items-wrong', 'evidence', ['items', 0, 'id'])];
    const files = {
      'application.yaml': 'title: A study # dars-ignore evidence/items-wrong -- not here\n',
      'evidence.yaml': 'items: [{id: x}]\n',
    };
    expect(findings(files, rules).map((finding) => [brief(finding), finding.waived])).toEqual([
      ['application.yaml:1:8 application/title-wrong error', undefined],
      ['application.yaml:1:16 waiver/unused warning', undefined],
      ['evidence.yaml:1:14 evidence/items-wrong error', undefined],
    ]);
  });

  it('of the engine too, such as an unknown key', () => {
    const report = checkWith(
      applicationOf({ 'application.yaml': 'titel: A study # dars-ignore schema/unknown-key -- a test\n' }),
      { rules: [] },
    );
    expect(report.findings.find(({ rule }) => rule === 'schema/unknown-key')?.waived?.reason).toBe('a test');
    expect(report.outcomes).toContainEqual({ rule: 'schema/unknown-key', outcome: 'waived' });
  });

  it('and the report accounts for it: waived when all are, failed when one is left', () => {
    const rules = [pointing('application/first', 'application', ['title'], ['kind'])];
    const both =
      '# dars-ignore application/first -- one\ntitle: A study\n# dars-ignore application/first -- two\nkind: new\n';
    const one = '# dars-ignore application/first -- one\ntitle: A study\nkind: new\n';
    const outcome = (text: string) =>
      checkWith(applicationOf({ 'application.yaml': text }), { rules }).outcomes.find(
        ({ rule }) => rule === 'application/first',
      );
    expect(outcome(both)).toEqual({ rule: 'application/first', outcome: 'waived' });
    expect(outcome(one)).toEqual({ rule: 'application/first', outcome: 'failed' });
  });
});

describe('a waiver that is wrong in itself is pointed out', () => {
  const cases: readonly (readonly [name: string, text: string, at: string, message: string | RegExp])[] = [
    [
      'unused',
      'kind: new # dars-ignore application/title-wrong -- why\ntitle: A study\n',
      'application.yaml:1:11 waiver/unused warning',
      'No finding of “application/title-wrong” stands at this place.',
    ],
    [
      'on the line after',
      'title: A study\n# dars-ignore application/title-wrong -- why\n',
      'application.yaml:2:1 waiver/unused warning',
      /No finding/,
    ],
    [
      'without reason',
      'title: A study # dars-ignore application/title-wrong\n',
      'application.yaml:1:16 waiver/without-reason error',
      'This waiver names no rule or gives no reason, so it has no effect.',
    ],
    [
      'with an empty reason',
      'title: A study # dars-ignore application/title-wrong -- \n',
      'application.yaml:1:16 waiver/without-reason error',
      /no reason/,
    ],
    [
      'with one hyphen',
      'title: A study # dars-ignore application/title-wrong - why\n',
      'application.yaml:1:16 waiver/without-reason error',
      /no reason/,
    ],
    [
      'without rule',
      '# dars-ignore\ntitle: A study\n',
      'application.yaml:1:1 waiver/without-reason error',
      /names no rule/,
    ],
    [
      'for a rule misspelt',
      'title: A study # dars-ignore application/titel-wrong -- why\n',
      'application.yaml:1:16 waiver/unknown-rule warning',
      'There is no rule “application/titel-wrong”. Did you mean “application/title-wrong”?',
    ],
    [
      'for a rule unlike any',
      'title: A study # dars-ignore everything -- why\n',
      'application.yaml:1:16 waiver/unknown-rule warning',
      'There is no rule “everything”.',
    ],
  ];
  it.each(cases)('%s', (_, text, at, message) => {
    const [wrong, ...others] = inTitle(text).filter(({ rule }) => rule.startsWith('waiver/'));
    expect(others).toEqual([]);
    expect(brief(wrong as Finding)).toBe(at);
    expect(wrong?.message).toMatch(message);
    expect(wrong?.message).not.toBe('');
    expect(inTitle(text).filter(({ rule, waived }) => rule === TITLE.id && waived === undefined)).toHaveLength(1);
  });

  it('a second one for the same finding: the first counts', () => {
    const found = inTitle(
      '# dars-ignore application/title-wrong -- above\ntitle: A study # dars-ignore application/title-wrong -- beside\n',
    );
    expect(found.map((finding) => [brief(finding), finding.waived?.reason])).toEqual([
      ['application.yaml:2:8 application/title-wrong error', 'above'],
      ['application.yaml:2:16 waiver/unused warning', undefined],
    ]);
  });

  it('and two for two rules on one line are both right', () => {
    const rules = [TITLE, pointing('application/other', 'application', ['title'])];
    const found = inTitle(
      '# dars-ignore application/title-wrong -- one\n# dars-ignore application/other -- two\ntitle: A study\n',
      rules,
    );
    expect(found.map(({ rule, waived }) => [rule, waived?.reason, waived?.from])).toEqual([
      ['application/other', 'two', 'application.yaml:2'],
      ['application/title-wrong', 'one', 'application.yaml:1'],
    ]);
  });
});

describe('a waiver inside a text', () => {
  it.each([
    [
      'of a block',
      'title: |\n  A study\n  # dars-ignore application/title-wrong -- why\n',
      'application.yaml:3:3 waiver/in-prose warning',
    ],
    [
      'after words of a block',
      'title: >-\n  In C# code # dars-ignore application/title-wrong -- why\n',
      'application.yaml:2:14 waiver/in-prose warning',
    ],
    [
      'in quotes',
      'title: "A # dars-ignore application/title-wrong -- why"\n',
      'application.yaml:1:11 waiver/in-prose warning',
    ],
  ])('%s has no effect and is pointed out', (_, text, at) => {
    const found = inTitle(text);
    expect(found.filter(({ rule }) => rule.startsWith('waiver/')).map(brief)).toEqual([at]);
    expect(found.find(({ rule }) => rule === TITLE.id)?.waived).toBeUndefined();
  });

  it('ends where its line ends', () => {
    const { documents } = applicationOf({ 'application.yaml': 'title: |\n  A # dars-ignore x -- y  \r\n' });
    expect(waiversInProse(documents.get('application')?.source as never)).toEqual([
      { line: 2, column: 5, endLine: 2, endColumn: 25 },
    ]);
  });

  it.each([
    'title: A study that says dars-ignore\n',
    'title: "# dars-ignored"\n',
    '# A comment on dars-ignore\ntitle: A study\n',
  ])('is not seen in %j', (text) => {
    expect(inTitle(text).filter(({ rule }) => rule.startsWith('waiver/'))).toEqual([]);
  });
});

describe('faults of the file and of waivers', () => {
  it.each([
    [
      'a warning of loading',
      '# dars-ignore load/text-after-hash -- why\ntitle: A study #1\n',
      ['waiver/unused', 'application/title-wrong', 'load/text-after-hash'],
    ],
    ['a waiver', '# dars-ignore waiver/unused -- why\ntitle: A study\n', ['waiver/unused', 'application/title-wrong']],
  ])('cannot be waived: %s', (_, text, rules) => {
    const found = inTitle(text);
    expect(found.map(({ rule }) => rule)).toEqual(rules);
    expect(found.filter(({ waived }) => waived !== undefined)).toEqual([]);
    for (const { rule, message } of found)
      if (rule === 'waiver/unused') expect(message).toMatch(/cannot be waived, only mended\.$/);
  });

  it('leave waivers of a file that cannot be read alone: nobody knows what they meant', () => {
    expect(inTitle('title: [A study\n# dars-ignore application/title-wrong -- why\n').map(({ rule }) => rule)).toEqual([
      'load/yaml-syntax',
    ]);
    expect(
      inTitle('title: A \u0007 study # dars-ignore application/title-wrong -- why\n').map(({ rule }) => rule),
    ).toEqual(['load/control-character']);
  });
});

describe('readWaivers', () => {
  const read = (text: string) =>
    readWaivers(applicationOf({ 'application.yaml': text }).documents.get('application')?.source as never);

  it('says where each stands, which line it speaks of, and for which reason', () => {
    expect(read('# dars-ignore a/b -- the reason -- in full \n\ntitle: A study #dars-ignore\n')).toEqual([
      {
        file: 'application.yaml',
        line: 1,
        column: 1,
        endColumn: 44,
        targetLine: 3,
        rule: 'a/b',
        reason: 'the reason -- in full',
      },
      { file: 'application.yaml', line: 3, column: 16, endColumn: 28, targetLine: 3, rule: '', reason: '' },
    ]);
  });

  it('reads a reason of 400 characters, and none from an endless comment', () => {
    expect(read(`# dars-ignore a/b -- ${'x'.repeat(400)}\n`)[0]?.reason).toHaveLength(400);
    expect(read(`# dars-ignore ${'x'.repeat(100_000)}\n`)[0]?.rule).toBe('');
    expect(read(`# dars-ignore a/b ${' '.repeat(100_000)}x\n`)[0]?.rule).toBe('');
  });
});
