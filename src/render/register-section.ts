import type { Application } from '../core/workspace.ts';
import { DATASET_COLUMNS } from '../reference/register-labels.ts';
import type { Cell as EntryCell, Row } from '../views/entry.ts';
import { hdrukEntry } from '../views/hdruk-entry.ts';
import { registerEntry } from '../views/register-entry.ts';
import type { Layout } from './answers.ts';
import { paragraph, text, type Block, type Inline, type Section } from './model.ts';

/** What the section needs of the pack: layout, and where and under which title each document stands in it. */
export interface RegisterSectionInput {
  /** Without answers of the wrong kind. */
  readonly app: Application;
  readonly layout: Layout;
  readonly sectionOf: (document: string) => Section | undefined;
}

/** Two sections: the entry as the public register will print it, and the fields of the data use register of HDR UK. */
export function registerSections({ app, layout, sectionOf }: RegisterSectionInput): Section[] {
  const entry = registerEntry(app);
  const sectionTitle = (title: string, content: Block[]): Section => ({ id: layout.anchor(title), title, content });
  const heading = (title: string): Block => ({
    kind: 'heading',
    level: 2,
    id: layout.anchor(title),
    content: text(title),
  });
  return [
    sectionTitle('The entry as the public register will print it', [
      paragraph(
        'NHS England publishes every agreement in its Data Uses Register. This is the entry that follows from the answers above, in the words of the register. Nothing here was written for it; what has to change is changed in the answers. Long texts are not repeated: the register prints them in full.',
      ),
      heading('Sheet of agreements'),
      facts(entry.agreement, sectionOf),
      heading('Sheet of datasets'),
      ...datasets(entry.datasets),
      heading('Sheet of files released'),
      paragraph(`Not known from an application: ${entry.releases.because}.`),
    ]),
    sectionTitle('HDR UK data use register fields', [
      paragraph(
        'Health Data Research UK asks custodians of data to publish each use in the same 31 columns. A star stands behind those that it recommends most.',
      ),
      facts(hdrukEntry(app), sectionOf),
    ]),
  ];
}

function facts(row: Row, sectionOf: RegisterSectionInput['sectionOf']): Block {
  return {
    kind: 'facts',
    items: row.map(({ column, cell, remark }) => ({
      label: column,
      value: [
        ...shown(cell, sectionOf),
        ...(remark === undefined ? [] : [{ kind: 'paragraph', content: emphasis(`Note: ${remark}.`) } as const]),
      ],
    })),
  };
}

/** One paragraph a line of words; for long texts the place in the pack where they stand. */
function shown(cell: EntryCell, sectionOf: RegisterSectionInput['sectionOf']): Block[] {
  if (cell.kind === 'words') return cell.words.split('\n').map(paragraph);
  if (cell.kind === 'blank') return [{ kind: 'paragraph', content: emphasis(`Left blank: ${cell.because}.`) }];
  const section = sectionOf(cell.document);
  if (section === undefined) return [paragraph('As written in the answers.')];
  const number = section.number === undefined ? '' : `${section.number} `;
  const link: Inline = { kind: 'link', href: `#${section.id}`, content: text(`${number}${section.title}`) };
  return [{ kind: 'paragraph', content: [...text('As written under '), link] }];
}

function datasets(rows: readonly Row[]): Block[] {
  if (rows.length === 0) return [paragraph('Nothing is asked for yet.')];
  const [reference, ...columns] = DATASET_COLUMNS.value;
  return [
    {
      kind: 'table',
      caption: 'Sheet of datasets',
      headed: true,
      head: columns.map((column) => text(column)),
      rows: rows.map((row) =>
        row
          .filter(({ column }) => column !== reference)
          .map(({ cell }) => (cell.kind === 'words' ? text(cell.words) : text('—'))),
      ),
      rowHeads: true,
      widths: [4, 3, 3, 2, 5, 4],
    },
    ...[...new Set(rows.flatMap((row) => row.flatMap(({ remark }) => (remark === undefined ? [] : [remark]))))].map(
      (remark): Block => ({ kind: 'paragraph', content: emphasis(`Note: ${remark}.`) }),
    ),
  ];
}

function emphasis(words: string): Inline[] {
  return [{ kind: 'emphasis', content: text(words) }];
}
