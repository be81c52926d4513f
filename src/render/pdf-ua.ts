import { latin1 } from '../bundle/pdf-attachment.ts';
import { plainText, target } from './literal.ts';
import type { Block, Inline, Pack } from './model.ts';
import { mapBlocks } from './outline.ts';
import { bytesOf, movedTo, offsetIn, xrefOf } from './pdf-xref.ts';

/**
 * What keeps a pack from being marked as PDF/UA-1, the standard for PDF that screen readers can follow; empty when
 * nothing does. The typesetter sees to tags, reading order, language and fonts; this is what it lets pass.
 */
export function obstaclesToPdfUa(pack: Pack): readonly string[] {
  const found: string[] = [];
  if (pack.title.trim() === '') found.push('the application has no title');
  for (const section of pack.sections) {
    if (section.title.trim() === '') found.push('a section has no title');
    mapBlocks(section.content, (block) => {
      const fault = obstacle(block);
      if (fault !== undefined) found.push(`${fault} in “${section.title}”`);
      return block;
    });
  }
  return [...new Set(found)];
}

function obstacle(block: Block): string | undefined {
  switch (block.kind) {
    case 'heading':
      return plainText(block.content).trim() === '' ? 'a heading has no words' : inlineObstacle(block.content);
    case 'paragraph':
      return inlineObstacle(block.content);
    case 'table':
      if (block.head.every((cell) => plainText(cell).trim() === '')) return 'a table has no header row';
      return inlineObstacle([...block.head, ...block.rows.flat()].flat());
    case 'figure':
      return block.alt.trim() === '' ? 'a drawing has no words that say what it shows' : undefined;
    case 'list':
    case 'facts':
    case 'quote':
    case 'code':
    case 'callout':
    case 'rule':
      return undefined;
  }
}

function inlineObstacle(content: readonly Inline[]): string | undefined {
  const bare = content.some(
    (inline) =>
      (inline.kind === 'link' && target(inline.href).kind !== 'nowhere' && plainText([inline]).trim() === '') ||
      ('content' in inline && inlineObstacle(inline.content) !== undefined),
  );
  return bare ? 'a link has no words' : undefined;
}

/** How the typesetter begins and ends the description that it writes of a document. */
const DESCRIPTION = /<rdf:Description rdf:about=""(?= )/;
const DESCRIPTION_END = '</rdf:Description>';
const NAMESPACE = ' xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/"';

/**
 * A tagged PDF as the typesetter wrote it, marked as PDF/UA-1: its description says so, and readers show its title
 * instead of its file name. Its description and its catalogue are the last objects; all before them stay as they are.
 * Errors: RangeError when the PDF is not built that way.
 */
export function markedAsPdfUa(pdf: Uint8Array): Uint8Array {
  const xref = xrefOf(pdf) ?? { start: pdf.length, head: '', entries: [], trailer: '' };
  const { start, head, entries, trailer } = xref;
  const rootNumber = Number(/\/Root (\d+) 0 R/.exec(trailer)?.[1]);
  const offsetOf = (number: number): number => offsetIn(xref, number);
  const root = latin1(pdf.subarray(offsetOf(rootNumber), start));
  const metadataNumber = Number(/\/Metadata (\d+) 0 R/.exec(root)?.[1]);
  const from = offsetOf(metadataNumber);
  const description = latin1(pdf.subarray(from, offsetOf(rootNumber)));
  const [, xml] = /\nstream\n([^]*)\nendstream\nendobj\s*$/.exec(description) ?? [];
  const others = entries.filter(
    (entry, number) => number !== metadataNumber && entry.includes(' n') && offsetOf(number) > from,
  );
  if (xml === undefined || others.length !== 1 || !DESCRIPTION.test(xml) || !root.includes('/ViewerPreferences <<'))
    throw new RangeError('The PDF is not built as the typesetter builds it, so it cannot be marked as PDF/UA-1.');

  const said = xml
    .replace(DESCRIPTION, `$&${NAMESPACE}`)
    .replace(DESCRIPTION_END, `<pdfuaid:part>1</pdfuaid:part>${DESCRIPTION_END}`);
  const newDescription = description.replace(xml, () => said).replace(/\/Length \d+/, `/Length ${said.length}`);
  const newRoot = root.replace('/ViewerPreferences <<', '$&\n    /DisplayDocTitle true');
  const rootAt = from + newDescription.length;
  const moved = entries.map((entry, number) => (number === rootNumber ? movedTo(entry, rootAt) : entry));
  const tail = `${newDescription}${newRoot}${head}${moved.join('')}${trailer}${rootAt + newRoot.length}\n%%EOF`;
  const marked = new Uint8Array(from + tail.length);
  marked.set(pdf.subarray(0, from));
  marked.set(bytesOf(tail), from);
  return marked;
}
