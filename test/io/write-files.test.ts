import { execFileSync, spawnSync } from 'node:child_process';
import {
  chmodSync,
  linkSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  realpathSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { buildSync } from 'esbuild';
import { describe, expect, it } from 'vitest';
import { UserError } from '../../src/core/user-error.ts';
import { createFile, writeFileSafely } from '../../src/io/write-files.ts';
import { AS_ROOT, folder, ON_WINDOWS } from './folder.ts';

const ROOT_SKIPS = AS_ROOT ? ' (skipped: root may write anywhere)' : '';

function refusal(step: () => unknown): UserError {
  try {
    step();
  } catch (error) {
    if (error instanceof UserError) return error;
    throw error;
  }
  throw new Error('nothing was refused');
}

describe('writeFileSafely', () => {
  it('writes text as UTF-8 and bytes as they are, and leaves nothing else behind', () => {
    const root = folder();
    expect(writeFileSafely(path.join(root, 'a.yaml'), 'é\r\n')).toEqual({ splitHardLink: false });
    writeFileSafely(path.join(root, 'b.bin'), Uint8Array.of(0, 255));
    writeFileSafely(path.join(root, 'a.yaml'), 'new');
    expect(readFileSync(path.join(root, 'a.yaml'), 'utf8')).toBe('new');
    expect([...readFileSync(path.join(root, 'b.bin'))]).toEqual([0, 255]);
    expect(readdirSync(root)).toEqual(['a.yaml', 'b.bin']);
  });

  it('can write a name of 250 letters', () => {
    const file = path.join(folder(), 'x'.repeat(250));
    writeFileSafely(file, 'a');
    expect(readFileSync(file, 'utf8')).toBe('a');
  });

  it.skipIf(ON_WINDOWS)('keeps the permissions of the old file', () => {
    const file = path.join(folder(), 'a.sh');
    writeFileSync(file, 'old');
    chmodSync(file, 0o751);
    writeFileSafely(file, 'new');
    expect(statSync(file).mode & 0o7777).toBe(0o751);
  });

  it('says when a second name keeps the old content', () => {
    const root = folder();
    writeFileSync(path.join(root, 'a'), 'old');
    linkSync(path.join(root, 'a'), path.join(root, 'b'));
    expect(writeFileSafely(path.join(root, 'a'), 'new')).toEqual({ splitHardLink: true });
    expect(readFileSync(path.join(root, 'b'), 'utf8')).toBe('old');
  });

  it.skipIf(ON_WINDOWS)('writes through a link inside the root, and keeps the link', () => {
    const root = folder();
    mkdirSync(path.join(root, 'shared'));
    writeFileSync(path.join(root, 'shared', 'b'), 'old');
    symlinkSync('shared/b', path.join(root, 'a'));
    writeFileSafely(path.join(root, 'a'), 'new');
    expect(lstatSync(path.join(root, 'a')).isSymbolicLink()).toBe(true);
    expect(readFileSync(path.join(root, 'shared', 'b'), 'utf8')).toBe('new');
    expect(readdirSync(path.join(root, 'shared'))).toEqual(['b']);
  });

  it.skipIf(ON_WINDOWS)('refuses links that lead outside or nowhere, folders among them', () => {
    const root = realpathSync(folder());
    mkdirSync(path.join(root, 'app'));
    mkdirSync(path.join(root, 'other'));
    writeFileSync(path.join(root, 'other', 'b'), 'old');
    symlinkSync('../other/b', path.join(root, 'app', 'out'));
    symlinkSync('none', path.join(root, 'app', 'dangling'));
    symlinkSync('../other', path.join(root, 'app', 'dir'));
    const app = path.join(root, 'app');
    expect(refusal(() => writeFileSafely(path.join(app, 'out'), 'x')).message).toContain('outside');
    expect(refusal(() => writeFileSafely(path.join(app, 'dangling'), 'x')).message).toContain('does not exist');
    expect(refusal(() => writeFileSafely(path.join(app, 'dir', 'b'), 'x', app)).message).toContain('outside');
    expect(readFileSync(path.join(root, 'other', 'b'), 'utf8')).toBe('old');
    expect(readdirSync(app)).toEqual(['dangling', 'dir', 'out']);
  });

  it.each([
    ['a folder that is missing', (root: string) => path.join(root, 'none', 'a'), 'there is no such file or folder'],
    ['a path through a file', (root: string) => path.join(root, 'file', 'a'), 'a part of its path is a file'],
    ['a folder', (root: string) => path.join(root, 'dir'), 'it is not an ordinary file'],
  ])('refuses %s', (_, make, reason) => {
    const root = folder();
    mkdirSync(path.join(root, 'dir'));
    writeFileSync(path.join(root, 'file'), 'old');
    const file = make(root);
    const error = refusal(() => writeFileSafely(file, 'x'));
    expect(error.message).toContain(`Cannot write ${file}: ${reason}`);
    expect(error.message).toContain('Nothing was changed.');
    expect(error.exitCode).toBe(3);
    expect(readdirSync(root)).toEqual(['dir', 'file']);
  });

  it.skipIf(AS_ROOT || ON_WINDOWS)(`refuses a file or folder that is only to be read${ROOT_SKIPS}`, () => {
    const root = folder();
    const file = path.join(root, 'a');
    writeFileSync(file, 'old');
    chmodSync(file, 0o444);
    expect(refusal(() => writeFileSafely(file, 'new')).message).toContain('you do not have permission');
    chmodSync(file, 0o644);
    chmodSync(root, 0o555);
    expect(refusal(() => writeFileSafely(file, 'new')).message).toContain('you do not have permission');
    chmodSync(root, 0o755);
    expect(readFileSync(file, 'utf8')).toBe('old');
  });
});

describe('createFile', () => {
  it('writes a new file and refuses one that exists', () => {
    const root = folder();
    const file = path.join(root, 'a.yaml');
    createFile(file, 'first');
    const error = refusal(() => createFile(file, 'second'));
    expect(error.message).toBe(`Cannot create ${file}: it exists already. Nothing was changed.`);
    expect(error.exitCode).toBe(3);
    expect(readFileSync(file, 'utf8')).toBe('first');
    expect(readdirSync(root)).toEqual(['a.yaml']);
  });

  it.skipIf(ON_WINDOWS)('refuses a link to nothing, and gives usual permissions', () => {
    const root = folder();
    symlinkSync('none', path.join(root, 'a'));
    expect(refusal(() => createFile(path.join(root, 'a'), 'x')).message).toContain('it exists already');
    createFile(path.join(root, 'b'), 'x');
    writeFileSync(path.join(root, 'c'), 'x');
    expect(statSync(path.join(root, 'b')).mode).toBe(statSync(path.join(root, 'c')).mode);
    expect(statSync(path.join(root, 'b')).nlink).toBe(1);
  });
});

describe.skipIf(ON_WINDOWS)('on a full disk', () => {
  /** Runs both writers in a process that may write no file beyond 8 blocks of 512 or 1,024 bytes. */
  function limited(root: string, size: number): { readonly status: number | null; readonly output: string } {
    const script = path.join(root, 'script.mjs');
    buildSync({
      stdin: {
        contents: `import { createFile, writeFileSafely } from './src/io/write-files.ts';
          for (const write of [writeFileSafely, createFile]) {
            try { write(process.argv[2] + (write === createFile ? '-new' : ''), 'n'.repeat(${size})); console.log('written'); }
            catch (error) { console.log(error.exitCode + ' ' + error.message); }
          }`,
        resolveDir: path.resolve(import.meta.dirname, '../..'),
      },
      bundle: true,
      platform: 'node',
      format: 'esm',
      outfile: script,
    });
    const run = spawnSync(
      'bash',
      ['-c', 'ulimit -f 8; exec "$0" "$@"', process.execPath, script, path.join(root, 'a')],
      {
        encoding: 'utf8',
      },
    );
    return { status: run.status, output: run.stdout };
  }

  it('keeps the old file whole, leaves nothing behind, and says so', () => {
    const root = folder();
    const file = path.join(root, 'a');
    writeFileSync(file, 'old');
    const { status, output } = limited(root, 200_000);
    expect(output).toBe(
      `3 Cannot write ${file}: it would be larger than the system allows. Nothing was changed.\n` +
        `3 Cannot create ${file}-new: it would be larger than the system allows. Nothing was changed.\n`,
    );
    expect(status).toBe(0);
    expect(readFileSync(file, 'utf8')).toBe('old');
    expect(readdirSync(root)).toEqual(['a', 'script.mjs']);
  });

  it('writes what fits', () => {
    const root = folder();
    expect(limited(root, 2_000).output).toBe('written\nwritten\n');
    expect(readFileSync(path.join(root, 'a-new'), 'utf8')).toHaveLength(2_000);
  });
});

describe.skipIf(ON_WINDOWS)('two at once', () => {
  it('lets one create a file and refuses the other', () => {
    const root = folder();
    const script = path.join(root, 'script.mjs');
    buildSync({
      stdin: {
        contents: `import { createFile } from './src/io/write-files.ts';
          const [, , file, mark] = process.argv;
          for (let at = 0; at < 200; at += 1) {
            try { createFile(file + at, mark.repeat(5_000)); console.log(at + mark); } catch (error) { if (error.exitCode !== 3) throw error; }
          }`,
        resolveDir: path.resolve(import.meta.dirname, '../..'),
      },
      bundle: true,
      platform: 'node',
      format: 'esm',
      outfile: script,
    });
    const out = path.join(root, 'out');
    mkdirSync(out);
    const shell = '"$0" "$1" "$2" x & "$0" "$1" "$2" y & wait';
    const wins = execFileSync('bash', ['-c', shell, process.execPath, script, path.join(out, 'f')], {
      encoding: 'utf8',
    })
      .trim()
      .split('\n');
    expect(wins).toHaveLength(200);
    expect(readdirSync(out)).toHaveLength(200);
    for (const win of wins) {
      expect(readFileSync(path.join(out, `f${win.slice(0, -1)}`), 'utf8')).toBe(win.slice(-1).repeat(5_000));
    }
  });
});
