import path from 'node:path';
import { FIELD_TREES } from '../../core/fields-data.ts';
import { safe } from '../../core/redact.ts';
import { nearest, plain } from '../../core/suggest.ts';
import { UserError } from '../../core/user-error.ts';
import { withTexts } from '../../core/values.ts';
import { wellFormed } from '../../core/well-formed.ts';
import { count } from '../../report/words.ts';
import { hanging } from '../../report/wrap.ts';
import { impactsOf, isSame, mentionedIn, organisationsOf, type Impact, type Mentioned } from '../../views/impact.ts';
import type { Named } from '../../views/organisations-named.ts';
import { coloursFor } from '../colours.ts';
import { eachAgreement, type PortfolioOptions } from '../each-agreement.ts';
import { EXIT, type Io } from '../io.ts';
import { impactInWords, impactTable, mentionInWords, sourceOfVerdict } from '../impact-report.ts';
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
  const called = new Set([wanted.text]);
  const listing = new Set<string>();
  let looked = 0;
  const { rows: impacts, unread } = await eachAgreement(where, { asOf }, io, async (opened, folder) => {
    const { app } = wellFormed(opened.app, FIELD_TREES);
    looked += 1;
    for (const { names } of organisationsOf(app)) {
      const isMeant = names.some((name) => isSame(name, wanted.text));
      for (const name of names) (isMeant ? called : known).add(name);
      if (isMeant) listing.add(folder);
    }
    return impactsOf(app, wanted, folder).map((impact) => seen(impact, opened.folder, io));
  });
  const mentioned = await mentions(where, options, io, [...called], listing);
  const hint = impacts.length > 0 || called.size > 1 ? undefined : hintFor(wanted.text, known);
  if (format !== 'text' && hint !== undefined) io.err(`dars: No agreement lists “${safe(wanted.text)}”. ${hint}\n`);
  if (format === 'json')
    printJson(io, {
      looked: safe(wanted.text),
      asProcessor: wanted.processor,
      agreements: looked,
      impacts,
      namedInTextsOnly: mentioned,
      unread,
    });
  else if (format === 'csv') io.out(impactTable(impacts, mentioned, unread));
  else {
    const colour = await coloursFor(io, options.color ?? 'auto');
    const width = Math.min(io.columns, 100);
    const name = `“${safe(wanted.text)}”`;
    const head = `${count(impacts.length, 'agreement')} of ${looked} ${impacts.length === 1 ? 'lists' : 'list'} ${name}${wanted.processor ? ' as a processor' : ''}.${hint === undefined ? '' : ` ${hint}`}`;
    const more = `${count(mentioned.length, 'agreement')} ${mentioned.length === 1 ? 'names' : 'name'} it in the texts alone. What part it has there, and whether moving its data needs an amendment, only the texts can tell.`;
    io.out(
      [
        `${hanging('', head, width).map(colour.bold).join('\n')}\n`,
        ...impacts.map((impact) => `\n${impactInWords(impact, width, colour)}`),
        ...(impacts.length === 0 ? [] : [`\n${sourceOfVerdict(impacts[0], width).join('\n')}\n`]),
        ...(mentioned.length === 0 ? [] : [`\n${hanging('', more, width).map(colour.bold).join('\n')}\n`]),
        ...mentioned.map((one) => `\n${mentionInWords(one, width, colour)}`),
        ...unread.map(({ folder, error }) => `\n${colour.red('Cannot be read:')} ${folder}: ${error}\n`),
      ].join(''),
    );
  }
  if (unread.length > 0) return EXIT.cannotReadOrWrite;
  return impacts.length + mentioned.length > 0 ? EXIT.clean : EXIT.findings;
}

/** Agreements that do not list the organisation, and whose texts have one of its names. */
async function mentions(
  where: string | undefined,
  { asOf }: PortfolioOptions,
  io: Io,
  names: readonly string[],
  listing: ReadonlySet<string>,
): Promise<readonly Mentioned[]> {
  const anyName = new RegExp(names.map((name) => wordsOf(name).join('[^A-Za-z0-9]+')).join('|'), 'i');
  const options = { asOf, progress: 'Searching the texts' };
  const { rows } = await eachAgreement(where, options, io, async (opened, folder) => {
    if (listing.has(folder)) return [];
    // Most have none of the names anywhere: what is not parsed costs next to nothing.
    if (![...opened.yaml.values()].some((bytes) => anyName.test(Buffer.from(bytes).toString('utf8')))) return [];
    const found = mentionedIn(wellFormed(opened.app, FIELD_TREES).app, names, folder);
    return found === undefined ? [] : [placed(found, opened.folder, io)];
  });
  return rows;
}

function wordsOf(name: string): readonly string[] {
  return name.match(/[A-Za-z0-9]+/g) ?? [];
}

/** What may have been meant: listed names that have the words, or else the nearest one. */
function hintFor(typed: string, known: ReadonlySet<string>): string | undefined {
  const words = plain(typed);
  // An id says no more than the name beside it.
  const isName = (name: string): boolean => /[^a-z0-9-]/.test(name);
  const longer = [...known].filter((name) => isName(name) && words !== '' && plain(name).includes(words)).toSorted();
  if (longer.length > 0) {
    const [shown, rest] = [longer.slice(0, MOST_NAMES), longer.length - MOST_NAMES];
    const list = shown.map((name) => `“${safe(name)}”`).join(', ');
    return `The whole name is wanted; these have it in theirs: ${list}${rest > 0 ? ` and ${rest} more` : ''}.`;
  }
  const near = nearest(typed, known);
  return near === undefined ? undefined : `Did you mean “${safe(near)}”?`;
}

/** How many names a hint gives. */
const MOST_NAMES = 8;

/** The same for an agreement whose texts alone name it. */
function placed(mentioned: Mentioned, folder: string, io: Io): Mentioned {
  const at = (place: Named): Named => ({ ...place, file: shownPath(path.join(folder, place.file), io.cwd) });
  return withTexts({ ...mentioned, texts: mentioned.texts.map(at) }, (text) => safe(text.replaceAll(/\s+/g, ' ')));
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
