import path from 'node:path';
import { toCsv } from '../../core/csv.ts';
import { FIELD_TREES } from '../../core/fields-data.ts';
import { safe } from '../../core/redact.ts';
import { nearest } from '../../core/suggest.ts';
import { UserError } from '../../core/user-error.ts';
import { withTexts } from '../../core/values.ts';
import { wellFormed } from '../../core/well-formed.ts';
import type { Colours } from '../../report/colours.ts';
import { count } from '../../report/words.ts';
import { hanging } from '../../report/wrap.ts';
import { impactsOf, isSame, organisationsOf, type Impact } from '../../views/impact.ts';
import type { Named } from '../../views/organisations-named.ts';
import { coloursFor } from '../colours.ts';
import { eachAgreement, type PortfolioOptions } from '../each-agreement.ts';
import { EXIT, type Io } from '../io.ts';
import { shownPath } from '../paths.ts';
import { printJson } from '../view.ts';

/** Prints which agreements name an organisation, and what a change of it touches. Returns 3 when one cannot be read. */
export async function runImpact(where: string | undefined, options: PortfolioOptions, io: Io): Promise<number> {
  const { format = 'text', asOf, organisation, processor } = options;
  if (options.impact !== true || (organisation === undefined) === (processor === undefined))
    throw new UserError('--impact needs one of --organisation and --processor, with the id or name of a body.', {
      hint: 'For example: dars portfolio --impact --processor larkmoor-cloud',
      exitCode: 2,
    });
  if (format === 'html' || format === 'ics')
    throw new UserError(`--impact has no ${format}; choose text, csv or json.`, { exitCode: 2 });
  const wanted = { text: processor ?? organisation ?? '', processor: processor !== undefined };
  const known = new Set<string>();
  let looked = 0;
  const { rows: impacts, unread } = await eachAgreement(where, { asOf }, io, async (opened, folder) => {
    const { app } = wellFormed(opened.app, FIELD_TREES);
    looked += 1;
    for (const { names } of organisationsOf(app)) for (const name of names) known.add(name);
    return impactsOf(app, wanted, folder).map((impact) => seen(impact, opened.folder, io));
  });
  const near =
    impacts.length > 0 || [...known].some((name) => isSame(name, wanted.text))
      ? undefined
      : nearest(wanted.text, known);
  if (format === 'json')
    printJson(io, {
      looked: safe(wanted.text),
      asProcessor: wanted.processor,
      agreements: looked,
      impacts,
      unread,
    });
  else if (format === 'csv')
    io.out(
      toCsv([
        COLUMNS,
        ...impacts.map(cellsOf),
        ...unread.map(({ folder, error }) => [folder, ...COLUMNS.slice(2).map(() => ''), error]),
      ]),
    );
  else {
    const colour = await coloursFor(io, options.color ?? 'auto');
    const width = Math.min(io.columns, 100);
    const head = `${count(impacts.length, 'agreement')} of ${looked} ${impacts.length === 1 ? 'names' : 'name'} “${safe(wanted.text)}”${wanted.processor ? ' as a processor' : ''}.${near === undefined ? '' : ` Did you mean “${safe(near)}”?`}`;
    io.out(
      [
        `${hanging('', head, width).map(colour.bold).join('\n')}\n`,
        ...impacts.map((impact) => `\n${drawn(impact, width, colour)}`),
        ...unread.map(({ folder, error }) => `\n${colour.red('Cannot be read:')} ${folder}: ${error}\n`),
        ...(impacts.length === 0 ? [] : [`\n${source(impacts[0], width).join('\n')}\n`]),
      ].join(''),
    );
  }
  return unread.length > 0 ? EXIT.cannotReadOrWrite : EXIT.clean;
}

/** An impact with files as people find them from where they stand, and every text fit to print. */
function seen(impact: Impact, folder: string, io: Io): Impact {
  const file = (name: string): string => shownPath(path.join(folder, name), io.cwd);
  const at = <Place extends Named>(place: Place): Place => ({ ...place, file: file(place.file) });
  const { sharedFile } = impact;
  const whole = {
    ...impact,
    fields: impact.fields.map(at),
    texts: impact.texts.map(at),
    places: impact.places.map(at),
    notReached: impact.notReached.map(at),
    ...(sharedFile === undefined ? {} : { sharedFile: file(sharedFile) }),
  };
  return withTexts(whole, (text) => safe(text.replaceAll(/\s+/g, ' ')));
}

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

function drawn(impact: Impact, width: number, colour: Colours): string {
  const { reference, folder, title, name, organisation, roles, places, relocation, sharedFile, notReached } = impact;
  const lines = (label: string, text: string): string[] =>
    text === '' ? [] : hanging(`  ${label.padEnd(8)}`, text, width, colour.dim);
  return `${[
    ...hanging('', `${reference ?? folder} ${title}`, width).map(colour.bold),
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

/** Where the words on moving come from. */
function source(impact: Impact | undefined, width: number): readonly string[] {
  if (impact === undefined) return [];
  const { fact, status } = impact.relocation;
  return hanging(
    '',
    `On moving: fact ${fact} (${status}) – a change of the body or place where data are kept or worked on is agreed with NHS England first. It was read in an index of 2021, which today’s guidance no longer has.`,
    width,
  );
}
