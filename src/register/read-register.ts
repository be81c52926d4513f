import { read2021 } from './read-2021.ts';
import { AGREEMENTS_NEED, readPresent } from './read-present.ts';
import type { Register } from './record.ts';
import type { Sheet } from './sheets.ts';

/** Reads the sheets of a register in whichever layout they have; undefined when they are of no register that is known. */
export function readSheets(sheets: readonly Sheet[]): Register | undefined {
  return readPresent(sheets) ?? read2021(sheets);
}

/** The edition by the month in the name of a file, such as releaseregister_20210201_20210228.xlsx; else by the name. */
export function editionOfName(name: string): string {
  const [, year = '', month = ''] = /(?<!\d)(20\d\d)[-_]?(0[1-9]|1[0-2])/.exec(name) ?? [];
  const word = MONTHS[Number(month) - 1];
  return word === undefined ? `Register of NHS England, ${name}` : `Register of ${word} ${year}`;
}

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** The columns by which a sheet of agreements is known, for the message that none was found. */
export const NEEDED_COLUMNS = AGREEMENTS_NEED;
