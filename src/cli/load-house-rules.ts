import { FIELD_TREES } from '../core/fields-data.ts';
import type { HouseRule } from '../core/house/house-rule.ts';
import { readHouseRules } from '../core/house/read-house-rules.ts';
import { UserError } from '../core/user-error.ts';
import type { HouseFile } from '../io/read-config.ts';

/** Reads files of house rules. Errors: UserError with the first fault and its place, or an id that two files give. */
export async function loadHouseRules(files: readonly HouseFile[]): Promise<readonly HouseRule[]> {
  const rules = new Map<string, HouseRule>();
  for (const { file, shown, bytes } of files) {
    const read = await readHouseRules(shown, bytes, FIELD_TREES);
    if ('fault' in read) {
      const { line, column } = read.fault.span;
      throw wrong(file, `line ${line}:${column}: ${read.fault.message}`);
    }
    for (const one of read.rules) {
      const before = rules.get(one.id);
      if (before !== undefined) throw wrong(file, `“${one.id}” is the id of a rule in ${before.from} already.`);
      rules.set(one.id, one);
    }
  }
  return [...rules.values()];
}

function wrong(file: string, text: string): UserError {
  return new UserError(`The house rules in ${file} cannot be used: ${text}`, {
    hint: 'Correct that line, or take houseRules out of dars.config.yaml to run without them. docs/house-rules.md says how rules are written.',
    exitCode: 2,
  });
}
