import process from 'node:process';
import { setImmediate as turn } from 'node:timers/promises';

/** Whether a person has asked a long run to end with Ctrl-C, so that it can end between two steps and say how far it came. */
export interface StopRequest {
  readonly isMade: () => boolean;
  /** Lets the system say so; without a turn now and then a busy run hears nothing. */
  readonly listen: () => Promise<void>;
  /** From here on Ctrl-C ends the program at once, as it does by itself. */
  readonly forget: () => void;
}

/** Begins to listen for Ctrl-C. A second one ends the program at once. */
export function stopRequest(): StopRequest {
  let made = false;
  const note = (): void => {
    made = true;
  };
  process.once('SIGINT', note);
  return {
    isMade: () => made,
    listen: () => turn(),
    forget: () => void process.removeListener('SIGINT', note),
  };
}
