import type { Report } from '../../core/report.ts';
import { UserError } from '../../core/user-error.ts';
import type { BaselineFile } from '../../io/baseline-file.ts';
import type { ResultCache } from '../../io/result-cache.ts';
import { check, type CheckOptions } from '../check.ts';
import type { OpenedFolder } from '../open.ts';
import { packed, unpacked, type PackedReport } from './packed-report.ts';
import { resultKey } from './result-key.ts';

/** What came of one of many applications: its report, or what stopped the check. */
export type CheckOutcome =
  | { readonly report: Report; /** False where an earlier run had found it out. */ readonly fresh: boolean }
  | { readonly error: UserError };

/** How each of many applications is checked. */
export interface CheckSettings {
  readonly check: CheckOptions;
  readonly baseline: BaselineFile | undefined;
  readonly cache: ResultCache | undefined;
}

/** Checks an application, unless an earlier run did and nothing has changed since. */
export async function outcomeOf(
  opened: OpenedFolder,
  { check: options, baseline, cache }: CheckSettings,
): Promise<CheckOutcome> {
  try {
    const entries = baseline?.entriesFor(opened.folder, opened.files.shared?.source.file);
    const name = [opened.folder, options.stage, options.profile, opened.only === undefined ? 'all' : 'some'].join('\n');
    const key = cache === undefined ? '' : resultKey(opened, options, entries);
    const known = cache?.get(name, key);
    // Written by this very build of dars, as the key says.
    if (known !== undefined) return { report: unpacked(known as PackedReport), fresh: false };
    const report = await check(opened, { ...options, baseline: entries });
    cache?.put(name, key, packed(report));
    return { report, fresh: true };
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return { error };
  }
}
