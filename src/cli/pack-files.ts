import path from 'node:path';
import type { BundleAbout, BundleFile } from '../bundle/manifest.ts';
import { digestKeyword } from '../bundle/pdf-attachment.ts';
import { inputDigest, SOURCE, sourceArchive } from '../bundle/source.ts';
import { FIELD_TREES } from '../core/fields-data.ts';
import type { Report } from '../core/report.ts';
import { sha256, sha256Hex } from '../io/digest.ts';
import { readEvidence } from '../io/read-evidence.ts';
import { buildPack } from '../render/build.ts';
import { toHtml } from '../render/html.ts';
import { toMarkdown } from '../render/markdown.ts';
import type { Pack } from '../render/model.ts';
import type { Io } from './io.ts';
import type { Opened } from './open.ts';

export const FORMATS = ['md', 'html', 'pdf', 'docx'] as const;
export type Format = (typeof FORMATS)[number];

/** The files of a pack, what it is of, and what the user should know of it. */
export interface PackFiles {
  readonly files: readonly BundleFile[];
  readonly about: BundleAbout;
  readonly notes: readonly string[];
}

const ZIP = 'application/zip';
const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** Makes every file of an application's pack but its manifest. Errors: UserError where a file cannot be read. */
export async function packFiles(
  opened: Opened,
  report: Report,
  formats: readonly Format[],
  io: Pick<Io, 'err'>,
): Promise<PackFiles> {
  const { app, yaml } = opened;
  const digest = inputDigest(yaml, sha256Hex);
  const pack = buildPack(app, report, FIELD_TREES, { inputDigest: digest });
  const source = sourceArchive(yaml);
  const notes: string[] = [];
  const files: BundleFile[] = [
    { path: SOURCE, content: source, mediaType: ZIP, what: 'The answers themselves, as YAML files' },
  ];
  const add = (name: string, content: Uint8Array | string, mediaType: string, what: string): void => {
    files.push({ path: name, content: typeof content === 'string' ? Buffer.from(content) : content, mediaType, what });
  };
  if (formats.includes('md')) add('application.md', toMarkdown(pack), 'text/markdown', 'The application as Markdown');
  if (formats.includes('html'))
    add('application.html', toHtml(pack, { sha256 }), 'text/html', 'The application as one page for a browser');
  if (formats.includes('pdf')) {
    const made = await pdf(pack, source, digest);
    add('application.pdf', made.content, 'application/pdf', 'The application as PDF, with the answers inside');
    notes.push(...made.notes);
  }
  if (formats.includes('docx')) {
    const { toDocx } = await import('../render/docx.ts');
    add('application.docx', await toDocx(pack), DOCX, 'The application as a Word document');
  }
  const evidence = readEvidence(opened.folder, app, (file) =>
    io.err(`dars: evidence/${file} is not copied into the pack, because evidence.yaml does not list it.\n`),
  );
  for (const one of evidence)
    files.push({
      path: one.packName,
      content: one.content,
      mediaType: mediaTypeOf(one.file),
      what: `Evidence: ${one.title}`,
      copyOf: `evidence/${one.file}`,
    });
  return {
    files,
    about: {
      title: pack.title,
      ...(pack.reference === undefined ? {} : { reference: pack.reference }),
      stage: report.stage,
      edition: report.edition,
      asOf: report.asOf,
      inputDigest: digest,
    },
    notes,
  };
}

async function pdf(
  pack: Pack,
  source: Uint8Array,
  digest: string,
): Promise<{ readonly content: Uint8Array; readonly notes: readonly string[] }> {
  const [{ toPdf }, { loadPdfEngine }] = await Promise.all([import('../render/pdf.ts'), import('../io/pdf-engine.ts')]);
  const made = await toPdf(pack, await loadPdfEngine(), {
    name: SOURCE,
    content: source,
    mediaType: ZIP,
    what: 'The answers themselves, as YAML files',
    keywords: [digestKeyword(digest)],
  });
  const notes = made.replaced.map(
    (one) => `no font has ${one.codePoint}; it is shown as [${one.codePoint}] in “${one.section}” of the PDF.`,
  );
  if (made.obstacles.length > 0)
    notes.push(
      `the PDF is tagged for screen readers but not marked as PDF/UA-1, because ${made.obstacles.join('; ')}.`,
    );
  return { content: made.pdf, notes };
}

const MEDIA_TYPES: Readonly<Record<string, string>> = {
  '.pdf': 'application/pdf',
  '.docx': DOCX,
  '.txt': 'text/plain',
  '.md': 'text/markdown',
  '.csv': 'text/csv',
  '.html': 'text/html',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  '.eml': 'message/rfc822',
  '.zip': ZIP,
};

function mediaTypeOf(file: string): string {
  return MEDIA_TYPES[path.extname(file).toLowerCase()] ?? 'application/octet-stream';
}
