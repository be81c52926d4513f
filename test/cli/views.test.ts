import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { runCli, temporaryFolder } from '../support/cli.ts';
import { exampleFolder, exampleNames } from '../support/examples.ts';

/** Commands that show one view, each with its options that print something else than text or JSON. */
const VIEWS: readonly (readonly [command: string, ...options: readonly string[]])[] = [
  ['timeline', '--svg', '--ics'],
  ['matrix'],
  ['minimise'],
  ['judge'],
  ['evidence'],
  ['flows', '--svg'],
];

describe.each(VIEWS)('dars %s', (command, ...options) => {
  it.each(exampleNames)('prints %s in 80 columns, as data, and the same twice', async (name) => {
    const folder = exampleFolder(name);
    const { code, out, err } = await runCli([command], folder);
    expect([code, err]).toEqual([0, '']);
    expect(out.split('\n').filter((line) => Array.from(line).length > 80)).toEqual([]);
    expect(out).not.toMatch(/undefined|\[object|NaN/);
    const json = await runCli([command, '--format', 'json'], folder);
    expect(JSON.parse(json.out)).toMatchObject({ schemaVersion: 1 });
    for (const option of options) {
      const first = await runCli([command, option], folder);
      expect(first.code).toBe(0);
      expect(first.out).not.toMatch(/undefined|\[object|NaN/);
      expect((await runCli([command, option], folder)).out).toBe(first.out);
    }
  });

  it('shows an application that is not yet written, and one that is written wrongly', async () => {
    const folder = temporaryFolder();
    await runCli(['init', 'study', '--yes', '--title', 'A study'], folder);
    for (const option of ['--format=text', ...options])
      expect(await runCli([command, 'study', option], folder)).toMatchObject({ code: 0, err: '' });
    const broken = path.join(folder, 'broken');
    mkdirSync(path.join(broken, 'standards'), { recursive: true });
    writeFileSync(path.join(broken, 'application.yaml'), 'title: [a]\norganisations: text\nfunding: {a: 1}\n');
    writeFileSync(path.join(broken, 'standards', 'data-minimisation.yaml'), 'requests: [{periods: 1}, 2]\n');
    writeFileSync(path.join(broken, 'standards', 'processing-activities.yaml'), 'flows: [\n');
    const result = await runCli([command, 'broken'], folder);
    expect(result.code).toBe(0);
    expect(result.err).toContain('standards/processing-activities.yaml could not be read and is not shown.');
    expect(result.err).toMatch(/\d answers are not written as they have to be, and not shown/);
  });

  it('has an example in its help', async () => {
    expect((await runCli([command, '--help'], '/')).out).toMatch(new RegExp(`\\$ dars ${command}`));
  });
});

describe('dars timeline', () => {
  it('draws bars against the term', async () => {
    const { out } = await runCli(['timeline'], exampleFolder('consented-cohort'));
    expect(out).toMatch(/^ {2}ISO 27001 +Larkmoor Cloud Limited +━+◆ +│ +2029-05-10$/m);
    expect(out).toMatch(/^ +294 days before the agreement ends$/m);
    expect(out.indexOf('Ends before the agreement')).toBeLessThan(out.indexOf('In step with the agreement'));
  });

  it('takes another day of the check, and one format at a time', async () => {
    const folder = exampleFolder('consented-cohort');
    expect((await runCli(['timeline', '--as-of', '2029-05-11'], folder)).out).toMatch(
      /Has ended already[^]*ISO 27001[^]*has ended already/,
    );
    expect(await runCli(['timeline', '--svg', '--ics'], folder)).toMatchObject({ code: 2 });
  });

  it('prints nothing that looks like a patient’s own value', async () => {
    const folder = temporaryFolder();
    writeFileSync(
      path.join(folder, 'application.yaml'),
      'title: "Patient 943 476 5919"\nfunding: [{id: a, funder: "NHS number 943 476 5919", end: 2028-01-01}]\n',
    );
    for (const option of ['--format=text', '--format=json', '--svg', '--ics']) {
      const { out } = await runCli(['timeline', option], folder);
      expect(out).toContain('NHS number hidden');
      expect(out).not.toContain('5919');
    }
  });
});

describe('dars matrix', () => {
  it('shows a flow with its cells, and marks what cannot be', async () => {
    const folder = temporaryFolder();
    cpSync(exampleFolder('consented-cohort'), folder, { recursive: true });
    const file = path.join(folder, 'standards', 'patient-objections.yaml');
    writeFileSync(file, readFileSync(file, 'utf8').replace('reason: consent', 'reason: no-identifiable-flow'));
    const { code, out } = await runCli(['matrix'], folder);
    expect(code).toBe(0);
    expect(out).toContain(
      '1  participant-list-in: Wexcombe Hospitals NHS Foundation Trust to NHS England\n   identifiable   none needed   6(1)(e)+9(2)(j)   consent       ✗ not upheld:\n',
    );
    expect(out).toMatch(/^ {3}✗ Flow “participant-list-in”/m);
    expect(out).toMatch(/^5 flows: 1 with something that cannot be \(✗\), 0 with something unusual/m);
  });
});

describe('dars minimise', () => {
  it('shows a request with its reasons, and says what is missing', async () => {
    const { out } = await runCli(['minimise'], exampleFolder('consented-cohort'));
    expect(out).toMatch(/^2 {2}emergency-visits: Emergency Care Data Set \(ECDS\)$/m);
    expect(out).toMatch(/^ {3}why this limit +Planned return visits, for instance to change a dressing,$/m);
    expect(out).toContain('3 dataset requests. Each one has its years, limits and reasons written');
    const folder = temporaryFolder();
    mkdirSync(path.join(folder, 'standards'));
    writeFileSync(path.join(folder, 'application.yaml'), 'title: A\n');
    writeFileSync(
      path.join(folder, 'standards', 'data-minimisation.yaml'),
      'requests: [{id: hes, product: HES_APC}]\n',
    );
    const { out: lacking } = await runCli(['minimise'], folder);
    expect(lacking).toMatch(/^ {3}why needed +nothing is written$/m);
    expect(lacking).toMatch(/^ {3}✗ no limit, and no reason why none is possible$/m);
    expect(lacking).toContain('1 dataset request. 1 of them lacks something (✗).');
  });
});

describe('dars judge', () => {
  it('prints questions under their Standards, each reason once', async () => {
    const { out } = await runCli(['judge'], exampleFolder('shmi-university'));
    expect(out).toMatch(
      /^1 {2}Term of Data Sharing Agreement\n {2}▢ The agreement runs from 2027-02-01 to 2029-01-31/m,
    );
    expect(out).toContain('[term-of-data-sharing-agreement/unusual-length]');
    expect(out.match(/\[fact 3-02\]/g)).toHaveLength(1);
    expect(out).toMatch(/^\d+ questions that dars cannot answer\./m);
    expect(out).not.toContain('beside them');
  });

  it('says when errors stand', async () => {
    const folder = temporaryFolder();
    cpSync(exampleFolder('shmi-university'), folder, { recursive: true });
    rmSync(path.join(folder, 'standards', 'transparency.yaml'));
    expect((await runCli(['judge'], folder)).out.replaceAll(/\s+/g, ' ')).toContain(
      'An error stands beside them: dars validate shows it.',
    );
  });
});

describe('dars evidence', () => {
  it('notices a file that is missing, changed, or in no entry', async () => {
    const folder = temporaryFolder();
    cpSync(exampleFolder('gp-workforce'), folder, { recursive: true });
    const papers = JSON.parse((await runCli(['evidence', '--format', 'json'], folder)).out) as {
      papers: { file: string; digest: string; states: string[] }[];
    };
    expect(new Set(papers.papers.map(({ digest }) => digest))).toEqual(new Set(['agrees']));
    const [first = '', second = ''] = papers.papers.map(({ file }) => file);
    rmSync(path.join(folder, 'evidence', first));
    writeFileSync(path.join(folder, 'evidence', second), 'another text');
    writeFileSync(path.join(folder, 'evidence', 'stray.pdf'), 'x');
    const { code, out } = await runCli(['evidence'], folder);
    expect(code).toBe(0);
    expect(out).toContain(`    File   ${first}, fingerprint no file\n    ✗ missing: it is to be attached`);
    expect(out).toContain(`    File   ${second}, fingerprint differs\n    ✗ changed: the file is not the one`);
    expect(out).toContain('In evidence/, and in no entry of the ledger\n  stray.pdf\n');
    expect(out).toMatch(/^10 papers, 2 of them missing, changed or stale\.$/m);
  });
});

describe('dars flows', () => {
  it('lists flows and who is where', async () => {
    const { out } = await runCli(['flows'], exampleFolder('consented-cohort'));
    expect(out).toMatch(/^1 {2}Wexcombe Hospitals NHS Foundation Trust → NHS England$/m);
    expect(out).toContain('   Data    Participants of the study\n   Level   Identifiable\n');
    expect(out).toContain('  England: Wexcombe Hospitals NHS Foundation Trust; NHS England\n');
    expect(out).toMatch(/^5 flows between 4 parties; --svg draws them\.$/m);
    expect(await runCli(['flows', '--svg', '--format', 'json'], exampleFolder('consented-cohort'))).toMatchObject({
      code: 2,
    });
  });
});
