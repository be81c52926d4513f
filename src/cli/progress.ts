import { showNumber } from '../core/show-number.ts';
import type { Io } from './io.ts';

/** A line that tells people how far a long run has come. Only a terminal shows it, and it leaves nothing behind. */
export interface Progress {
  readonly at: (done: number) => void;
  /** Takes the line away, before something else is printed and at the end. */
  readonly clear: () => void;
}

const TAKE_AWAY = '\r\u001B[K';
const CELLS = 24;
const SHOWN_FROM = 10;

/** Begins to show how many of so many are done, as `Checking ━━━━━━╸──── 252 of 585`. */
export function progressOf(verb: string, total: number, io: Io): Progress {
  // A few are done before anybody could read it.
  if (total < SHOWN_FROM || io.errIsTerminal !== true || io.env['TERM'] === 'dumb')
    return { at: () => undefined, clear: () => undefined };
  let shown = '';
  return {
    at: (done) => {
      const filled = total === 0 ? CELLS : Math.floor((done * CELLS) / total);
      const bar = `${'━'.repeat(filled)}${'─'.repeat(CELLS - filled)}`;
      const line = `${verb} ${bar} ${showNumber(done)} of ${showNumber(total)}`;
      if (line !== shown) io.err(`${TAKE_AWAY}${line.slice(0, io.columns - 1)}`);
      shown = line;
    },
    clear: () => {
      if (shown !== '') io.err(TAKE_AWAY);
      shown = '';
    },
  };
}
