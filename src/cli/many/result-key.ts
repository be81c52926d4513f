import { createHash } from 'node:crypto';
import type { BaselineEntry } from '../../core/baseline.ts';
import { EVIDENCE_LIMIT } from '../../core/workspace.ts';
import type { CheckOptions } from '../check.ts';
import type { OpenedFolder } from '../open.ts';

declare const DARS_BUILD: string | undefined;

/** What tells one build of dars from another; the same for all that run from source. */
const BUILD = typeof DARS_BUILD === 'string' ? DARS_BUILD : 'source';

/**
 * SHA-256, as hexadecimal digits, of everything that the result of a check depends on: dars itself, the day, the options,
 * the settings, house rules and shared organisations, and every file of the application, byte for byte.
 */
export function resultKey(
  { folder, files, config, only }: OpenedFolder,
  { stage, profile }: CheckOptions,
  baseline: readonly BaselineEntry[] | undefined,
): string {
  const hash = createHash('sha256');
  // The length before each part, so that no two lists of parts give the same bytes.
  const add = (part: string | Uint8Array): void => {
    hash.update(`${Buffer.byteLength(part)}:`).update(part);
  };
  const named = only === undefined ? null : [...only].toSorted();
  const waived = config.waivers.map(({ file }) => file);
  add(JSON.stringify([BUILD, folder, files.asOf, stage, profile, named, waived, baseline ?? null]));
  for (const [file, text] of config.sources) {
    add(file);
    add(text);
  }
  add('house rules');
  for (const { shown, bytes } of config.houseRules) {
    add(shown);
    add(bytes);
  }
  add('answers');
  for (const [file, bytes] of files.yaml) {
    add(file);
    add(bytes);
  }
  add('evidence');
  for (const file of files.evidenceFiles) {
    add(file);
    const text = files.evidenceTexts?.get(file);
    // A text over the limit was not read to its end.
    const whole = text === undefined || text.length > EVIDENCE_LIMIT ? undefined : text;
    add(whole ?? files.digestOf?.(file) ?? 'not to be read');
  }
  return hash.digest('hex');
}
