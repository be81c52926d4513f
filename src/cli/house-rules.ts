import type { HouseRule } from '../core/house/house-rule.ts';
import type { Config, HouseFile } from '../io/read-config.ts';

/** The rules that were read last, with their files: all applications of an office have the same. */
let last: { readonly files: readonly HouseFile[]; readonly rules: Promise<readonly HouseRule[]> } | undefined;

/** The organisation's own rules that settings name. What reads them is loaded only then. Errors: UserError with the first fault. */
export async function houseRulesOf({ houseRules: files }: Config): Promise<readonly HouseRule[]> {
  if (files.length === 0) return [];
  if (last === undefined || !areEqual(last.files, files)) {
    last = { files, rules: import('./load-house-rules.ts').then(({ loadHouseRules }) => loadHouseRules(files)) };
  }
  return last.rules;
}

function areEqual(some: readonly HouseFile[], others: readonly HouseFile[]): boolean {
  return (
    some.length === others.length &&
    some.every((one, index) => {
      const other = others[index];
      return (
        one === other ||
        (other !== undefined &&
          one.file === other.file &&
          one.shown === other.shown &&
          one.from === other.from &&
          Buffer.compare(one.bytes, other.bytes) === 0)
      );
    })
  );
}
