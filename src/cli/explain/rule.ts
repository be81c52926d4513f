import type { HouseRule } from '../../core/house/house-rule.ts';
import { safe } from '../../core/redact.ts';
import type { Rule } from '../../core/rule.ts';
import type { EngineRule } from '../../core/schema-rules.ts';
import { editionOf, LATEST_EDITION, type StandardEntry } from '../../reference/editions.ts';
import { hanging, wrap } from '../../report/wrap.ts';
import { factSource } from './sources.ts';

/** What a rule finds, why it matters, what to do, a weak and a strong example, and where it was read. */
export function ruleBlocks(rule: Rule | EngineRule | HouseRule, width: number): string[] {
  if ('from' in rule) return houseBlocks(rule, width);
  return [
    `${rule.id}  (${rule.severity})`,
    wrap(`${rule.title}.`, width).join('\n'),
    [...hanging('Why:  ', rule.why, width), ...hanging('Fix:  ', rule.fix, width)].join('\n'),
    ...exampleBlocks(rule),
    ...('source' in rule
      ? [[...standardsOf(rule, width), ...factSource(rule.source.fact, rule.source.status, width)].join('\n')]
      : []),
  ];
}

function houseBlocks({ id, severity, title, why, fix, from, reads }: HouseRule, width: number): string[] {
  return [
    `${id}  (${severity})`,
    wrap(`${safe(title)}.`, width).join('\n'),
    [...hanging('Why:  ', safe(why), width), ...hanging('Fix:  ', safe(fix), width)].join('\n'),
    [
      ...hanging('Reads: ', reads.join(', '), width),
      ...hanging('From:  ', `${safe(from)}, a rule of your organisation`, width),
    ].join('\n'),
  ];
}

/** One example that the rule finds fault with, and one that it passes; each is run by a test. */
export function exampleBlocks(rule: Rule | EngineRule): string[] {
  const { examples } = rule;
  if (examples === undefined) return [];
  const [bad, good] = 'bad' in examples ? [examples.bad[0], examples.good[0]] : [examples.weak, examples.strong];
  return [
    ...(bad === undefined ? [] : [`Weak, and found fault with:\n\n${indented(bad)}`]),
    ...(good === undefined ? [] : [`Strong, and passed:\n\n${indented(good)}`]),
  ];
}

/** The Standards that a rule reads, with version and edition. */
function standardsOf(rule: Rule, width: number): string[] {
  const read: readonly string[] = 'reads' in rule ? rule.reads : [rule.schema];
  const standards = editionOf(LATEST_EDITION).standards.filter(
    ({ slug }) => read.includes(slug) || rule.id.startsWith(`${slug}/`),
  );
  if (standards.length === 0) return [];
  const words = standards.map((standard) => `${nameOf(standard)}, version ${standard.version}`).join('; ');
  return hanging(standards.length === 1 ? 'Standard:  ' : 'Standards: ', `${words} (edition ${LATEST_EDITION})`, width);
}

/** Number and name of a Standard. */
export function nameOf({ number, name }: StandardEntry): string {
  return number === undefined ? name : `${number} ${name}`;
}

function indented(text: string): string {
  return text
    .trim()
    .split('\n')
    .map((line) => (line === '' ? '' : `    ${line}`))
    .join('\n');
}
