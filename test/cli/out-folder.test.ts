import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { makeFolder } from '../../src/io/create-folder.ts';
import { runCli, temporaryFolder } from '../support/cli.ts';

const dars = fileURLToPath(new URL('../../bin/dars.js', import.meta.url));

/** A folder with an application, what a register lists of it, and a file that stands in the way. */
async function office(): Promise<string> {
  const folder = temporaryFolder();
  cpSync(path.resolve('examples/consented-cohort'), path.join(folder, 'app'), { recursive: true });
  await runCli(['export', 'hdruk', 'app', '--out', 'register'], folder);
  writeFileSync(path.join(folder, 'taken'), 'mine');
  return folder;
}

const COMMANDS = [
  ['render', 'app', '--format', 'md'],
  ['import', 'register/hdruk.csv'],
  ['export', 'register', 'app'],
];

describe.each(COMMANDS)('--out of dars %s', (...command) => {
  it('names a file that stands there, or above', async () => {
    const folder = await office();
    const there = await runCli([...command, '--out', 'taken'], folder);
    expect(there.code).toBe(3);
    expect(there.err).toContain('dars: --out taken is to be a folder, and a file stands there. Nothing was changed.\n');
    const above = await runCli([...command, '--out', 'taken/new'], folder);
    expect(above.code).toBe(3);
    expect(above.err).toContain('dars: --out taken/new is to be a folder, and taken is a file. Nothing was changed.\n');
    expect(readFileSync(path.join(folder, 'taken'), 'utf8')).toBe('mine');
  });

  it.skipIf(!existsSync('/proc/self'))('ends where the system makes no folder', async () => {
    // A process of its own: one that never ends can be stopped.
    const { status, stderr } = spawnSync(process.execPath, [dars, ...command, '--out', '/proc/new/pack'], {
      cwd: await office(),
      encoding: 'utf8',
      timeout: 20_000,
    });
    expect(status).toBe(3);
    expect(stderr).toContain('dars: --out /proc/new/pack: cannot create /proc/new: the system makes no folder there.');
  });
});

it('says nothing of --out where it was not given', async () => {
  const folder = await office();
  // The example may have been rendered where it lies.
  rmSync(path.join(folder, 'app/pack'), { recursive: true, force: true });
  mkdirSync(path.join(folder, 'app/pack/application.md'), { recursive: true });
  const { code, err } = await runCli(['render', 'app', '--format', 'md'], folder);
  expect(code).toBe(3);
  expect(err).toContain('application.md');
  expect(err).not.toContain('--out');
});

describe('makeFolder', () => {
  it('makes those above as well, and says of each that it was made', () => {
    const root = temporaryFolder();
    mkdirSync(path.join(root, 'a'));
    const made: string[] = [];
    makeFolder(path.join(root, 'a/b/c'), { onMade: (folder) => void made.push(path.relative(root, folder)) });
    expect(made).toEqual(['a/b', 'a/b/c']);
    expect(readdirSync(path.join(root, 'a/b/c'))).toEqual([]);
    makeFolder(path.join(root, 'a/b/c'));
  });

  it('refuses where a file stands', () => {
    const root = temporaryFolder();
    writeFileSync(path.join(root, 'file'), '');
    for (const name of ['file', 'file/new'])
      expect(() => makeFolder(path.join(root, name))).toThrow(
        `Cannot create ${path.join(root, 'file')}: a file of that name stands there. Nothing was changed.`,
      );
  });
});
