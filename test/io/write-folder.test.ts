import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  realpathSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { UserError } from '../../src/core/user-error.ts';
import { writeFolder } from '../../src/io/write-folder.ts';
import { AS_ROOT, folder, ON_WINDOWS } from './folder.ts';

function refusal(step: () => unknown): string {
  try {
    step();
  } catch (error) {
    if (error instanceof UserError && error.exitCode === 3) return error.message;
    throw error;
  }
  throw new Error('nothing was refused');
}

const FILES = new Map([
  ['application.yaml', 'a: 1\n'],
  ['standards/one.yaml', 'b: 2\n'],
]);

describe('writeFolder', () => {
  it('makes a folder with everything in it', () => {
    const root = path.join(folder(), 'new', 'app');
    expect(writeFolder(root, FILES)).toEqual({ created: ['application.yaml', 'standards/one.yaml'], replaced: [] });
    expect(readFileSync(path.join(root, 'standards', 'one.yaml'), 'utf8')).toBe('b: 2\n');
    expect(readdirSync(root)).toEqual(['application.yaml', 'standards']);
  });

  it('touches nothing when one of the files exists', () => {
    const root = folder();
    mkdirSync(path.join(root, 'standards'));
    writeFileSync(path.join(root, 'standards', 'one.yaml'), 'old');
    expect(refusal(() => writeFolder(root, FILES))).toBe(
      `In ${root} standards/one.yaml exists already. Nothing was changed.`,
    );
    expect(readdirSync(root)).toEqual(['standards']);
  });

  it('names five of many files in the way', () => {
    const root = folder();
    const many = new Map(Array.from({ length: 7 }, (_, at) => [`f${at}`, ''] as const));
    writeFolder(root, many);
    expect(refusal(() => writeFolder(root, many))).toContain('f0, f1, f2, f3, f4 and 2 more exist already');
  });

  it('replaces files when told to', () => {
    const root = folder();
    writeFileSync(path.join(root, 'application.yaml'), 'old');
    expect(writeFolder(root, FILES, { overwrite: true })).toEqual({
      created: ['standards/one.yaml'],
      replaced: ['application.yaml'],
    });
    expect(readFileSync(path.join(root, 'application.yaml'), 'utf8')).toBe('a: 1\n');
  });

  it('leaves a file as it is when nothing changes in it', () => {
    const root = folder();
    writeFolder(root, FILES);
    const file = path.join(root, 'application.yaml');
    const { ino } = statSync(file);
    const changed = new Map([...FILES, ['standards/one.yaml', 'b: 3\n']]);
    expect(writeFolder(root, changed, { overwrite: true })).toEqual({ created: [], replaced: ['standards/one.yaml'] });
    expect(statSync(file).ino).toBe(ino);
    expect(readFileSync(path.join(root, 'standards/one.yaml'), 'utf8')).toBe('b: 3\n');
  });

  it.each([
    ['a file above', '../evil'],
    ['a sibling with the same beginning', '../app-evil/x'],
    ['an absolute path', '/tmp/dars-evil'],
    ['the folder itself', '.'],
  ])('refuses %s', (_, name) => {
    const root = path.join(folder(), 'app');
    expect(
      refusal(() =>
        writeFolder(
          root,
          new Map([
            ['good', ''],
            [name, ''],
          ]),
        ),
      ),
    ).toContain('does not lie inside');
    expect(existsSync(root)).toBe(false);
  });

  it.each([
    ['in case', 'a.yaml', 'A.yaml'],
    ['in how an accent is written', '\u00e9', 'e\u0301'],
    ['in how the path is written', 'a', './b/../a'],
  ])('refuses names that differ only %s', (_, one, two) => {
    expect(
      refusal(() =>
        writeFolder(
          folder(),
          new Map([
            [one, ''],
            [two, ''],
          ]),
        ),
      ),
    ).toContain('take them for one file');
  });

  it('sees beforehand that a file stands where a folder is needed, and the other way round', () => {
    const root = folder();
    writeFileSync(path.join(root, 'standards'), '');
    expect(refusal(() => writeFolder(root, FILES))).toContain('a part of its path is a file');
    const other = folder();
    mkdirSync(path.join(other, 'application.yaml'));
    expect(refusal(() => writeFolder(other, FILES, { overwrite: true }))).toContain('it is a folder');
    expect([readdirSync(root), readdirSync(other)]).toEqual([['standards'], ['application.yaml']]);
  });

  it.skipIf(ON_WINDOWS)('does not write through a link to outside', () => {
    const root = realpathSync(folder());
    mkdirSync(path.join(root, 'app'));
    mkdirSync(path.join(root, 'other'));
    symlinkSync('../other', path.join(root, 'app', 'standards'));
    expect(refusal(() => writeFolder(path.join(root, 'app'), FILES))).toContain('outside');
    expect(readdirSync(path.join(root, 'other'))).toEqual([]);
    expect(readdirSync(path.join(root, 'app'))).toEqual(['standards']);
  });

  it('takes away what it made when a later file fails', () => {
    const root = path.join(folder(), 'app');
    const files = new Map([
      ['a', '1'],
      ['sub/b', '2'],
      [`sub/${'x'.repeat(300)}`, '3'],
    ]);
    expect(refusal(() => writeFolder(root, files))).toContain('its name is too long');
    expect(existsSync(root)).toBe(false);
  });

  it('says what it had replaced by then', () => {
    const root = folder();
    writeFileSync(path.join(root, 'a'), 'old');
    const files = new Map([
      ['a', 'new'],
      ['b', 'new'],
      ['b/c', 'new'],
    ]);
    expect(refusal(() => writeFolder(root, files, { overwrite: true }))).toContain(
      '1 of 3 files had been replaced by then: a.',
    );
    expect(readdirSync(root)).toEqual(['a']);
  });

  it.skipIf(AS_ROOT || ON_WINDOWS)(
    `sees beforehand that a folder is only to be read${AS_ROOT ? ' (skipped: root may write anywhere)' : ''}`,
    () => {
      const root = folder();
      mkdirSync(path.join(root, 'standards'));
      chmodSync(path.join(root, 'standards'), 0o555);
      expect(refusal(() => writeFolder(root, FILES))).toContain('you do not have permission');
      expect(readdirSync(root)).toEqual(['standards']);
    },
  );
});
