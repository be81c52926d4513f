import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Whether a program of poppler is installed; says so once where it is not, since tests are then skipped. */
export function hasProgram(program: 'pdftotext' | 'pdfinfo'): boolean {
  try {
    execFileSync(program, ['-v'], { stdio: 'ignore' });
    return true;
  } catch {
    process.stderr.write(`Skipped what needs ${program}: poppler-utils is not installed.\n`);
    return false;
  }
}

function run(program: string, before: readonly string[], pdf: Uint8Array, after: readonly string[]) {
  const folder = mkdtempSync(join(tmpdir(), 'dars-pdf-'));
  try {
    const file = join(folder, 'pack.pdf');
    writeFileSync(file, pdf);
    return execFileSync(program, [...before, file, ...after], {
      encoding: 'utf8',
      maxBuffer: 1 << 26,
      stdio: ['ignore', 'pipe', 'ignore'],
    });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Text of a PDF in reading order, pages parted by form feeds. */
export const pdfText = (pdf: Uint8Array, ...options: readonly string[]) =>
  run('pdftotext', ['-enc', 'UTF-8', ...options], pdf, ['-']);

/** What `pdfinfo` says of a PDF. */
export const pdfInfo = (pdf: Uint8Array, ...options: readonly string[]) => run('pdfinfo', options, pdf, []);
