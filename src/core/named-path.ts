import type { Step } from './finding.ts';
import { isMap } from './values.ts';

/**
 * A path as people write it: `requests[hes-apc].periods[2]`. An entry of a list goes by its id, by its organisation
 * where it has no id, or by its number, counted from 1, where neither tells it from the others.
 */
export function namedPath(path: readonly Step[], data: unknown): string {
  let written = '';
  let value = data;
  for (const step of path) {
    written += typeof step === 'number' ? `[${nameOf(step, value) ?? step + 1}]` : key(step, written);
    value = child(value, step);
  }
  return written;
}

/** True when a written path means this path or a part above it; entries may go by their name or their number. */
export function isAtOrBelow(written: string, path: readonly Step[], data: unknown): boolean {
  let ways = [''];
  let value = data;
  for (const step of path) {
    const name = typeof step === 'number' ? nameOf(step, value) : undefined;
    const entries = typeof step === 'number' ? [...(name === undefined ? [] : [`[${name}]`]), `[${step + 1}]`] : [];
    ways = ways
      .flatMap((way) => (typeof step === 'number' ? entries.map((entry) => way + entry) : way + key(step, way)))
      .filter((way) => written.startsWith(way));
    if (ways.includes(written)) return true;
    value = child(value, step);
  }
  return false;
}

function key(step: Step, before: string): string {
  return before === '' ? String(step) : `.${step}`;
}

/** What tells an entry from its neighbours; undefined when two share it. */
function nameOf(index: number, list: unknown): string | undefined {
  if (!Array.isArray(list)) return undefined;
  const names = list.map(ownName);
  const name = names[index];
  return name !== undefined && names.indexOf(name) === names.lastIndexOf(name) ? name : undefined;
}

function ownName(entry: unknown): string | undefined {
  if (!isMap(entry)) return undefined;
  const name = entry['id'] ?? entry['organisation'];
  return typeof name === 'string' && /^[a-z][a-z0-9-]{0,39}$/.test(name) ? name : undefined;
}

function child(value: unknown, step: Step): unknown {
  if (Array.isArray(value)) return typeof step === 'number' ? (value[step] as unknown) : undefined;
  return isMap(value) && Object.hasOwn(value, step) ? value[String(step)] : undefined;
}
