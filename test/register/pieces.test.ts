import { describe, expect, it } from 'vitest';
import { bytesOf, ready } from '../../src/register/pieces.ts';

const text = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

describe('texts that are put together', () => {
  it('stay as they are while others are made', () => {
    const all = Array.from({ length: 300 }, (_, index) => ({
      made: bytesOf([ready(`head ${index}`), 'œ – “'.repeat(index * 11), ready('tail')]),
      meant: `head ${index}\n${'œ – “'.repeat(index * 11)}\ntail\n`,
    }));
    for (const { made, meant } of all) expect(text(made)).toBe(meant);
  });

  it('may be longer than the memory that is taken at a time', () => {
    const long = 'é'.repeat(900_000);
    const before = bytesOf(['before']);
    expect(text(bytesOf(['a', long, ready(long), 'z']))).toBe(`a\n${long}\n${long}\nz\n`);
    expect(text(before)).toBe('before\n');
  });
});
