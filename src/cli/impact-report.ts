import { toCsv } from '../core/csv.ts';
import type { Colours } from '../report/colours.ts';
import { hanging } from '../report/wrap.ts';
import type { Impact, Mentioned } from '../views/impact.ts';
import type { Named } from '../views/organisations-named.ts';
import type { Unread } from '../views/portfolio.ts';

const COLUMNS = [
  'Folder',
  'Reference',
  'Title',
  'Organisation',
  'Name',
  'Roles',
  'Places',
  'Moving its data',
  'In words',
  'Fact',
  'How the fact is known',
  'Shared file',
  'Answers that a change of the shared file does not reach',
  'Answers',
  'Texts',
  'Cannot be read',
];

/** What agreements have to do with an organisation, as a table for spreadsheets. */
export function impactTable(
  impacts: readonly Impact[],
  mentioned: readonly Mentioned[],
  unread: readonly Unread[],
): string {
  return toCsv([
    COLUMNS,
    ...impacts.map(cellsOf),
    ...mentioned.map(({ folder, reference = '', title, texts }) => {
      const cells: Readonly<Record<string, string>> = {
        Folder: folder,
        Reference: reference,
        Title: title,
        'Moving its data': 'not-known',
        'In words': 'Cannot be said. Only texts name it; the answers do not list it.',
        Texts: linesOf(texts),
      };
      return COLUMNS.map((column) => cells[column] ?? '');
    }),
    ...unread.map(({ folder, error }) => [folder, ...COLUMNS.slice(2).map(() => ''), error]),
  ]);
}

function cellsOf(impact: Impact): readonly string[] {
  const { relocation } = impact;
  return [
    impact.folder,
    impact.reference ?? '',
    impact.title,
    impact.organisation,
    impact.name,
    impact.roles.join(', '),
    impact.places.map(placeInWords).join('; '),
    relocation.verdict,
    relocation.words,
    relocation.fact,
    relocation.status,
    impact.sharedFile ?? '',
    linesOf(impact.notReached),
    linesOf(impact.fields),
    linesOf(impact.texts),
    '',
  ];
}

/** What one agreement has to do with an organisation, over a few lines. */
export function impactInWords(impact: Impact, width: number, colour: Colours): string {
  const { name, organisation, roles, places, relocation, sharedFile, notReached } = impact;
  const lines = (label: string, text: string): string[] =>
    text === '' ? [] : hanging(`  ${label.padEnd(8)}`, text, width, colour.dim);
  return `${[
    ...hanging('', headOf(impact), width).map(colour.bold),
    ...lines('Is', `${name} (${organisation}): ${roles.length === 0 ? 'no role' : roles.join(', ')}`),
    ...lines('Places', places.map(placeInWords).join('; ')),
    ...lines('Moving', relocation.words),
    ...lines(
      'Shared',
      sharedFile === undefined ? '' : `facts of it come from ${sharedFile}: a change there reaches this agreement`,
    ),
    ...lines('But not', notReached.length === 0 ? '' : `what it says itself, and otherwise: ${linesOf(notReached)}`),
    ...lines('Answers', linesOf(impact.fields)),
    ...lines('Texts', linesOf(impact.texts)),
  ].join('\n')}\n`;
}

function placeInWords({ name, kinds, file, line, column }: Impact['places'][number]): string {
  return `${name}${kinds.length === 0 ? '' : ` (${kinds.join(', ').toLowerCase()})`} at ${file}:${line}:${column}`;
}

/** `a.yaml:4:7, 12:3; b.yaml:7:1`: places by file, each once. */
function linesOf(all: readonly Named[]): string {
  const byFile = new Map<string, Set<string>>();
  for (const { file, line, column } of all) byFile.set(file, (byFile.get(file) ?? new Set()).add(`${line}:${column}`));
  return [...byFile].map(([file, places]) => `${file}:${[...places].join(', ')}`).join('; ');
}

/** An agreement of which only texts name an organisation, with the places in them. */
export function mentionInWords(mentioned: Mentioned, width: number, colour: Colours): string {
  return `${[
    ...hanging('', headOf(mentioned), width).map(colour.bold),
    ...hanging('  Texts   ', linesOf(mentioned.texts), width, colour.dim),
  ].join('\n')}\n`;
}

/** Reference and title; where there is no reference, the folder is what it is known by. */
function headOf({ reference, folder, title }: Omit<Mentioned, 'texts'>): string {
  const name = reference ?? folder;
  return title === name ? name : `${name} ${title}`;
}

/** Where the words on moving come from. */
export function sourceOfVerdict(impact: Impact | undefined, width: number): readonly string[] {
  if (impact === undefined) return [];
  const { fact, status } = impact.relocation;
  return hanging(
    '',
    `On moving: fact ${fact} (${status}) – a change of the body or place where data are kept or worked on is agreed with NHS England first. It was read in an index of 2021, which today’s guidance no longer has.`,
    width,
  );
}
