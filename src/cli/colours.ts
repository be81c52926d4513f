import { plain, type Colours } from '../report/colours.ts';
import type { Io } from './io.ts';

/** What the user asked for on the command line. */
export type ColourChoice = 'auto' | 'always' | 'never';

/** Colours for standard output: the option first, then NO_COLOR and FORCE_COLOR, then whether it is a terminal. */
export async function coloursFor(io: Io, choice: ColourChoice): Promise<Colours> {
  if (!isColoured(io, choice)) return plain;
  const { Chalk } = await import('chalk');
  const chalk = new Chalk({ level: 1 });
  // The package joins all that it is given, and whoever maps a list gives the place in it and the whole list as well.
  return {
    red: (text) => chalk.red(text),
    yellow: (text) => chalk.yellow(text),
    blue: (text) => chalk.blue(text),
    green: (text) => chalk.green(text),
    dim: (text) => chalk.dim(text),
    bold: (text) => chalk.bold(text),
    underline: (text) => chalk.underline(text),
  };
}

/** Whether output is coloured. */
export function isColoured(io: Io, choice: ColourChoice): boolean {
  if (choice !== 'auto') return choice === 'always';
  if (io.env['NO_COLOR']) return false;
  if (io.env['FORCE_COLOR'] && io.env['FORCE_COLOR'] !== '0') return true;
  return io.outIsTerminal && io.env['TERM'] !== 'dumb';
}
