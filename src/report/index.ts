import type { Reporter } from './reporter.ts';

export type { Colours } from './colours.ts';
export type { Reporter, ReportOptions, Tool } from './reporter.ts';

/** Formats by the name that `--format` takes; each is loaded only when it is asked for. */
export const reporters = {
  text: async (): Promise<Reporter> => (await import('./text.ts')).text,
  concise: async (): Promise<Reporter> => (await import('./concise.ts')).concise,
  json: async (): Promise<Reporter> => (await import('./json.ts')).json,
  sarif: async (): Promise<Reporter> => (await import('./sarif.ts')).sarif,
  junit: async (): Promise<Reporter> => (await import('./junit.ts')).junit,
  github: async (): Promise<Reporter> => (await import('./github.ts')).github,
  gitlab: async (): Promise<Reporter> => (await import('./gitlab.ts')).gitlab,
  markdown: async (): Promise<Reporter> => (await import('./markdown.ts')).markdown,
} as const;

/** Name of a format. */
export type Format = keyof typeof reporters;
