import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { onTestFinished } from 'vitest';
import type { Io } from '../../src/cli/io.ts';
import { run } from '../../src/cli/main.ts';

/** What a command printed and how it ended. */
export interface CliResult {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Runs a command in this process, with streams captured and no terminal. */
export async function runCli(argv: readonly string[], cwd: string, overrides: Partial<Io> = {}): Promise<CliResult> {
  let out = '';
  let err = '';
  const io: Io = {
    out: (text) => void (out += text),
    err: (text) => void (err += text),
    outIsTerminal: false,
    inIsTerminal: false,
    columns: 80,
    env: {},
    cwd,
    today: () => '2026-11-23',
    ...overrides,
  };
  const code = await run(argv, io, '0.0.0-test');
  return { code, out, err };
}

/** A new empty folder that goes when the test ends. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'dars-test-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
