import { describe, expect, it } from 'vitest';
import { PREDECESSORS, predecessorOf } from '../../src/reference/confidentiality.ts';

describe('predecessors', () => {
  it('are found by name and alias, whatever the capitals', () => {
    expect(predecessorOf('The health and social care information centre')?.now).toBe('NHS England');
    expect(predecessorOf('HSCIC')).toBe(predecessorOf('Health and Social Care Information Centre'));
    expect(predecessorOf('Ministry of Truth')).toBeUndefined();
    for (const { name, aliases } of PREDECESSORS) {
      for (const one of [name, ...aliases]) expect(predecessorOf(one)?.name).toBe(name);
    }
  });
});
