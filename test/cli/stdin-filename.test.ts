import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { runCli, temporaryFolder, type CliResult } from '../support/cli.ts';
import { exampleFolder } from '../support/examples.ts';

const folder = exampleFolder('consented-cohort');
const file = 'standards/transparency.yaml';
const onDisk = readFileSync(path.join(folder, file), 'utf8');

/** Checks a file with this text on standard input. */
function validate(text: string, args: readonly string[], cwd = folder): Promise<CliResult> {
  const input = (limit: number): Promise<Uint8Array> => Promise.resolve(Buffer.from(text).subarray(0, limit));
  return runCli(['validate', '--format', 'concise', ...args], cwd, { input });
}

it('checks the text on standard input in place of the file', async () => {
  const { code, out } = await validate(`${onDisk}nonsense: 1\n`, ['--stdin-filename', file]);
  const line = onDisk.split('\n').length;
  expect(code).toBe(1);
  expect(out).toContain(`${file}:${line}:1: error schema/unknown-key “nonsense”`);
  expect((await validate(onDisk, ['--stdin-filename', file])).code).toBe(0);
});

it('says only what concerns that file, as for a file that is named', async () => {
  const application = readFileSync(path.join(folder, 'application.yaml'), 'utf8');
  const renamed = application.replace(/(organisations:\n\s+- id: )([a-z-]+)/, '$1renamed');
  expect(renamed).not.toBe(application);
  const { out } = await validate(renamed, ['--stdin-filename', 'application.yaml']);
  const places = out.split('\n').flatMap((line) => /^([^ :]+):\d+:\d+: /.exec(line)?.[1] ?? []);
  expect(new Set(places)).toEqual(new Set(['application.yaml']));
});

it('takes a file that does not exist yet, seen from anywhere', async () => {
  const study = temporaryFolder();
  await runCli(['init', 'study', '--yes'], study);
  mkdirSync(path.join(study, 'elsewhere'));
  const { out, code } = await validate(
    'a: 1\n',
    ['--stdin-filename', '../study/standards/new.yaml'],
    `${study}/elsewhere`,
  );
  expect(out).toContain('study/standards/new.yaml:1:1: ');
  expect(out).toContain('belongs to no Standard');
  expect(code).toBe(0);
});

it('refuses a text that is too large without holding all of it', async () => {
  const { out } = await validate(`title: ${'x'.repeat(2_000_000)}\n`, ['--stdin-filename', file]);
  expect(out).toContain('load/too-large');
});

it.each([
  ['other files', ['application.yaml', '--stdin-filename', file], {}, 'leave out other files'],
  ['a baseline to write', ['--write-baseline', 'b.yaml', '--stdin-filename', file], {}, 'leave out --write-baseline'],
  ['a terminal', ['--stdin-filename', file], { inIsTerminal: true }, `< ${file}`],
])('cannot be used with %s', async (_, args, overrides, words) => {
  const { code, err } = await runCli(['validate', ...args], folder, {
    input: () => Promise.resolve(Buffer.from('')),
    ...overrides,
  });
  expect(code).toBe(2);
  expect(err).toContain(words);
});

it('says where there is no application', async () => {
  const { code, err } = await validate('a: 1\n', ['--stdin-filename', 'application.yml'], temporaryFolder());
  expect(code).toBe(2);
  expect(err).toContain('There is no application to check');
});

it('reads what is piped to the process', () => {
  const dars = fileURLToPath(new URL('../../bin/dars.js', import.meta.url));
  const args = [dars, 'validate', '--format', 'concise', '--stdin-filename', file];
  const { stdout, stderr, status } = spawnSync(process.execPath, args, {
    cwd: folder,
    input: `${onDisk}# ${'–'.repeat(100_000)}\nnonsense: 1\n`,
    encoding: 'utf8',
  });
  expect({ stderr, status }).toEqual({ stderr: '', status: 1 });
  expect(stdout).toContain('schema/unknown-key');
});
