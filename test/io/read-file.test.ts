import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, realpathSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { UserError } from '../../src/core/user-error.ts';
import { readBounded as readOne, readerIn } from '../../src/io/read-file.ts';
import { AS_ROOT, folder, ON_WINDOWS } from './folder.ts';

function refusal(step: () => unknown): UserError {
  try {
    step();
  } catch (error) {
    if (error instanceof UserError) return error;
    throw error;
  }
  throw new Error('nothing was refused');
}

const readers: readonly [name: string, readBounded: typeof readOne][] = [
  ['readBounded', readOne],
  ['readerIn', (file, limit, root) => readerIn(root ?? path.dirname(file))(file, limit)],
];

describe.each(readers)('%s', (_, readBounded) => {
  it.each([
    ['nothing', ''],
    ['a text', 'a: 1\n'],
    ['more than one chunk', 'x'.repeat(100_000)],
  ])('reads %s', (_, text) => {
    const file = path.join(folder(), 'a.yaml');
    writeFileSync(file, text);
    expect(Buffer.from(readBounded(file, 1_000_000)).toString()).toBe(text);
  });

  it('reads no more than it is allowed', () => {
    const file = path.join(folder(), 'a.yaml');
    writeFileSync(file, 'x'.repeat(50_000));
    expect(readBounded(file, 20_000)).toHaveLength(20_000);
    expect(readBounded(file, 50_000)).toHaveLength(50_000);
    expect(readBounded(file, 50_001)).toHaveLength(50_000);
  });

  it.skipIf(process.platform !== 'linux')('counts what a file without a true size gives', () => {
    expect(readBounded('/proc/self/status', 100)).toHaveLength(100);
    expect(readBounded('/proc/self/status', 1_000_000).length).toBeGreaterThan(100);
  });

  it('names what is missing', () => {
    const file = path.join(folder(), 'none.yaml');
    const error = refusal(() => readBounded(file, 10));
    expect(error.message).toBe(`Cannot read ${file}: there is no such file or folder.`);
    expect(error).toMatchObject({ exitCode: 3, hint: expect.stringContaining('spelling') });
  });

  it.each([
    ['a folder', () => folder(), 'it is a folder, not a file'],
    ['a name with NUL', () => `${folder()}/a\0b`, 'its name holds a character that no file name may have'],
    ['a name that is too long', () => `${folder()}/${'x'.repeat(300)}`, 'its name is too long'],
  ])('refuses %s', (_, make, reason) => {
    const file = make();
    const error = refusal(() => readBounded(file, 10));
    expect(error.message).toContain(reason);
    expect(error.exitCode).toBe(3);
  });

  it('refuses a path through a file', () => {
    const root = folder();
    writeFileSync(path.join(root, 'a'), '');
    expect(refusal(() => readBounded(path.join(root, 'a', 'b.yaml'), 10, root)).message).toContain(
      'a part of its path is a file',
    );
  });

  it.skipIf(ON_WINDOWS)('does not wait for a pipe, a device or a socket', () => {
    const pipe = path.join(folder(), 'pipe.yaml');
    execFileSync('mkfifo', [pipe]);
    const started = performance.now();
    expect(refusal(() => readBounded(pipe, 10)).message).toContain('not an ordinary file');
    expect(refusal(() => readBounded('/dev/zero', 10)).message).toContain('not an ordinary file');
    expect(refusal(() => readBounded('/dev/null', 10)).message).toContain('not an ordinary file');
    expect(performance.now() - started).toBeLessThan(2_000);
  });

  it.skipIf(AS_ROOT || ON_WINDOWS)(
    `says so when permission is missing${AS_ROOT ? ' (skipped: root may read all)' : ''}`,
    () => {
      const file = path.join(folder(), 'a.yaml');
      writeFileSync(file, 'a: 1\n');
      chmodSync(file, 0);
      expect(refusal(() => readBounded(file, 10)).message).toContain('you do not have permission');
    },
  );
});

describe.skipIf(ON_WINDOWS).each(readers)('links, by %s', (_, readBounded) => {
  function tree(): { readonly root: string; readonly app: string } {
    const root = realpathSync(folder());
    const app = path.join(root, 'app');
    mkdirSync(path.join(app, 'shared'), { recursive: true });
    mkdirSync(path.join(root, 'app-evil'));
    writeFileSync(path.join(app, 'shared', 'b.yaml'), 'inside');
    writeFileSync(path.join(root, 'app-evil', 'c.yaml'), 'outside');
    return { root, app };
  }

  it('follows a link that stays in the folder', () => {
    const { app } = tree();
    symlinkSync('shared/b.yaml', path.join(app, 'a.yaml'));
    expect(Buffer.from(readBounded(path.join(app, 'a.yaml'), 100)).toString()).toBe('inside');
  });

  it('follows a link to elsewhere in the application, when told its root', () => {
    const { app } = tree();
    symlinkSync('../a.yaml', path.join(app, 'shared', 'd.yaml'));
    writeFileSync(path.join(app, 'a.yaml'), 'above');
    expect(Buffer.from(readBounded(path.join(app, 'shared', 'd.yaml'), 100, app)).toString()).toBe('above');
    expect(refusal(() => readBounded(path.join(app, 'shared', 'd.yaml'), 100)).message).toContain('outside');
  });

  it('reads an application whose own folder is a link', () => {
    const { root, app } = tree();
    symlinkSync(app, path.join(root, 'link'));
    expect(
      Buffer.from(readBounded(path.join(root, 'link', 'shared', 'b.yaml'), 100, path.join(root, 'link'))).toString(),
    ).toBe('inside');
  });

  it.each([
    ['a file outside', '../app-evil/c.yaml'],
    ['an absolute path', '/etc/hostname'],
    ['a device', '/dev/zero'],
  ])('refuses a link to %s', (_, target) => {
    const { app } = tree();
    symlinkSync(target, path.join(app, 'a.yaml'));
    const error = refusal(() => readBounded(path.join(app, 'a.yaml'), 100));
    expect(error.message).toContain('a symbolic link to a place outside');
    expect(error.exitCode).toBe(3);
  });

  it('refuses a file in a folder that is a link to outside', () => {
    const { app } = tree();
    symlinkSync('../app-evil', path.join(app, 'standards'));
    expect(refusal(() => readBounded(path.join(app, 'standards', 'c.yaml'), 100, app)).message).toContain('outside');
  });

  it('names a link to nothing and a link to itself', () => {
    const { app } = tree();
    symlinkSync('none.yaml', path.join(app, 'a.yaml'));
    symlinkSync('loop.yaml', path.join(app, 'loop.yaml'));
    expect(refusal(() => readBounded(path.join(app, 'a.yaml'), 100)).message).toContain(
      'a symbolic link to a file that does not exist',
    );
    expect(refusal(() => readBounded(path.join(app, 'loop.yaml'), 100)).message).toContain('leads in a circle');
  });
});
