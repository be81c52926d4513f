import type { Io } from './io.ts';

/** Whether a person has asked for an end with Ctrl-C, for whoever has something to say before it. */
export interface Interrupt {
  /** Whether one was asked for, as far as the system has had a turn to tell. */
  readonly isAskedFor: () => boolean;
  /** Gives the system a turn, in which it can tell, and says whether one was asked for. */
  readonly hasCome: () => Promise<boolean>;
  /** From here on, Ctrl-C ends the run at once again. */
  readonly forget: () => void;
}

/** Begins to listen for Ctrl-C. A second one ends the run at once. */
export function interruptOf(io: Io): Interrupt {
  let come = false;
  const forget = io.onInterrupt?.(() => {
    come = true;
  });
  return {
    isAskedFor: () => come,
    hasCome: async () => {
      await new Promise((resolve) => setImmediate(resolve));
      return come;
    },
    forget: () => forget?.(),
  };
}
