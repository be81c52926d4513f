import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { strFromU8, unzipSync } from 'fflate';

const entities: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&apos;': "'",
};

/** Parts of a Word document as text, by name. */
export function readDocx(docx: Uint8Array): ReadonlyMap<string, string> {
  return new Map(Object.entries(unzipSync(docx)).map(([name, bytes]) => [name, strFromU8(bytes)]));
}

/** One part of a Word document. */
export function partOf(docx: Uint8Array, name = 'word/document.xml'): string {
  const part = readDocx(docx).get(name);
  if (part === undefined) throw new Error(`The document has no part ${name}.`);
  return part;
}

/** What a reader of the document sees, one paragraph a line. */
export function docxText(docx: Uint8Array): string {
  return partOf(docx)
    .split('</w:p>')
    .map((paragraph) =>
      [...paragraph.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>|<w:(tab|br)\/>/g)]
        .map(([, text, mark]) => (mark === undefined ? decoded(text ?? '') : mark === 'tab' ? '\t' : '\n'))
        .join(''),
    )
    .join('\n');
}

function decoded(text: string): string {
  return text.replaceAll(/&[a-z]+;|&#(\d+);/g, (whole, code: string | undefined) =>
    code === undefined ? (entities[whole] ?? whole) : String.fromCodePoint(Number(code)),
  );
}

/** The first thing that keeps a text from being well-formed XML, if there is one. */
export function xmlFault(xml: string): string | undefined {
  const open: string[] = [];
  for (const [token, text, close, name = '', empty] of xml.matchAll(
    /([^<]+)|<(\/?)([\w:.-]+)(?:\s[\w:.-]+="[^"<]*")*\s*(\/?)>|<\?[^>]*\?>|</g,
  )) {
    if (token === '<') return `a bare < after ${open.join('/')}`;
    if (text !== undefined) {
      if (/&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[\da-f]+);)/i.test(text)) return `a bare & in ${text.slice(0, 40)}`;
      // oxlint-disable-next-line no-control-regex -- these characters are what XML forbids
      if (/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Cs}/u.test(text)) return 'a character outside XML';
    } else if (close === '/') {
      if (open.pop() !== name) return `</${name}> closes nothing`;
    } else if (name !== '' && empty !== '/') open.push(name);
  }
  return open.length === 0 ? undefined : `<${open.at(-1) ?? ''}> is never closed`;
}

/** Whether LibreOffice is installed; says so once where it is not, since tests are then skipped. */
export function hasLibreOffice(): boolean {
  if (spawnSync('soffice', ['--version'], { stdio: 'ignore' }).error === undefined) return true;
  process.stderr.write('Skipped what needs LibreOffice: it is not installed.\n');
  return false;
}

/** A Word document opened by LibreOffice and saved as PDF. */
export function openedByLibreOffice(docx: Uint8Array): Uint8Array {
  const folder = mkdtempSync(path.join(tmpdir(), 'dars-docx-'));
  try {
    writeFileSync(path.join(folder, 'pack.docx'), docx);
    execFileSync(
      'soffice',
      [
        `-env:UserInstallation=file://${folder}/profile`,
        '--headless',
        '--convert-to',
        'pdf',
        '--outdir',
        folder,
        path.join(folder, 'pack.docx'),
      ],
      { stdio: 'ignore' },
    );
    return new Uint8Array(readFileSync(path.join(folder, 'pack.pdf')));
  } finally {
    rmSync(folder, { recursive: true });
  }
}
