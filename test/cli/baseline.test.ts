import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { runCli, temporaryFolder, type CliResult } from '../support/cli.ts';

const DATA = 'standards/data-minimisation.yaml';
const FILE = 'study/dars-baseline.yaml';

/** A small application with three unknown keys, two of them in its requests. */
function study(): string {
  const folder = temporaryFolder();
  mkdirSync(path.join(folder, 'study/standards'), { recursive: true });
  writeFileSync(path.join(folder, 'study/application.yaml'), 'title: Hip study\ncolour: red\n');
  put(folder, DATA, 'requests:\n  - id: stays\n    colour: red\n  - id: visits\n    colour: blue\n');
  return folder;
}

function put(folder: string, file: string, text: string): void {
  writeFileSync(path.join(folder, 'study', file), text);
}

async function record(folder: string, ...more: readonly string[]): Promise<CliResult> {
  return runCli(['validate', 'study', '--write-baseline', FILE, ...more], folder);
}

async function validate(folder: string, ...more: readonly string[]): Promise<CliResult> {
  return runCli(['validate', 'study', '--baseline', FILE, '--format', 'concise', ...more], folder);
}

const written = (folder: string): string => readFileSync(path.join(folder, FILE), 'utf8');
const places = ({ out }: CliResult): readonly string[] =>
  out.split('\n').filter((line) => line.includes('schema/unknown-key') || /(?:baseline|load)\//.test(line));

describe('dars validate --write-baseline', () => {
  it('records findings by rule, file and path, and lets them count no more', async () => {
    const folder = study();
    const { code, out, err } = await record(folder);
    expect(code).toBe(0);
    expect(err).toBe('Recorded 3 findings in study/dars-baseline.yaml.\n');
    expect(out.replaceAll(/\s+/g, ' ')).toContain('3 hidden by the baseline');
    expect(written(folder)).toBe(
      [
        '# Findings that were there when this file was written: only new ones count.',
        '# Use it with: dars validate --baseline dars-baseline.yaml',
        'version: 1',
        'findings:',
        '  - rule: schema/unknown-key',
        '    file: application.yaml',
        '    path: colour',
        '  - rule: schema/unknown-key',
        `    file: ${DATA}`,
        '    path: requests[stays].colour',
        '  - rule: schema/unknown-key',
        `    file: ${DATA}`,
        '    path: requests[visits].colour',
        '',
      ].join('\n'),
    );
  });

  it('gives the same bytes again, and says what is new and what is gone', async () => {
    const folder = study();
    await record(folder);
    const before = written(folder);
    await record(folder);
    expect(written(folder)).toBe(before);
    put(folder, 'application.yaml', 'title: Hip study\nshape: round\nsize: small\n');
    expect((await record(folder)).err).toBe('Recorded 4 findings in study/dars-baseline.yaml (2 new, 1 gone).\n');
  });

  it('records a file that was named, and leaves what it holds of others', async () => {
    const folder = study();
    await record(folder);
    const before = written(folder);
    put(folder, 'application.yaml', 'title: Hip study\n');
    put(folder, DATA, 'requests:\n  - id: stays\n');
    await runCli(['validate', `study/${DATA}`, '--write-baseline', FILE], folder);
    expect(written(folder)).toBe(before.slice(0, before.indexOf(`  - rule: schema/unknown-key\n    file: ${DATA}`)));
  });

  it('records no fault of a file itself and nothing of a waiver, and still fails for them', async () => {
    const folder = study();
    put(folder, 'application.yaml', 'title: A\ntitle: B\n');
    put(folder, DATA, 'requests:\n  - id: stays\n    colour: red # dars-ignore schema/unknown-key\n');
    const { code, err } = await record(folder);
    expect(code).toBe(1);
    expect(err).toBe(
      'Recorded 1 finding in study/dars-baseline.yaml. 2 errors cannot be recorded, only mended or waived.\n',
    );
    expect(written(folder)).not.toMatch(/rule: (?:load|waiver)/);
  });

  it('takes no other file for a baseline, and leaves it as it is', async () => {
    const folder = study();
    const { code, err } = await runCli(['validate', 'study', '--write-baseline', 'study/application.yaml'], folder);
    expect(code).toBe(2);
    expect(err).toContain('The baseline study/application.yaml cannot be used: line 1:1: It has no “version: 1”.');
    expect(readFileSync(path.join(folder, 'study/application.yaml'), 'utf8')).toContain('Hip study');
  });

  it('quotes what would not read back', async () => {
    const folder = study();
    put(folder, 'application.yaml', 'title: Hip study\n"a: b # \\"c\\"": red\n');
    await record(folder);
    expect(written(folder)).toContain('path: "a: b # \\"c\\""');
    expect(places(await validate(folder))).toEqual([]);
  });
});

describe('dars validate --baseline', () => {
  it('finds the same faults on other lines, and lets new ones count', async () => {
    const folder = study();
    await record(folder);
    put(
      folder,
      DATA,
      '# moved\nrequests:\n  - id: visits\n    colour: blue\n    shape: round\n  - id: stays\n    colour: red\n',
    );
    const result = await validate(folder);
    expect(result.code).toBe(1);
    expect(places(result)).toEqual([expect.stringContaining(`study/${DATA}:5:5: error schema/unknown-key`)]);
    expect(result.out).toContain('3 hidden by the baseline');
  });

  it('says which entries hide nothing any more, at their place', async () => {
    const folder = study();
    await record(folder);
    put(folder, 'application.yaml', 'title: Hip study\n');
    const result = await validate(folder);
    expect(result.code).toBe(0);
    expect(places(result)).toEqual([
      'study/dars-baseline.yaml:5:11: note baseline/gone No finding of “schema/unknown-key” stands at “colour” in application.yaml any more.',
    ]);
    const { out } = await runCli(['validate', 'study', '--baseline', FILE], folder);
    expect(out).toContain('5 │   - rule: schema/unknown-key');
  });

  it('does not call an entry gone whose finding is waived', async () => {
    const folder = study();
    await record(folder);
    put(folder, 'application.yaml', 'title: Hip study\ncolour: red # dars-ignore schema/unknown-key -- Kept.\n');
    const result = await validate(folder);
    expect(places(result)).toEqual([]);
    expect(result.out).toContain('1 waived, 2 hidden by the baseline');
  });

  it('hides no open question of a draft, and calls none of them gone', async () => {
    const folder = study();
    await record(folder, '--stage', 'submission');
    expect(written(folder)).toContain('schema/unanswered');
    const { out, code } = await validate(folder);
    expect(code).toBe(0);
    expect(out).toContain('schema/unanswered');
    expect(out).not.toContain('baseline/gone');
    expect((await validate(folder, '--stage', 'submission')).out).toMatch(/\n?No fault found/);
  });

  it('serves several applications from a folder above them', async () => {
    const folder = study();
    mkdirSync(path.join(folder, 'other'));
    writeFileSync(path.join(folder, 'other/application.yaml'), 'title: Other\ncolour: red\n');
    await runCli(['validate', '.', '--write-baseline', 'known.yaml'], folder);
    const text = readFileSync(path.join(folder, 'known.yaml'), 'utf8');
    expect(text).toContain('file: other/application.yaml');
    expect(text).toContain(`file: study/${DATA}`);
    const both = await runCli(['validate', '.', '--baseline', 'known.yaml', '--format', 'concise'], folder);
    expect(both.code).toBe(0);
    expect(both.out).toContain('4 hidden by the baseline');
    const one = await runCli(['validate', 'study', '--baseline', 'known.yaml', '--format', 'concise'], folder);
    expect(one.out).toContain('3 hidden by the baseline');
    expect(one.out).not.toContain('baseline/gone');
  });

  it('is no file of the application, whatever its name', async () => {
    const folder = study();
    await runCli(['validate', 'study', '--write-baseline', 'study/known.yaml'], folder);
    const { code, out } = await runCli(['validate', 'study', '--baseline', 'study/known.yaml'], folder);
    expect(code).toBe(0);
    expect(out).not.toContain('schema/stray-file');
    await record(folder);
    expect((await runCli(['validate', 'study'], folder)).out).not.toContain('dars-baseline.yaml');
  });

  it('counts in JSON what it hides, finding by finding and rule by rule', async () => {
    const folder = study();
    await record(folder);
    const { out } = await runCli(['validate', 'study', '--baseline', FILE, '--format', 'json'], folder);
    const { applications } = JSON.parse(out) as {
      applications: { counts: object; checks: object; findings: { inBaseline?: boolean }[] }[];
    };
    expect(applications[0]).toMatchObject({
      counts: { errors: 0, inBaseline: 3 },
      checks: { inBaseline: 1, failed: 0 },
    });
    expect(applications[0]?.findings.filter(({ inBaseline }) => inBaseline === true)).toHaveLength(3);
  });

  it.each([
    ['no list', 'version: 1\n', '1:1', 'It needs a list under “findings:”.'],
    ['another version', 'version: 2\nfindings: []\n', '1:10', 'This version of dars reads version 1 only.'],
    ['broken YAML', 'version: 1\nfindings: [\n', '', ''],
    ['a number for a rule', 'version: 1\nfindings:\n  - file: a.yaml\n', '3:5', 'An entry needs the id of a rule.'],
    ['no file', 'version: 1\nfindings:\n  - rule: a/b\n', '3:5', 'An entry needs the name of a file.'],
    [
      'an unknown key',
      'version: 1\nfindings:\n  - {rule: a/b, file: a.yaml, line: 3}\n',
      '3:37',
      'only rule, file, path',
    ],
    [
      'a count of none',
      'version: 1\nfindings:\n  - {rule: a/b, file: a.yaml, count: 0}\n',
      '3:38',
      'whole number from 1',
    ],
    ['words for an entry', 'version: 1\nfindings:\n  - all of them\n', '3:5', 'An entry needs “rule:” and “file:”.'],
  ])('names the place of %s', async (_, text, place, message) => {
    const folder = study();
    put(folder, 'dars-baseline.yaml', text);
    const { code, err } = await validate(folder);
    expect(code).toBe(2);
    expect(err).toContain(`The baseline ${FILE} cannot be used: line ${place}`);
    expect(err).toContain(message);
  });

  it('says how to make one where there is none, and refuses to write and use in one run', async () => {
    const folder = study();
    const missing = await validate(folder);
    expect(missing.code).toBe(3);
    expect(missing.err).toContain(`dars validate --write-baseline ${FILE}`);
    expect((await validate(folder, '--write-baseline', 'other.yaml')).code).toBe(2);
  });
});
