import type { Position } from '../../src/editor/cursor.ts';

/** A text whose cursor is marked by `¦`, without the mark. */
export function marked(text: string): { readonly text: string; readonly position: Position } {
  const offset = text.indexOf('¦');
  if (offset < 0) throw new Error('no cursor');
  const before = text.slice(0, offset).split('\n');
  return {
    text: text.replace('¦', ''),
    position: { line: before.length - 1, character: before.at(-1)?.length ?? 0 },
  };
}
