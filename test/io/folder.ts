import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { onTestFinished } from 'vitest';

/** A folder of its own for one test, removed afterwards. */
export function folder(): string {
  const made = mkdtempSync(path.join(tmpdir(), 'dars-test-'));
  onTestFinished(() => rmSync(made, { recursive: true, force: true }));
  return made;
}

/** True where permissions do not bind, because the tests run as root. */
export const AS_ROOT = process.getuid?.() === 0;

/** True on Windows, which has neither pipes with names nor these permissions. */
export const ON_WINDOWS = process.platform === 'win32';
