import path from 'node:path';
import { stringify } from 'yaml';
import type { BundleAbout, BundleFile } from '../bundle/manifest.ts';
import { digestKeyword } from '../bundle/pdf-attachment.ts';
import { inputDigest, SOURCE, sourceArchive } from '../bundle/source.ts';
import { FIELD_TREES } from '../core/fields-data.ts';
import { hidden } from '../core/redact.ts';
import { listedIds, OWN_COPY, usedOrganisations } from '../core/shared-organisations.ts';
import type { Report } from '../core/report.ts';
import { wellFormed } from '../core/well-formed.ts';
import { unlistedEvidence } from '../core/workspace.ts';
import { sha256, sha256Hex } from '../io/digest.ts';
import { readEvidence } from '../io/read-evidence.ts';
import { rules } from '../generated/registry.ts';
import { buildPack } from '../render/build.ts';
import { figuresOf } from '../render/outline.ts';
import { toHtml } from '../render/html.ts';
import { toMarkdown } from '../render/markdown.ts';
import type { Audience, Pack } from '../render/model.ts';
import type { Opened } from './open.ts';

export const FORMATS = ['md', 'html', 'pdf', 'docx'] as const;
export type Format = (typeof FORMATS)[number];

/** What a pack is made as, and for whom. */
export interface PackChoice {
  readonly formats: readonly Format[];
  readonly audience: Audience;
}

/** The files of a pack, what it is of, and what the user should know of it. */
export interface PackFiles {
  readonly files: readonly BundleFile[];
  readonly about: BundleAbout;
  readonly notes: readonly string[];
}

const ZIP = 'application/zip';
const SOURCE_WORDS = 'The answers themselves, as YAML files';
const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** Makes every file of an application's pack but its manifest. Errors: UserError where a file cannot be read. */
export async function packFiles(opened: Opened, report: Report, { formats, audience }: PackChoice): Promise<PackFiles> {
  const { app } = opened;
  const yaml = withOrganisations(opened);
  const digest = inputDigest(yaml, sha256Hex);
  const pack = buildPack(app, report, FIELD_TREES, { inputDigest: digest, rules, audience });
  // What is published holds neither the whole of the answers nor the papers.
  const source = audience === 'public' ? undefined : sourceArchive(yaml);
  const notes: string[] = [];
  const files: BundleFile[] =
    source === undefined ? [] : [{ path: SOURCE, content: source, mediaType: ZIP, what: SOURCE_WORDS }];
  const add = (name: string, content: Uint8Array | string, mediaType: string, what: string): void => {
    files.push({ path: name, content: typeof content === 'string' ? Buffer.from(content) : content, mediaType, what });
  };
  if (formats.includes('md')) {
    add('application.md', toMarkdown(pack), 'text/markdown', 'The application as Markdown');
    for (const { name, svg, caption } of figuresOf(pack)) add(`${name}.svg`, svg, 'image/svg+xml', caption);
  }
  if (formats.includes('html'))
    add('application.html', toHtml(pack, { sha256 }), 'text/html', 'The application as one page for a browser');
  if (formats.includes('pdf')) {
    const made = await pdf(pack, source, digest);
    add(
      'application.pdf',
      made.content,
      'application/pdf',
      source === undefined ? 'The application as PDF' : 'The application as PDF, with the answers inside',
    );
    notes.push(...made.notes);
  }
  if (formats.includes('docx')) {
    const { toDocx } = await import('../render/docx.ts');
    add('application.docx', await toDocx(pack, paint), DOCX, 'The application as a Word document');
  }
  const readable = wellFormed(app, FIELD_TREES).app;
  const evidence = source === undefined ? [] : readEvidence(opened.folder, readable);
  if (source !== undefined)
    for (const file of unlistedEvidence(readable.evidenceFiles, readable.get('evidence')?.items ?? []))
      notes.push(`evidence/${file} is not copied into the pack, because evidence.yaml does not list it.`);
  for (const one of evidence)
    files.push({
      path: one.packName,
      content: one.content,
      mediaType: mediaTypeOf(one.file),
      what: `Evidence: ${hidden(one.title)}`,
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
      ...(source === undefined ? {} : { inputDigest: digest }),
    },
    notes,
  };
}

/** The YAML files with the organisations that this application takes from a shared file: no others, which are nobody’s business. */
function withOrganisations({ app, yaml }: Opened): Opened['yaml'] {
  const { shared } = app;
  if (shared === undefined || shared.source.file === OWN_COPY) return yaml;
  const organisations = usedOrganisations(shared, listedIds(app.get('application')));
  const text = `# Copied from the shared file when the pack was made, and used in its place.\n${stringify({ organisations }, { lineWidth: 0 })}`;
  return new Map([...yaml, [OWN_COPY, new TextEncoder().encode(text)]]);
}

/** About 250 dots to the inch, on a page as wide as A4. */
const DOTS_WIDE = 1600;

async function paint(svgs: readonly string[]): Promise<readonly Uint8Array[]> {
  const [{ toPng }, { loadPictureEngine }] = await Promise.all([
    import('../render/picture.ts'),
    import('../io/picture-engine.ts'),
  ]);
  return toPng(svgs, await loadPictureEngine(), DOTS_WIDE);
}

async function pdf(
  pack: Pack,
  source: Uint8Array | undefined,
  digest: string,
): Promise<{ readonly content: Uint8Array; readonly notes: readonly string[] }> {
  const [{ toPdf }, { loadPdfEngine }] = await Promise.all([import('../render/pdf.ts'), import('../io/pdf-engine.ts')]);
  const attachment = source && {
    name: SOURCE,
    content: source,
    mediaType: ZIP,
    what: SOURCE_WORDS,
    keywords: [digestKeyword(digest)],
  };
  const made = await toPdf(pack, await loadPdfEngine(), attachment);
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
