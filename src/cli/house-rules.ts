import type { HouseRule } from '../core/house/house-rule.ts';
import type { Config } from '../io/read-config.ts';

/** Rules by the settings that name them: a file is read once, however often an application is checked. */
const known = new WeakMap<Config, Promise<readonly HouseRule[]>>();

/** The organisation's own rules that settings name. What reads them is loaded only then. Errors: UserError with the first fault. */
export async function houseRulesOf(config: Config): Promise<readonly HouseRule[]> {
  if (config.houseRules.length === 0) return [];
  const before = known.get(config);
  if (before !== undefined) return before;
  const rules = import('./load-house-rules.ts').then(({ loadHouseRules }) => loadHouseRules(config.houseRules));
  known.set(config, rules);
  return rules;
}
