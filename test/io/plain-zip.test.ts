import fc from 'fast-check';
import { unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { storedZip, unpackPlainZip } from '../../src/io/plain-zip.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const all = (): boolean => true;
const LONG = 'the same words '.repeat(500);
const FILES = { 'xl/a.xml': bytes(LONG), 'b.bin': new Uint8Array(), 'ü.xml': bytes('£') };

/** A zip with one number of the entry of its first file in the directory changed. */
function withField(place: number, value: number, zip = zipSync(FILES)): Uint8Array {
  const view = new DataView(zip.buffer, zip.byteOffset, zip.length);
  const directory = view.getUint32(zip.length - 22 + 16, true);
  view.setUint32(directory + place, value, true);
  return zip;
}

const PACKED = 20;
const UNPACKED = 24;
const HEADER = 42;

describe('unpackPlainZip', () => {
  it.each([0, 6] as const)('unpacks what another program packed at level %s', (level) => {
    const zip = zipSync(FILES, { level, comment: 'packed' });
    const unpacked = [...(unpackPlainZip(zip, all, 100_000) ?? [])].map(([name, content]) => [name, [...content]]);
    expect(unpacked).toEqual(Object.entries(unzipSync(zip)).map(([name, content]) => [name, [...content]]));
  });

  it('takes the files that are wanted alone', () => {
    const zip = zipSync(FILES);
    expect([...(unpackPlainZip(zip, (name) => name.endsWith('.xml'), 100_000) ?? [])].map(([name]) => name)).toEqual([
      'xl/a.xml',
      'ü.xml',
    ]);
  });

  it.each([
    ['is cut short', zipSync(FILES).subarray(0, -30)],
    ['is no zip', bytes('no zip')],
    ['is empty', new Uint8Array()],
    ['says less than it unpacks to', withField(UNPACKED, 100)],
    ['says more than it unpacks to', withField(UNPACKED, LONG.length + 1)],
    ['says that its bytes lie elsewhere, as large zips do', withField(HEADER, 0xffffffff)],
    ['has a file that begins nowhere', withField(HEADER, 7)],
    ['has a file that ends beyond its end', withField(PACKED, 5, zipSync(FILES))],
    ['is packed in another way', withField(8, 9 << 16)],
  ])('leaves it to a careful reader when the zip %s', (_, zip) => {
    expect(unpackPlainZip(zip, all, 100_000)).toBeUndefined();
  });

  it('stops at the most that may be unpacked', () => {
    const zip = zipSync(FILES);
    expect(unpackPlainZip(zip, all, LONG.length + 2)).toBeDefined();
    expect(unpackPlainZip(zip, all, LONG.length + 1)).toBeUndefined();
  });
});

describe('storedZip', () => {
  it('is read by other programs, whatever the names and contents', () => {
    // The other reader gives an object, which cannot have this key.
    const name = fc.string({ minLength: 1, unit: 'grapheme-ascii' }).filter((one) => one !== '__proto__');
    const files = fc.uniqueArray(fc.tuple(name, fc.uint8Array()), {
      selector: ([name]) => name,
    });
    fc.assert(
      fc.property(files, (entries) => {
        const zip = new Uint8Array(storedZip(new Map(entries)));
        expect(new Map(Object.entries(unzipSync(zip)))).toEqual(new Map(entries));
        expect(unpackPlainZip(zip, all, 1_000_000)).toEqual(new Map(entries));
      }),
    );
  });
});
