import type { Colours } from '../../report/colours.ts';
import { hanging } from '../../report/wrap.ts';
import { count } from '../../report/words.ts';
import { COLUMNS } from '../../views/matrix-rules.ts';
import { matrixOf, type Matrix, type MatrixRow, type Remark } from '../../views/matrix.ts';
import { check } from '../check.ts';
import { coloursFor } from '../colours.ts';
import { EXIT, type Io } from '../io.ts';
import { wrappedRow } from '../table.ts';
import { openView, printJson, safeReport, type ViewOptions } from '../view.ts';

/** Columns of each cell; with a lead of three they make 80. */
const WIDTHS = [14, 13, 17, 13, 16];

/** Prints each flow with what lets it flow, and what does not go together. */
export async function runMatrix(where: string | undefined, options: ViewOptions, io: Io): Promise<number> {
  const { opened, app } = openView(where, options, io);
  const matrix = matrixOf(app, safeReport(await check(opened, undefined)));
  if (options.format === 'json') printJson(io, matrix);
  else io.out(drawn(matrix, Math.min(io.columns, 100), await coloursFor(io, options.color ?? 'auto')));
  return EXIT.clean;
}

function drawn({ rows, general }: Matrix, width: number, colour: Colours): string {
  if (rows.length === 0) return 'No flow is described yet: they stand in standards/processing-activities.yaml.\n';
  const wrong = new Set(rows.filter(({ remarks }) => remarks.some(({ weight }) => weight === 'impossible')));
  const asked = rows.filter((row) => !wrong.has(row) && row.remarks.length > 0);
  const head = wrappedRow(
    '   ',
    COLUMNS.map(([, title]) => title),
    WIDTHS,
  );
  return (
    colour.bold(head.trimEnd()) +
    '\n' +
    rows.map((row) => drawnRow(row, width, colour)).join('') +
    (general.length === 0 ? '' : `\n${colour.bold('Of no single flow')}\n${remarks(general, width, colour)}`) +
    `\n${hanging('', `${count(rows.length, 'flow')}: ${wrong.size} with something that cannot be (✗), ${asked.length} with something unusual (?). A flow without a mark has nothing that dars objects to; whether it is lawful is not for dars to say.`, width).join('\n')}\n`
  );
}

function drawnRow(row: MatrixRow, width: number, colour: Colours): string {
  const cells = COLUMNS.map(([column]) => {
    const own = row.remarks.filter((remark) => remark.column === column);
    const mark = own.some(({ weight }) => weight === 'impossible') ? '✗ ' : own.length > 0 ? '? ' : '';
    return `${mark}${row.cells[column]}`;
  });
  const name = hanging(`${String(row.number).padEnd(2)} `, `${row.flow}: ${row.from} to ${row.to}`, width);
  return `\n${name.map(colour.bold).join('\n')}\n${wrappedRow('   ', cells, WIDTHS)}${remarks(row.remarks, width, colour)}`;
}

function remarks(found: readonly Remark[], width: number, colour: Colours): string {
  return found
    .map(({ weight, message, at, rule }) => {
      const paint = weight === 'impossible' ? colour.red : colour.yellow;
      const lines = hanging(weight === 'impossible' ? '   ✗ ' : '   ? ', message, width, paint);
      return `${[...lines, ...hanging('     ', `${at} ${rule}`, width).map(colour.dim)].join('\n')}\n`;
    })
    .join('');
}
