import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import process from 'node:process';

/** What one run of a command took. */
export interface Run {
  readonly milliseconds: number;
  /** Peak of memory in MiB; undefined where the system has no command that tells it. */
  readonly mebibytes: number | undefined;
  readonly out: string;
}

const TIME = '/usr/bin/time';

/** Environment of what is measured: on Node 20 this variable alone doubles the start of every process, and would flatter each ratio. */
export function plainEnvironment(): NodeJS.ProcessEnv {
  const { NODE_EXTRA_CA_CERTS: _certificates, ...env } = process.env;
  return env;
}

/** Runs a command as a process of its own. Throws when its exit code is not the expected one: a command that fails looks very fast. */
export function runOnce(
  [command = '', ...args]: readonly string[],
  exit: number,
  { extra = {}, memory = false }: { readonly extra?: Readonly<Record<string, string>>; readonly memory?: boolean } = {},
): Run {
  // Another process around it would add to short runs.
  const timed = memory && existsSync(TIME);
  const [program, given] = timed ? [TIME, ['-f', '%M KiB', command, ...args]] : [command, args];
  const start = process.hrtime.bigint();
  const result = spawnSync(program, given, {
    env: { ...plainEnvironment(), ...extra },
    encoding: 'utf8',
    maxBuffer: 1 << 29,
  });
  const milliseconds = Number(process.hrtime.bigint() - start) / 1e6;
  if (result.status !== exit)
    throw new Error(
      `${command} ${args.join(' ')} exited with ${String(result.status)}, not ${exit}:\n${result.stdout.slice(-2000)}${result.stderr.slice(-2000)}`,
    );
  const peak = /(\d+) KiB\s*$/.exec(result.stderr)?.[1];
  return { milliseconds, mebibytes: peak === undefined ? undefined : Number(peak) / 1024, out: result.stdout };
}

/** The value in the middle. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
