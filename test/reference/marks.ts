import type { ReferenceEntry } from '../../src/reference/entry.ts';

/** Every marked piece inside some data, at any depth. */
export function entriesIn(data: unknown): readonly ReferenceEntry[] {
  if (typeof data !== 'object' || data === null) return [];
  const inside = Object.values(data).flatMap(entriesIn);
  return 'status' in data || 'source' in data ? [data as ReferenceEntry, ...inside] : inside;
}

/** True when some data are frozen, at every depth. */
export function isFrozen(data: unknown): boolean {
  if (typeof data !== 'object' || data === null) return true;
  return Object.isFrozen(data) && Object.values(data).every(isFrozen);
}
