import type { Colours } from '../../report/colours.ts';
import { count } from '../../report/words.ts';
import { fit, hanging, wrap } from '../../report/wrap.ts';
import { minimisationOf, rangesOf, type MinimiseRow } from '../../views/minimise.ts';
import { coloursFor } from '../colours.ts';
import { EXIT, type Io } from '../io.ts';
import { wrappedRow } from '../table.ts';
import { openView, printJson, type ViewOptions } from '../view.ts';

const HEAD = ['Level', 'Years asked for', 'Years argued', 'Limits and fields', 'Cohorts'];
/** Columns of each cell; with a lead of three and a space between they make 80. */
const WIDTHS = [14, 15, 12, 17, 15];
/** Lines that a reason takes here; `--format json` has it whole. */
const LINES = 2;

/** Prints one row a dataset request: what is asked for, how it was cut down, and which reason is missing. */
export async function runMinimise(where: string | undefined, options: ViewOptions, io: Io): Promise<number> {
  const rows = minimisationOf(openView(where, options, io).app);
  if (options.format === 'json') printJson(io, { requests: rows });
  else io.out(drawn(rows, Math.min(io.columns, 100), await coloursFor(io, options.color ?? 'auto')));
  return EXIT.clean;
}

function drawn(rows: readonly MinimiseRow[], width: number, colour: Colours): string {
  if (rows.length === 0) return 'No dataset is asked for yet: requests stand in standards/data-minimisation.yaml.\n';
  const lacking = rows.filter(({ missing }) => missing.length > 0).length;
  const verdict =
    lacking === 0
      ? 'Each one has its years, limits and reasons written; whether they convince is for a reader to say.'
      : `${lacking} of them ${lacking === 1 ? 'lacks' : 'lack'} something (✗).`;
  return (
    `${colour.bold(wrappedRow('   ', HEAD, WIDTHS).trimEnd())}\n` +
    rows.map((row) => drawnRow(row, width, colour)).join('') +
    `\n${hanging('', `${count(rows.length, 'dataset request')}. ${verdict} Reasons are cut short here; --format json has them whole.`, width).join('\n')}\n`
  );
}

function drawnRow(row: MinimiseRow, width: number, colour: Colours): string {
  const name = hanging(`${String(row.number).padEnd(2)} `, `${row.request}: ${row.product}`, width);
  const argued = row.notArgued.length === 0 ? row.argued : `${row.argued}; not ${rangesOf(row.notArgued)}`;
  const cells = [
    row.level,
    row.asked.join('; '),
    argued,
    [...row.limits, row.fields].join('; '),
    row.cohorts.join('; '),
  ];
  const reasons = row.reasons.map(({ for: what, text }) =>
    reason(what, text === undefined ? 'nothing is written' : text, width),
  );
  const missing = row.missing.flatMap((words) => hanging('   ✗ ', words, width, colour.red));
  return `\n${name.map(colour.bold).join('\n')}\n${wrappedRow('   ', cells, WIDTHS)}${[...reasons.flat(), ...missing].map((line) => `${line}\n`).join('')}`;
}

function reason(what: string, text: string, width: number): readonly string[] {
  const room = width - 21;
  const [first = '', second = '', ...others] = wrap(text.replaceAll('**', ''), room);
  const cut = others.length === 0 ? second : fit(`${second} ${others[0] ?? ''} …`, room);
  const shown = [first, cut].filter((line) => line !== '').slice(0, LINES);
  return shown.map((line, index) => `   ${(index === 0 ? what : '').padEnd(17)} ${line}`);
}
