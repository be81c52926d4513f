/** Turns of the loop without a new call after which the work is done: a message that waits is read in one of them. */
const QUIET_TURNS = 2;

/**
 * Does a piece of work soon after it was asked for, and only once for requests that come in a row. No clock is involved:
 * the work waits for nothing but messages that have already arrived.
 */
export function whenQuiet(work: () => void): () => void {
  let quiet = 0;
  let waiting = false;
  const turn = (): void => {
    quiet += 1;
    if (quiet <= QUIET_TURNS) {
      setImmediate(turn);
      return;
    }
    waiting = false;
    work();
  };
  return () => {
    quiet = 0;
    if (waiting) return;
    waiting = true;
    setImmediate(turn);
  };
}
