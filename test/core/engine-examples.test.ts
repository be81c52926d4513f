import { describe, expect, it } from 'vitest';
import { ENGINE_RULES } from '../../src/core/engine-rules.ts';
import { check, of } from './make-rule.ts';

describe('the examples of a check that the engine makes', () => {
  const shown = ENGINE_RULES.flatMap(({ id, examples }) => (examples === undefined ? [] : [{ id, ...examples }]));

  it.each(shown)('hold for $id', ({ id, weak, strong }) => {
    expect(of(check({ 'application.yaml': weak }), id)).not.toEqual([]);
    expect(of(check({ 'application.yaml': strong }), id)).toEqual([]);
  });

  it('are good answers otherwise: a mended text has no other error, but for what it waives', () => {
    const faults = shown.flatMap(({ id, strong }) =>
      check({ 'application.yaml': strong })
        .findings.filter(({ severity, waived }) => severity === 'error' && waived === undefined)
        .map(({ rule, message }) => `${id}: ${rule} ${message}`),
    );
    expect(faults).toEqual([]);
  });

  it('are there for most', () => {
    expect(shown.length).toBeGreaterThan(20);
  });
});
