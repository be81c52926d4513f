import { ENGINE_RULES } from '../../core/engine-rules.ts';
import type { HouseRule } from '../../core/house/house-rule.ts';
import { safe } from '../../core/redact.ts';
import type { Rule } from '../../core/rule.ts';
import type { EngineRule } from '../../core/schema-rules.ts';
import { rules } from '../../generated/registry.ts';
import { coloursFor, type ColourChoice } from '../colours.ts';
import { houseRulesHere } from '../house-rules-here.ts';
import { EXIT, type Io } from '../io.ts';
import { table } from '../table.ts';

/** Options of `dars rules`. */
export interface RulesOptions {
  readonly format?: string;
  readonly color?: ColourChoice;
}

/** Lists every check: those of the Standards, those that the engine makes on every file, and those of the organisation itself. */
export async function runRules(options: RulesOptions, io: Io): Promise<number> {
  const all = [...rules.map(described), ...ENGINE_RULES.map(ofEngine), ...(await houseRulesHere(io)).map(ofHouse)];
  if (options.format === 'json') {
    io.out(`${JSON.stringify({ schemaVersion: 1, rules: all }, null, 2)}\n`);
    return EXIT.clean;
  }
  const colour = await coloursFor(io, options.color ?? 'auto');
  const rows = all.map((rule) => [rule.severity, rule.id, rule.title]);
  io.out(
    `${table(['Severity', 'Rule', 'Fault'], rows, colour)}\n${all.length} rules; dars explain <rule> tells more of one.\n`,
  );
  return EXIT.clean;
}

/** What a rule says of itself, as data. */
function described(rule: Rule): Pick<
  Rule,
  'id' | 'guidance' | 'severity' | 'since' | 'title' | 'why' | 'fix' | 'source' | 'examples'
> & {
  by: 'code' | 'schema';
  reads: readonly string[];
} {
  const { id, guidance, severity, since, title, why, fix, source, examples } = rule;
  return {
    id,
    ...(guidance === undefined ? {} : { guidance }),
    severity,
    since,
    title,
    why,
    fix,
    source,
    examples,
    by: 'check' in rule ? 'code' : 'schema',
    reads: 'check' in rule ? rule.reads : [rule.schema],
  };
}

/** What a check of the engine says of itself, in the same shape. */
function ofEngine({ examples, ...rule }: EngineRule) {
  return {
    ...rule,
    ...(examples === undefined ? {} : { examples: { bad: [examples.weak], good: [examples.strong] } }),
    by: 'engine' as const,
  };
}

/** What a rule of the organisation says of itself. */
function ofHouse({ id, severity, title, why, fix, reads, from }: HouseRule) {
  return {
    id,
    severity,
    title: safe(title),
    why: safe(why),
    fix: safe(fix),
    reads,
    from: safe(from),
    by: 'house' as const,
  };
}
