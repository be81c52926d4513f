import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { UserError } from '../../src/core/user-error.ts';
import { createFolder } from '../../src/io/create-folder.ts';
import { createFile, writeFileSafely } from '../../src/io/write-files.ts';
import { folder } from './folder.ts';

/** The calls that each writer makes. */
const REPLACING = [
  'accessSync',
  'closeSync',
  'fchmodSync',
  'fstatSync',
  'fsyncSync',
  'openSync',
  'renameSync',
  'statSync',
  'writeFileSync',
] as const;
const CREATING = ['closeSync', 'fsyncSync', 'linkSync', 'openSync', 'writeFileSync'] as const;
const WHOLE = ['closeSync', 'fsyncSync', 'mkdirSync', 'openSync', 'renameSync', 'writeSync'] as const;
const CODES = ['ENOSPC', 'EIO', 'Unknown system error -122'] as const;

const OLD = 'old '.repeat(20_000);
const NEW = 'new '.repeat(30_000);

/** Runs a step in which one call to the file system fails. True when there was such a call. */
function withFault(
  name: (typeof REPLACING)[number] | (typeof CREATING)[number] | (typeof WHOLE)[number],
  nth: number,
  code: string,
  step: () => void,
): boolean {
  const real: unknown = Reflect.get(fs, name);
  if (typeof real !== 'function') throw new Error(`no ${name}`);
  let calls = 0;
  Reflect.set(fs, name, (...args: unknown[]): unknown => {
    calls += 1;
    if (calls !== nth) return real(...args);
    // A close that fails closes all the same, and a disk that fills up takes a part first.
    if (name === 'closeSync') real(...args);
    if (name === 'writeFileSync') real(args[0], NEW.slice(0, 5_000));
    if (name === 'writeSync') real(args[0], (args[1] as Uint8Array).subarray(0, 5_000));
    throw Object.assign(new Error(`${code}: injected`), { code });
  });
  syncBuiltinESMExports();
  try {
    step();
  } finally {
    Reflect.set(fs, name, real);
    syncBuiltinESMExports();
  }
  return calls >= nth;
}

describe.each([
  ...REPLACING.map(
    (call) => ['writeFileSafely', call, (file: string) => void writeFileSafely(file, NEW), OLD] as const,
  ),
  ...CREATING.map((call) => ['createFile', call, (file: string) => createFile(file, NEW), undefined] as const),
])('%s, when %s fails', (_, call, write, old) => {
  it.each(CODES)('is never half done, never says what is not so, leaves nothing behind: %s', (code) => {
    let nth = 1;
    while (holds(nth)) nth += 1;
    expect(nth).toBeGreaterThan(1);

    function holds(nthCall: number): boolean {
      const root = folder();
      const file = path.join(root, 'a');
      if (old !== undefined) fs.writeFileSync(file, old, { mode: 0o600 });
      let failed: unknown;
      const hit = withFault(call, nthCall, code, () => {
        try {
          write(file);
        } catch (error) {
          failed = error;
        }
      });
      const content = fs.existsSync(file) ? fs.readFileSync(file, 'utf8') : undefined;
      expect(content).toBe(failed === undefined ? NEW : old);
      expect(fs.readdirSync(root)).toEqual(content === undefined ? [] : ['a']);
      if (failed !== undefined) {
        expect(failed).toBeInstanceOf(UserError);
        expect(failed).toMatchObject({ exitCode: 3, message: expect.stringContaining('Nothing was changed.') });
      }
      return hit;
    }
  });
});

describe.each(WHOLE)('createFolder, when %s fails', (call) => {
  it.each(CODES)('leaves the whole folder or none of it: %s', (code) => {
    const files = new Map([
      ['a', NEW],
      ['b/c', NEW],
    ]);
    let nth = 1;
    while (holds(nth)) nth += 1;
    expect(nth).toBeGreaterThan(1);

    function holds(nthCall: number): boolean {
      const root = folder();
      let failed: unknown;
      const hit = withFault(call, nthCall, code, () => {
        try {
          createFolder(path.join(root, 'app'), files, true);
        } catch (error) {
          failed = error;
        }
      });
      const there = fs.existsSync(path.join(root, 'app'));
      expect(there).toBe(failed === undefined);
      expect(fs.readdirSync(root)).toEqual(there ? ['app'] : []);
      if (there)
        for (const [name, text] of files) expect(fs.readFileSync(path.join(root, 'app', name), 'utf8')).toBe(text);
      else expect(failed).toMatchObject({ exitCode: 3, message: expect.stringContaining('Nothing was changed.') });
      return hit;
    }
  });
});
