import { Chalk, type ColorSupportLevel } from 'chalk';
import type { Colours } from '../report/colours.ts';
import type { Io } from './io.ts';

/** What the user asked for on the command line. */
export type ColourChoice = 'auto' | 'always' | 'never';

/** Colours for standard output: the option first, then NO_COLOR and FORCE_COLOR, then whether it is a terminal. */
export function coloursFor(io: Io, choice: ColourChoice): Colours {
  const chalk = new Chalk({ level: level(io, choice) });
  return {
    red: chalk.red,
    yellow: chalk.yellow,
    blue: chalk.blue,
    green: chalk.green,
    dim: chalk.dim,
    bold: chalk.bold,
    underline: chalk.underline,
  };
}

function level(io: Io, choice: ColourChoice): ColorSupportLevel {
  if (choice !== 'auto') return choice === 'always' ? 1 : 0;
  if (io.env['NO_COLOR']) return 0;
  if (io.env['FORCE_COLOR'] && io.env['FORCE_COLOR'] !== '0') return 1;
  return io.outIsTerminal && io.env['TERM'] !== 'dumb' ? 1 : 0;
}
