import { plain, type Colours } from '../report/colours.ts';
import type { Io } from './io.ts';

/** What the user asked for on the command line. */
export type ColourChoice = 'auto' | 'always' | 'never';

/** Colours for standard output: the option first, then NO_COLOR and FORCE_COLOR, then whether it is a terminal. */
export async function coloursFor(io: Io, choice: ColourChoice): Promise<Colours> {
  if (!isColoured(io, choice)) return plain;
  const { Chalk } = await import('chalk');
  const chalk = new Chalk({ level: 1 });
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

/** Whether output is coloured. */
export function isColoured(io: Io, choice: ColourChoice): boolean {
  if (choice !== 'auto') return choice === 'always';
  if (io.env['NO_COLOR']) return false;
  if (io.env['FORCE_COLOR'] && io.env['FORCE_COLOR'] !== '0') return true;
  return io.outIsTerminal && io.env['TERM'] !== 'dumb';
}
