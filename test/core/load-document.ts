import { parseDocument } from '../../src/core/document.ts';
import type { DocumentFile, FieldTypes, LoadFault } from '../../src/core/document.ts';

/** Field types for tests: keys that start with `n` hold numbers and such, `p` prose, all others one-line text. */
export const TYPES: FieldTypes = {
  typeAt: (path) => {
    const name = path.findLast((step) => typeof step === 'string');
    if (typeof name !== 'string') return 'string';
    return name.startsWith('n') ? 'other' : name.startsWith('p') ? 'prose' : 'string';
  },
};

/** Loads a text, or bytes as they are. */
export function load(content: string | Uint8Array): DocumentFile {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  return parseDocument('test.yaml', bytes, TYPES);
}

/** A fault as a test names it: `load/tag 1:4`. */
export function brief({ rule, span }: LoadFault): string {
  return `${rule} ${span.line}:${span.column}`;
}

/** The faults of a text, in short. */
export function faultsIn(content: string | Uint8Array): readonly string[] {
  return load(content).faults.map(brief);
}
