import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { reporters } from '../../src/report/index.ts';
import { FULL, options } from './sample.ts';

describe('the reporters', () => {
  it.each(Object.entries(reporters))('%s loads, ends in a line feed and gives the same text twice', async (_, load) => {
    const reporter = await load();
    const first = reporter([FULL], options());
    expect(first).toMatch(/[^\n]\n$/);
    expect(reporter([FULL], options())).toBe(first);
  });

  it('know nothing of the machine they run on', () => {
    const folder = new URL('../../src/report/', import.meta.url);
    for (const file of readdirSync(folder)) {
      expect(readFileSync(new URL(file, folder), 'utf8'), file).not.toMatch(
        /from '(?:node:|chalk)|\bprocess\.|\bconsole\.|new Date\(/,
      );
    }
  });
});
