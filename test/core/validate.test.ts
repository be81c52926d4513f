import { describe, expect, it } from 'vitest';
import { EDITIONS, LATEST_EDITION } from '../../src/reference/editions.ts';
import { rules as allRules } from '../../src/generated/registry.ts';
import { fileOf } from '../../src/core/workspace.ts';
import { brief, check, makeRule, of, outcomeOf } from './make-rule.ts';

describe('the report', () => {
  it('says what was checked, against what, and when', () => {
    const { application, title, edition, stage, asOf, files } = check({
      'evidence.yaml': '',
      'standards/transparency.yaml': '',
      'application.yaml': 'title: A study\nstage: submission\nedition: 2023-03\n',
    });
    expect({ application, title, edition, stage, asOf, files }).toEqual({
      application: 'test',
      title: 'A study',
      edition: '2023-03',
      stage: 'submission',
      asOf: '2026-11-23',
      files: ['application.yaml', 'evidence.yaml', 'standards/transparency.yaml'],
    });
  });

  it.each([
    ['no application', {}],
    ['a blank one', { 'application.yaml': '' }],
    ['a broken one', { 'application.yaml': 'title: [\n' }],
    ['values of the wrong kind', { 'application.yaml': 'title: [a]\nstage: [submission]\nedition: {a: b}\n' }],
    ['values that are not known', { 'application.yaml': 'stage: soon\nedition: 1999-01\n' }],
  ])('of %s is that of a draft in the latest edition', (_, files) => {
    const report = check(files);
    expect([report.stage, report.edition, report.title]).toEqual(['draft', LATEST_EDITION, undefined]);
  });

  it('takes its stage from the options before the application', () => {
    expect(check({ 'application.yaml': 'stage: submission\n' }, { stage: 'draft' }).stage).toBe('draft');
    expect(check({}, { stage: 'submission' }).stage).toBe('submission');
  });

  it('accounts for every rule once, in order', () => {
    const { outcomes } = check({}, { rules: allRules });
    const ids = outcomes.map(({ rule }) => rule);
    expect(ids).toEqual([...new Set(ids)].toSorted((a, b) => (a < b ? -1 : 1)));
    for (const { id } of allRules) expect(ids).toContain(id);
    for (const id of ['schema/unanswered', 'load/not-utf-8', 'waiver/unused'])
      expect(outcomeOf(check({}), id)?.outcome).toBe('passed');
  });
});

describe('files', () => {
  it('that are missing are one finding each: information in a draft, errors at submission', () => {
    const latest = EDITIONS.find(({ id }) => id === LATEST_EDITION);
    const wanted = ['application', 'evidence', ...(latest?.standards ?? []).map(({ slug }) => slug)];
    for (const [stage, severity] of [
      ['draft', 'info'],
      ['submission', 'error'],
    ] as const) {
      const { findings } = check({}, { stage });
      expect(findings.map(brief).toSorted()).toEqual(
        wanted.map((name) => `${fileOf(name)}:1:1 schema/missing-file ${severity}`).toSorted(),
      );
      for (const finding of findings) expect(finding).toMatchObject({ unanswered: true, at: { path: [] } });
    }
    expect(check({}).findings[0]?.message).toBe('application.yaml (Application) does not exist.');
    expect(outcomeOf(check({}), 'schema/missing-file')).toEqual({
      rule: 'schema/missing-file',
      outcome: 'could-not-run',
      reason: 'answers are still to be written',
      waiting: true,
    });
    expect(outcomeOf(check({}, { stage: 'submission' }), 'schema/missing-file')).toEqual({
      rule: 'schema/missing-file',
      outcome: 'failed',
    });
  });

  it('that belong to no Standard are pointed out, with the one that was meant', () => {
    const report = check({
      'notes.yaml': 'a: [',
      'data-controllers.yaml': '',
      'standards/data-controllers.yml': '',
      'standards/transparncy.yaml': '',
      'standards/evidence.yaml': '',
      'dars.config.yaml': '',
    });
    const words = ' belongs to no Standard of this edition.';
    expect(of(report, 'schema/stray-file').map((finding) => `${brief(finding)}: ${finding.message}`)).toEqual([
      `standards/data-controllers.yml:1:1 schema/stray-file warning: standards/data-controllers.yml${words} Did you mean standards/data-controllers.yaml?`,
      `standards/evidence.yaml:1:1 schema/stray-file warning: standards/evidence.yaml${words} Did you mean evidence.yaml?`,
      `standards/transparncy.yaml:1:1 schema/stray-file warning: standards/transparncy.yaml${words} Did you mean standards/transparency.yaml?`,
      `data-controllers.yaml:1:1 schema/stray-file warning: data-controllers.yaml${words} Did you mean standards/data-controllers.yaml?`,
      `notes.yaml:1:1 schema/stray-file warning: notes.yaml${words}`,
    ]);
  });

  it('that cannot be read are findings of loading, and nothing is said of their questions', () => {
    const { findings } = check({ 'application.yaml': 'title: A\ntitle: B\n', 'evidence.yaml': '- a\n' });
    expect(findings.filter(({ at: { file } }) => !file.startsWith('standards/')).map(brief)).toEqual([
      'application.yaml:2:1 load/duplicate-key error',
      'evidence.yaml:1:1 load/not-a-map error',
    ]);
    expect(findings[0]).toMatchObject({ related: [{ file: 'application.yaml', line: 1, column: 1 }] });
    expect(findings.find(({ rule }) => rule === 'load/duplicate-key')?.why).toMatch(/\w/);
  });
});

describe('an edition', () => {
  const OLD = 'edition: 2023-03\n';
  const READER = makeRule({
    id: 'honorary-contracts/reader',
    reads: ['honorary-contracts'],
    check: () => expect.fail('it ran'),
  });

  it('asks for no file that it does not have', () => {
    expect(check({ 'application.yaml': OLD }).findings.filter(({ at: { file } }) => file.includes('honorary'))).toEqual(
      [],
    );
    expect(check({}).findings.filter(({ at: { file } }) => file.includes('honorary'))).toHaveLength(1);
  });

  it('reads no file that it does not have, and says so once something is written there', () => {
    const written = (text: string) =>
      check({ 'application.yaml': OLD, 'standards/honorary-contracts.yaml': text })
        .findings.filter(({ at: { file } }) => file.includes('honorary'))
        .map(brief);
    for (const blank of ['', '# a form\nholders:\n  - id:\nlog:\n']) expect(written(blank)).toEqual([]);
    for (const text of ['holders: 7\nx: y\n', 'a: [\n', 'holders: [{id: a}] # dars-ignore schema/unanswered -- x\n']) {
      expect(written(text)).toEqual(['standards/honorary-contracts.yaml:1:1 schema/stray-file warning']);
    }
    expect(check({ 'application.yaml': OLD, 'standards/honorary-contracts.yaml': 'log: x\n' }).files).toEqual([
      'application.yaml',
    ]);
  });

  it('does not apply rules that read such a file, nor show it to others', () => {
    const files = { 'application.yaml': OLD, 'standards/honorary-contracts.yaml': 'noHolders: Nobody.\n' };
    let seen: unknown = 'nothing';
    const other = makeRule({
      id: 'application/other',
      check: ({ app }) => {
        seen = [app.get('honorary-contracts'), app.documents.has('honorary-contracts')];
      },
    });
    const report = check(files, { rules: [READER, other] });
    expect(outcomeOf(report, READER.id)).toEqual({
      rule: READER.id,
      outcome: 'not-applicable',
      reason: 'honorary-contracts is not part of edition 2023-03',
    });
    expect(seen).toEqual([undefined, false]);
  });
});
