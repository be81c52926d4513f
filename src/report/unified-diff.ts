import { safe } from '../core/redact.ts';
import { linesOf } from './frame.ts';

/** Lines that stand unchanged around a change. */
const AROUND = 3;

/** What changed between two texts with the same number of lines, as a unified diff with the file's name made safe. */
export function unifiedDiff(file: string, before: string, after: string): string {
  const [old, now] = [linesOf(before), linesOf(after)];
  const changed = old.flatMap((line, index) => (line === now[index] ? [] : [index]));
  if (changed.length === 0) return '';
  // A final line feed opens no line of its own here.
  const last = old.at(-1) === '' ? old.length - 1 : old.length;
  const name = safe(file, { max: 300 });
  const hunks = together(changed).flatMap(([first, end]) => {
    const from = Math.max(0, first - AROUND);
    const to = Math.min(last, end + 1 + AROUND);
    const size = `${from + 1},${to - from}`;
    return [`@@ -${size} +${size} @@`, ...rows(old, now, from, to, last)];
  });
  return [`--- a/${name}`, `+++ b/${name}`, ...hunks, ''].join('\n');
}

/** Changed lines whose surroundings touch, as the first and the last of each group. */
function together(changed: readonly number[]): [first: number, last: number][] {
  const groups: [number, number][] = [];
  for (const line of changed) {
    const group = groups.at(-1);
    if (group !== undefined && line - group[1] <= 2 * AROUND) group[1] = line;
    else groups.push([line, line]);
  }
  return groups;
}

function rows(old: readonly string[], now: readonly string[], from: number, to: number, last: number): string[] {
  const found: string[] = [];
  const put = (sign: string, lines: readonly string[], index: number): void => {
    found.push(`${sign}${safe(lines[index] ?? '')}`);
    if (index === lines.length - 1 && index === last - 1) found.push(String.raw`\ No newline at end of file`);
  };
  for (let at = from; at < to;) {
    if (old[at] === now[at]) {
      put(' ', old, at);
      at += 1;
      continue;
    }
    let end = at;
    while (end < to && old[end] !== now[end]) end += 1;
    for (let line = at; line < end; line += 1) put('-', old, line);
    for (let line = at; line < end; line += 1) put('+', now, line);
    at = end;
  }
  return found;
}
