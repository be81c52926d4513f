import path from 'node:path';
import { UserError } from '../core/user-error.ts';
import { readBounded } from './read-file.ts';

/** Largest paper whose digest is made, in bytes: 64 MiB. */
const PAPER_LIMIT = 64 * 1024 * 1024;

/** SHA-256 of a file in the evidence folder of an application, in hexadecimal digits; undefined where it is too large or cannot be read. */
export function evidenceDigest(folder: string, file: string): string | undefined {
  try {
    const bytes = readBounded(path.join(folder, 'evidence', file), PAPER_LIMIT + 1, folder);
    // Loaded only where a digest is asked for: every start would pay for it.
    const { createHash } = process.getBuiltinModule('node:crypto');
    return bytes.length > PAPER_LIMIT ? undefined : createHash('sha256').update(bytes).digest('hex');
  } catch (error) {
    if (error instanceof UserError) return undefined;
    throw error;
  }
}
