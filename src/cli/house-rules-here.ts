import type { HouseRule } from '../core/house/house-rule.ts';
import { UserError } from '../core/user-error.ts';
import { readConfig } from '../io/read-config.ts';
import { findApplication } from '../io/read-workspace.ts';
import { houseRulesOf } from './house-rules.ts';
import type { Io } from './io.ts';

/** The organisation's own rules by the settings of the folder that the user stands in; what stops them is said, and stops nothing else. */
export async function houseRulesHere(io: Io): Promise<readonly HouseRule[]> {
  const home = io.env['HOME'];
  try {
    return await houseRulesOf(readConfig(findApplication(io.cwd, home) ?? io.cwd, home));
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    const { safe } = await import('../core/redact.ts');
    io.err(`dars: the house rules are left out. ${safe(error.message)}\n`);
    return [];
  }
}
