import { safe } from '../core/redact.ts';
import { UserError } from '../core/user-error.ts';
import type { Unread } from '../views/portfolio.ts';
import type { ColourChoice } from './colours.ts';
import type { Io } from './io.ts';
import { foldersAt, MOST_AT_ONCE, openFolder, type Opened } from './open.ts';
import { shownPath } from './paths.ts';
import { progressOf } from './progress.ts';

/** Options of `dars portfolio`. */
export interface PortfolioOptions {
  readonly format?: 'text' | 'json' | 'csv' | 'html' | 'ics';
  readonly asOf?: string;
  readonly within?: string;
  readonly impact?: boolean;
  readonly organisation?: string;
  readonly processor?: string;
  readonly color?: ColourChoice;
}

/** What is made of each application below a folder, one after the other, so that never more than one is held; and those that cannot be read. */
export async function eachAgreement<Row>(
  where: string | undefined,
  options: { readonly asOf?: string | undefined; readonly progress?: string },
  io: Io,
  made: (opened: Opened, folder: string) => Promise<readonly Row[]>,
): Promise<{ readonly rows: readonly Row[]; readonly unread: readonly Unread[] }> {
  const { folders, refused } = foldersAt(where ?? '.', io);
  if (folders.length > MOST_AT_ONCE) io.settleIn?.();
  const shown = (folder: string): string => safe(shownPath(folder, io.cwd));
  const rows: Row[] = [];
  const unread: Unread[] = refused.map(({ folder, error }) => ({ folder: shown(folder), error: safe(error.message) }));
  const progress = progressOf(options.progress ?? 'Looking through', folders.length, io);
  for (const [index, folder] of folders.entries()) {
    progress.at(index);
    try {
      rows.push(...(await made(openFolder(folder, options, io), shown(folder))));
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      unread.push({ folder: shown(folder), error: safe(error.message) });
    }
  }
  progress.clear();
  return { rows, unread };
}
