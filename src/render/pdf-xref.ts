import { latin1 } from '../bundle/pdf-attachment.ts';

/** The table at the end of a PDF that says where each object stands. */
export interface Xref {
  /** Where the table begins. */
  readonly start: number;
  readonly head: string;
  /** One entry an object, 20 characters each, beginning with its place. */
  readonly entries: readonly string[];
  readonly trailer: string;
}

/** The table of a PDF as the typesetter writes it; of one that is built otherwise, undefined. */
export function xrefOf(pdf: Uint8Array): Xref | undefined {
  const start = Number(/startxref\n(\d+)\n%%EOF\s*$/.exec(latin1(pdf.subarray(-64)))?.[1] ?? Number.NaN);
  const found = /^(xref\n0 \d+\n)((?:\d{10} \d{5} [fn][ \r]?[\r\n])+)(trailer[^]*?startxref\n)\d+\n%%EOF\s*$/.exec(
    Number.isNaN(start) ? '' : latin1(pdf.subarray(start)),
  );
  if (found === null) return undefined;
  const [, head = '', rows = '', trailer = ''] = found;
  return { start, head, entries: rows.match(/[^]{20}/g) ?? [], trailer };
}

/** Where an object stands; NaN for one that is not there. */
export function offsetIn({ entries }: Xref, number: number): number {
  return Number(entries[number]?.slice(0, 10));
}

/** An entry that leads to another place. */
export function movedTo(entry: string, at: number): string {
  return String(at).padStart(10, '0') + entry.slice(10);
}

/** Text of one byte a character as bytes. */
export function bytesOf(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length);
  for (let index = 0; index < text.length; index += 1) bytes[index] = text.charCodeAt(index);
  return bytes;
}
