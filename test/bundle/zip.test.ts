import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { isSafePath, unzip, zip, ZipFault } from '../../src/bundle/zip.ts';

const bytes = (text: string) => new TextEncoder().encode(text);

describe('zip', () => {
  it('gives the same bytes whatever the order and the time zone, with one file first', () => {
    const { TZ } = process.env;
    const files = [
      ['b.txt', bytes('b')],
      ['a.txt', bytes('a')],
      ['z/first', bytes('f')],
    ] as const;
    const one = zip(new Map(files), { first: 'z/first' });
    process.env['TZ'] = 'Asia/Kathmandu';
    try {
      expect(zip(new Map(files.toReversed()), { first: 'z/first' })).toEqual(one);
    } finally {
      if (TZ === undefined) delete process.env['TZ'];
      else process.env['TZ'] = TZ;
    }
    expect([...unzip(one).keys()]).toEqual(['z/first', 'a.txt', 'b.txt']);
  });
});

describe('unzip', () => {
  it.each(['../out', '/etc/passwd', 'a/../../b', 'a\\b', 'C:x', 'a/', './a', 'a//b', 'nul\u0000', 'dot.'])(
    'takes nothing that names %j',
    (name) => {
      expect(isSafePath(name)).toBe(false);
      if (!name.endsWith('/')) expect(() => unzip(zipSync({ [name]: bytes('x') }))).toThrow(ZipFault);
    },
  );

  it('says what is wrong with other bytes', () => {
    expect(() => unzip(bytes('not a zip'))).toThrow('it is damaged or not a zip');
    const damaged = zip(new Map([['a.txt', bytes('a'.repeat(1000))]]));
    expect(() => unzip(damaged.subarray(0, damaged.length - 30))).toThrow(ZipFault);
  });

  it('stops before it unpacks too much', () => {
    const small = zip(new Map([['a.txt', bytes('a')]]));
    // The size that the list of files gives is believed before anything is unpacked.
    const at = Buffer.from(small).lastIndexOf('PK\u0001\u0002') + 24;
    new DataView(small.buffer, small.byteOffset).setUint32(at, 600 * 1024 * 1024, true);
    expect(() => unzip(small)).toThrow('more than 512 MiB');
  });
});
