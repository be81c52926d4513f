import { safe } from '../core/redact.ts';
import { showNumber } from '../core/show-number.ts';
import { UserError } from '../core/user-error.ts';
import type { Published } from '../register/published.ts';
import { ACCOUNT_FILE } from '../register/write-application.ts';
import { count } from '../report/words.ts';

/** What came of an import. */
export interface Tally {
  readonly written: readonly string[];
  readonly kept: readonly string[];
  /** How many of those that were left alone are of a file that had less in it. */
  readonly fromLess: number;
  readonly proposals: number;
  readonly leftovers: number;
}

/** Where the answers come from that are only proposed. */
const READ_FROM: Readonly<Record<Published['noun'], string>> = {
  agreement: 'read in the prose',
  project: 'that the row does not settle',
};

/** What an import says at its end; `out` is the folder of the drafts as it is shown. */
export function summaryOf(
  { written, kept, fromLess, proposals, leftovers }: Tally,
  out: string,
  dryRun: boolean,
  noun: Published['noun'],
): string {
  const to = out === '.' ? '' : ` to ${safe(out)}/`;
  const [first = ''] = written;
  const verb = dryRun ? 'Would write' : 'Wrote';
  const shown = safe(out === '.' ? first : `${out}/${first}`);
  return [
    ...(written.length === 0
      ? []
      : [
          `${verb} ${written.length === 1 ? `a draft application to ${shown}/` : `${count(written.length, 'draft application')}${to}, a folder each`}`,
        ]),
    ...(kept.length === 0
      ? []
      : [
          `Left alone, because ${kept.length === 1 ? 'it is' : 'they are'} there already: ${kept
            .slice(0, 3)
            .map((name) => safe(name))
            .join(', ')}${kept.length > 3 ? ` and ${kept.length - 3} more` : ''}`,
        ]),
    ...(fromLess === 0
      ? []
      : [
          `${fromLess === 1 ? 'One of these folders was' : `${fromLess} of these folders were`} made from a file that lacked sheets or columns that this one has (see “lacking” in ${ACCOUNT_FILE}). To import ${fromLess === 1 ? 'it' : 'them'} anew, move ${fromLess === 1 ? 'it' : 'them'} away or give another --out.`,
        ]),
    ...(written.length === 0
      ? []
      : [
          `${count(proposals, 'answer')} ${READ_FROM[noun]} ${proposals === 1 ? 'is' : 'are'} marked “proposed:”, for you to accept or delete; ${count(leftovers, 'leftover')} ${leftovers === 1 ? 'has' : 'have'} no place in the forms.`,
          `${ACCOUNT_FILE} in ${written.length === 1 ? 'the' : 'each'} folder lists both, with the words they came from.`,
        ]),
    ...(written.length === 0 || dryRun
      ? []
      : [
          '',
          'Next:',
          `  dars validate ${shown} --profile register   checks it as a published record`,
          `  dars init ${shown}   adds the forms for which the register has nothing`,
        ]),
    '',
  ].join('\n');
}

/** What is said of an import that Ctrl-C ended after so many drafts were looked at and so many written. */
export function stoppedAfter(gone: number, written: number, all: number): UserError {
  const were = written === gone ? 'all of them written now' : `${showNumber(written)} of them written now`;
  return new UserError(
    `Stopped after ${showNumber(gone)} of ${count(all, 'draft')}, ${were} and each whole. Run the same command again: it goes on with those that are not there yet.`,
    { exitCode: 130 },
  );
}

/** The error, with a word on how many drafts were written before it. */
export function afterSome(error: unknown, before: number): unknown {
  if (!(error instanceof UserError)) return error;
  const message = error.message.replace(/ Nothing was changed\.$/, '');
  return new UserError(`${message} ${count(before, 'draft')} had been written by then, each whole.`, {
    hint: 'Put right what is said above and run the command again: it goes on with those that are not there yet.',
    exitCode: error.exitCode,
  });
}
