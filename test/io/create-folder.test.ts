import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { createFolder } from '../../src/io/create-folder.ts';
import { folder } from './folder.ts';

const FILES = new Map<string, string | Uint8Array>([
  ['a.yaml', new TextEncoder().encode('a: ’\n')],
  ['deep/er/b.yaml', 'b: £\n'],
  ['empty', ''],
]);

describe.each([true, false])('createFolder, durable: %s', (durable) => {
  it('makes a folder with texts and bytes, and leaves nothing beside it', () => {
    const root = folder();
    expect(createFolder(path.join(root, 'app'), FILES, durable)).toBe(true);
    expect(readdirSync(root)).toEqual(['app']);
    expect(readFileSync(path.join(root, 'app/a.yaml'), 'utf8')).toBe('a: ’\n');
    expect(readFileSync(path.join(root, 'app/deep/er/b.yaml'), 'utf8')).toBe('b: £\n');
    expect(readFileSync(path.join(root, 'app/empty'), 'utf8')).toBe('');
  });

  it.each(['a folder', 'a file'])('leaves %s alone that is there', (what) => {
    const root = folder();
    const app = path.join(root, 'app');
    if (what === 'a file') writeFileSync(app, 'mine');
    else mkdirSync(app);
    expect(createFolder(app, FILES, durable)).toBe(false);
    expect(what === 'a file' ? readFileSync(app, 'utf8') : readdirSync(app)).toEqual(what === 'a file' ? 'mine' : []);
  });

  it('takes away half of a folder that was left, and what it made when a file fails', () => {
    const root = folder();
    const half = path.join(root, '.app.dars-tmp');
    mkdirSync(half);
    writeFileSync(path.join(half, 'of-another-run'), '');
    const bad = new Map([...FILES, ['x'.repeat(300), '']]);
    expect(() => createFolder(path.join(root, 'app'), bad, durable)).toThrow('its name is too long');
    expect(readdirSync(root)).toEqual([]);
    mkdirSync(half);
    writeFileSync(path.join(half, 'of-another-run'), '');
    createFolder(path.join(root, 'app'), FILES, durable);
    expect(existsSync(path.join(root, 'app/of-another-run'))).toBe(false);
  });
});
