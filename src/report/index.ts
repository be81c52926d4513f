import type { PiecewiseReporter, Reporter } from './reporter.ts';

export type { Colours } from './colours.ts';
export type { Pieces, Reporter, ReportOptions, Tool } from './reporter.ts';

/** Formats by the name that `--format` takes; each is loaded only when it is asked for. */
export const reporters = {
  text: async (): Promise<Reporter> => (await import('./text.ts')).text,
  concise: async (): Promise<Reporter> => (await import('./concise.ts')).concise,
  json: async (): Promise<Reporter> => (await import('./machine.ts')).json,
  sarif: async (): Promise<Reporter> => (await import('./machine.ts')).sarif,
  junit: async (): Promise<Reporter> => (await import('./machine.ts')).junit,
  github: async (): Promise<Reporter> => (await import('./machine.ts')).github,
  gitlab: async (): Promise<Reporter> => (await import('./machine.ts')).gitlab,
  markdown: async (): Promise<Reporter> => (await import('./machine.ts')).markdown,
} as const;

/** Formats that can be given application by application. */
export const piecewise: Readonly<Partial<Record<Format, () => Promise<PiecewiseReporter>>>> = {
  text: async () => (await import('./text.ts')).textInPieces,
  concise: async () => (await import('./concise.ts')).conciseInPieces,
  json: async () => (await import('./machine.ts')).jsonInPieces,
};

/** Name of a format. */
export type Format = keyof typeof reporters;
