import { editionOf, REVIEW_NOTICE } from '../../reference/editions.ts';
import { knownEdition } from '../edition.ts';
import { table } from '../table.ts';
import { coloursFor, type ColourChoice } from '../colours.ts';
import { EXIT, type Io } from '../io.ts';

/** Options of `dars standards`. */
export interface StandardsOptions {
  readonly edition?: string;
  readonly format?: string;
  readonly color?: ColourChoice;
}

/** Words for how much of a Standard's page could be read. */
const READ: Readonly<Record<string, string>> = {
  seen: 'read',
  cut: 'read in part',
  inferred: 'not found',
  practice: 'from practice',
};

/** Prints the Standards of an edition: number, name, version, dates and the file that answers each. */
export async function runStandards(options: StandardsOptions, io: Io): Promise<number> {
  const edition = editionOf(knownEdition(options.edition));
  if (options.format === 'json') {
    io.out(
      `${JSON.stringify({ schemaVersion: 1, edition: edition.id, indexRead: edition.indexRead, notice: REVIEW_NOTICE, standards: edition.standards }, null, 2)}\n`,
    );
    return EXIT.clean;
  }
  const colour = await coloursFor(io, options.color ?? 'auto');
  const rows = edition.standards.map((standard) => [
    standard.number ?? '—',
    standard.name,
    `v${standard.version}`,
    standard.pageDate === undefined ? standard.indexDate : `${standard.indexDate} (page ${standard.pageDate})`,
    READ[standard.status] ?? standard.status,
  ]);
  io.out(
    `${colour.bold(`Edition ${edition.id}: ${edition.standards.length} Standards, as the index stood on ${edition.indexRead}`)}\n\n` +
      table(['No.', 'Standard', 'Version', 'Date on index', 'Guidance page'], rows, colour) +
      `\n— a number that no page we could read gives.\n${REVIEW_NOTICE}\n`,
  );
  return EXIT.clean;
}
