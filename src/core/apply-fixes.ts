import type { DocumentFile } from './document.ts';
import type { Step } from './finding.ts';
import { withMove } from './fix-moves.ts';
import type { Fix } from './fixes.ts';
import { isMap, sameValue } from './values.ts';

/** The text of a file with its fixes made; every other character stays. */
export function withFixes(text: string, fixes: readonly Fix[]): string {
  let result = '';
  let done = 0;
  for (const { edit } of fixes.toSorted((a, b) => a.edit.start - b.edit.start)) {
    result += text.slice(done, edit.start) + edit.text;
    done = edit.end;
  }
  return result + text.slice(done);
}

/** True when a file reads now exactly as it did before but for what its fixes were to change. */
export function changesOnly(before: DocumentFile, after: DocumentFile, fixes: readonly Fix[]): boolean {
  const faults = (of: DocumentFile): number => of.faults.filter(({ severity }) => severity === 'error').length;
  if (after.data === undefined || faults(after) > 0) return false;
  // Of a file that could not be read nobody knows what it held; that it can be read now is the proof there is.
  if (before.data === undefined) return fixes.every(({ effect }) => effect.kind === 'file');
  // Keys last: the path of a value holds the keys as they stand in the file.
  const ordered = fixes.toSorted((a, b) => rank(a) - rank(b) || b.edit.start - a.edit.start);
  const expected = ordered.reduce<unknown>((data, fix) => withEffect(data, fix), before.data);
  return sameValue(expected, after.data);
}

function rank({ effect }: Fix): number {
  return effect.kind === 'key' ? 1 : 0;
}

/** Data with one fix made; of keys the inner ones come first, since they stand further down. */
function withEffect(data: unknown, { effect }: Fix): unknown {
  if (effect.kind === 'file') return data;
  if (effect.kind === 'move') return withMove(data, effect.path, effect.to);
  const path = effect.kind === 'key' ? effect.path.slice(0, -1) : effect.path;
  return changedAt(data, path, (old) => {
    if (effect.kind === 'value') return effect.value;
    const last = String(effect.path.at(-1));
    if (!isMap(old)) return old;
    return Object.fromEntries(Object.entries(old).map(([key, value]) => [key === last ? effect.key : key, value]));
  });
}

function changedAt(data: unknown, path: readonly Step[], change: (old: unknown) => unknown): unknown {
  const [step, ...rest] = path;
  if (step === undefined) return change(data);
  if (Array.isArray(data)) {
    return data.map((entry: unknown, index) => (index === step ? changedAt(entry, rest, change) : entry));
  }
  if (!isMap(data)) return data;
  return Object.fromEntries(
    Object.entries(data).map(([key, value]) => [key, key === step ? changedAt(value, rest, change) : value]),
  );
}
