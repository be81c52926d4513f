import { unzlibSync } from 'fflate';

/** What a PDF made by dars carries: the application's files as a zip, and the digest that its description gives of them. */
export interface PdfContent {
  readonly source: Uint8Array;
  readonly inputDigest: string | undefined;
}

/** Keyword in a PDF's description that gives the digest of its application. */
export function digestKeyword(inputDigest: string): string {
  return `sha256:${inputDigest}`;
}

/** The application in a PDF that dars made, or undefined when the file is no such PDF. */
export function readPdf(pdf: Uint8Array): PdfContent | undefined {
  // A zip may be large: only what begins as a PDF is looked through.
  if (latin1(pdf.subarray(0, 5)) !== '%PDF-') return undefined;
  const text = latin1(pdf);
  const [head, length = '', dictionary = ''] =
    /\n<<\n {2}\/Length (\d+)\n((?: {2}.*\n)*? {2}\/Type \/EmbeddedFile\n(?: {2}.*\n)*)>>\nstream\n/.exec(text) ?? [];
  if (head === undefined) return undefined;
  const start = text.indexOf(head) + head.length;
  const stored = pdf.subarray(start, start + Number(length));
  const source = dictionary.includes('/FlateDecode') ? inflated(stored) : stored;
  const inputDigest = /\/Keywords \(sha256:([0-9a-f]{64})\)/.exec(text)?.[1];
  return source === undefined ? undefined : { source, inputDigest };
}

function inflated(bytes: Uint8Array): Uint8Array | undefined {
  try {
    return unzlibSync(bytes);
  } catch {
    return undefined;
  }
}

/** Bytes as characters, one each: a PDF counts in bytes. */
export function latin1(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 4096) text += String.fromCharCode(...bytes.subarray(at, at + 4096));
  return text;
}
