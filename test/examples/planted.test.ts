import { describe, expect, it } from 'vitest';
import { applicationOf, checkWith } from '../support/application.ts';
import { exampleDay, exampleFiles } from '../support/examples.ts';
import { PLANTED } from './planted-faults.ts';

describe('faults planted in the consented cohort', () => {
  const files = exampleFiles('consented-cohort');

  it('are thirty or more', () => {
    expect(PLANTED.length).toBeGreaterThanOrEqual(30);
  });

  it.each(PLANTED)('$name gives one finding, of $rule, where it was planted', ({ file, from, to, rule }) => {
    const text = files[file] ?? '';
    expect(text).toContain(from);
    const edited = text.replace(from, () => to);
    const { findings } = checkWith(applicationOf({ ...files, [file]: edited }, exampleDay('consented-cohort')), {
      stage: 'submission',
    });
    expect(findings.map((finding) => `${finding.rule}: ${finding.message}`)).toEqual([
      expect.stringContaining(`${rule}: `),
    ]);
    // A contradiction is shown at one of its two ends, with the other beside it.
    expect([findings[0]?.at, ...(findings[0]?.related ?? [])].map((place) => place?.file)).toContain(file);
  });
});
