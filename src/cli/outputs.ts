import { UserError } from '../core/user-error.ts';
import { nearest } from '../core/suggest.ts';
import { reporters, type Format } from '../report/index.ts';

/** One form that the findings are given in, and where it goes. */
export interface Output {
  readonly format: Format;
  /** A file, as typed; the screen when left out. */
  readonly file?: string;
}

/** Names of the formats, in the order in which help lists them. */
export const FORMATS = Object.keys(reporters) as readonly Format[];

/** Reads what `--format` was given: `KIND` for the screen, `KIND:FILE` for a file. Errors: UserError, wrong use. */
export function outputsOf(given: readonly string[]): readonly Output[] {
  const outputs = (given.length === 0 ? ['text'] : given).map(outputOf);
  const shown = outputs.filter(({ file }) => file === undefined);
  if (shown.length > 1)
    throw new UserError(
      `Only one format can go to the screen; here are ${shown.map(({ format }) => format).join(' and ')}.`,
      { hint: `Send the other to a file, such as --format ${shown[1]?.format ?? ''}:report.txt`, exitCode: 2 },
    );
  return outputs;
}

function outputOf(text: string): Output {
  const colon = text.indexOf(':');
  const kind = colon < 0 ? text : text.slice(0, colon);
  const file = colon < 0 ? undefined : text.slice(colon + 1);
  const format = FORMATS.find((one) => one === kind);
  if (format === undefined) {
    const near = nearest(kind, FORMATS);
    throw new UserError(
      `There is no format “${kind}”${near === undefined ? '' : `; did you mean ${near}?`} Known: ${FORMATS.join(', ')}.`,
      { exitCode: 2 },
    );
  }
  if (file === '') throw new UserError(`--format ${text} names no file after the colon.`, { exitCode: 2 });
  return file === undefined ? { format } : { format, file };
}
