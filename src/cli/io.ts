import type { Watch } from '../io/watch.ts';

/** The world as a command sees it: injected, so that tests run commands in process. */
export interface Io {
  /** Writes text to standard output; only what another program might read goes there. */
  readonly out: (text: string) => void;
  /** Writes text to standard error: progress, hints and failures. */
  readonly err: (text: string) => void;
  /** Reads standard input to its end, but no more than so many bytes. */
  readonly input?: (limit: number) => Promise<Uint8Array>;
  readonly outIsTerminal: boolean;
  /** False when left out. */
  readonly errIsTerminal?: boolean;
  readonly inIsTerminal: boolean;
  /** Columns of the terminal; 80 when there is none. */
  readonly columns: number;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly cwd: string;
  /** Today as YYYY-MM-DD, by the clock of this machine. */
  readonly today: () => string;
  /** Tells the process that a long run lies ahead, so that optimising its code will pay. */
  readonly settleIn?: () => void;
  /** Has a call made when a person asks for an end with Ctrl-C, in place of the end; what it returns undoes that. Without it, the system ends the run. */
  readonly onInterrupt?: (call: () => void) => () => void;
  /** Waits for changes below folders; the system's own way when left out. */
  readonly watch?: (folders: readonly string[]) => Watch;
}

/** Exit codes: a contract with scripts. */
export const EXIT = {
  clean: 0,
  findings: 1,
  wrongUse: 2,
  cannotReadOrWrite: 3,
  bug: 70,
} as const;
