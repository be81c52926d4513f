import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { runCli, temporaryFolder } from '../support/cli.ts';

const bin = path.resolve(import.meta.dirname, '../../bin/dars.js');
const has = (shell: string): boolean => spawnSync(shell, ['-c', 'exit 0']).status === 0;

/** A folder with two applications, one of them of a name that a shell would run. */
function place(): string {
  const folder = temporaryFolder();
  for (const name of ['agreements/hip-study', 'agreements/knee-study', 'agreements/$(touch gotcha)']) {
    mkdirSync(path.join(folder, name), { recursive: true });
    writeFileSync(path.join(folder, name, 'application.yaml'), 'title: A study\n');
  }
  mkdirSync(path.join(folder, '.git'));
  return folder;
}

/** What the last of some words can become, and the directive after it. */
async function completed(
  words: readonly string[],
  folder = place(),
): Promise<{ words: readonly string[]; directive: string }> {
  const { code, out, err } = await runCli(['complete', '--', ...words], folder);
  expect([code, err]).toEqual([0, '']);
  const lines = out.trimEnd().split('\n');
  return { words: lines.slice(0, -1).map((line) => line.split('\t')[0] ?? ''), directive: lines.at(-1) ?? '' };
}

const ONLY_THESE = ':4';
const FILES = ':0';

describe('dars complete', () => {
  it.each([
    [['va'], ['validate']],
    [
      ['export', ''],
      ['help', 'hdruk', 'register'],
    ],
    [
      ['validate', '--fail-on', ''],
      ['error', 'warning', 'info', 'never'],
    ],
    [['validate', '--format', 'ju'], ['junit']],
    [
      ['--color', 'a'],
      ['auto', 'always'],
    ],
    [['validate', '--as-of', ''], []],
    [
      ['standards', '--edition', ''],
      ['2023-03', '2026-05'],
    ],
    [['init', '--starter', 'cons'], ['consented-cohort']],
    [['render', '--format', 'd'], ['docx']],
    [
      ['completion', ''],
      ['bash', 'zsh', 'fish', 'powershell'],
    ],
    [['explain', 'data-controllers.controllers.d'], ['data-controllers.controllers.decides']],
    [['explain', 'data-controllers/framework-contract-m'], ['data-controllers/framework-contract-missing']],
    [['explain', 'load/not-u'], ['load/not-utf-8']],
    [
      ['products', 'HES_A'],
      ['HES_AE', 'HES_APC'],
    ],
  ])('%j', async (words, wanted) => {
    const found = await completed(words);
    expect(found.words.toSorted()).toEqual(wanted.toSorted());
    expect(found.directive).toBe(ONLY_THESE);
  });

  it('offers the organisations that the applications here declare', async () => {
    const folder = place();
    const declared =
      'title: A study\norganisations:\n  - {id: uni, name: University of Nowhere}\n  - {id: host, name: H 999 000 0018}\n';
    writeFileSync(path.join(folder, 'agreements/hip-study/application.yaml'), declared);
    writeFileSync(path.join(folder, 'agreements/knee-study/application.yaml'), 'organisations: [');
    expect((await completed(['portfolio', '--organisation', ''], folder)).words).toEqual(['uni', 'host']);
    expect((await completed(['portfolio', '--processor', 'h'], folder)).words).toEqual(['host']);
    const { out } = await runCli(['complete', '--', 'portfolio', '--processor', 'h'], folder);
    expect(out).toContain('host\tH ‹NHS number hidden›');
    expect((await completed(['import', '--organisation', ''], folder)).words).toEqual([]);
  });

  it('offers options with their meaning, and no command that is hidden', async () => {
    const { out } = await runCli(['complete', '--', 'validate', '--st'], place());
    expect(out).toContain('--stage\tcheck as a draft or as a submission');
    expect((await completed([''])).words).not.toContain('complete');
  });

  it('offers applications, but none whose name a shell would run', async () => {
    expect(await completed(['validate', ''])).toEqual({
      words: ['agreements/hip-study', 'agreements/knee-study'],
      directive: ONLY_THESE,
    });
    expect((await completed(['status', 'agreements/k'])).words).toEqual(['agreements/knee-study']);
  });

  it('leaves files to the shell', async () => {
    expect(await completed(['validate', '../el'])).toEqual({ words: [], directive: FILES });
    expect(await completed(['validate', '--baseline', ''])).toEqual({ words: [], directive: FILES });
  });

  it('offers the rules of the organisation', async () => {
    const folder = place();
    writeFileSync(path.join(folder, 'dars.config.yaml'), 'houseRules: house-rules.yaml\n');
    writeFileSync(
      path.join(folder, 'house-rules.yaml'),
      'rules:\n  - {id: house/ours, severity: info, title: T, why: W, fix: F, then: [{path: application.title, present: true}]}\n',
    );
    expect((await completed(['explain', 'hou'], folder)).words).toEqual(['house/ours']);
  });
});

describe('dars completion', () => {
  it.each(['bash', 'zsh', 'fish', 'powershell'])('prints a script for %s that asks dars', async (shell) => {
    const { code, out, err } = await runCli(['completion', shell], place());
    expect([code, err]).toEqual([0, '']);
    expect(out).toMatch(/dars complete (?:--|'--') /);
    expect(out.endsWith('\n')).toBe(true);
  });

  it('knows no other shell', async () => {
    expect((await runCli(['completion', 'tcsh'], place())).code).toBe(2);
  });

  it.skipIf(!has('bash'))('completes in bash', async () => {
    const folder = place();
    const { out: source } = await runCli(['completion', 'bash'], folder);
    writeFileSync(path.join(folder, 'dars.bash'), source);
    mkdirSync(path.join(folder, 'bin'));
    writeFileSync(path.join(folder, 'bin/dars'), `#!/bin/sh\nexec "${process.execPath}" "${bin}" "$@"\n`, {
      mode: 0o755,
    });
    const ask = (...words: string[]): readonly string[] =>
      execFileSync(
        'bash',
        [
          '--norc',
          '-c',
          'source ./dars.bash; compopt() { :; }; COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); __dars_complete; printf "%s\\n" "${COMPREPLY[@]}"',
          'bash',
          ...words,
        ],
        { cwd: folder, encoding: 'utf8', env: { ...process.env, PATH: `${folder}/bin:${process.env['PATH'] ?? ''}` } },
      )
        .trim()
        .split('\n');
    expect(ask('dars', 'val')).toEqual(['validate']);
    expect(ask('dars', 'validate', '--fail-on', 'w')).toEqual(['warning']);
    expect(ask('dars', 'validate', '')).toEqual(['agreements/hip-study', 'agreements/knee-study']);
  });

  it.skipIf(!has('zsh'))('is a script that zsh takes', async () => {
    const { out } = await runCli(['completion', 'zsh'], place());
    expect(spawnSync('zsh', ['-n', '-c', out]).status).toBe(0);
  });

  it.skipIf(!has('fish'))('is a script that fish takes', async () => {
    const { out } = await runCli(['completion', 'fish'], place());
    expect(spawnSync('fish', ['--no-execute', '-c', out]).status).toBe(0);
  });
});
