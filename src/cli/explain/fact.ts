import { rules } from '../../generated/registry.ts';
import { FACTS, factOf } from '../../reference/facts.ts';
import { hanging } from '../../report/wrap.ts';
import { factSource } from './sources.ts';

/** What is known of a fact, such as `1-08`: what it is about, how it is known, where it was read, and which checks rest on it. */
export function factBlocks(what: string, width: number): string[] | undefined {
  const id = Object.keys(FACTS).find((one) => one.toLowerCase() === what.toLowerCase());
  const fact = id === undefined ? undefined : factOf(id);
  if (id === undefined || fact === undefined) return undefined;
  const checks = rules.filter(({ source }) => source.fact === id).map((rule) => `${rule.id}: ${rule.title}`);
  return [
    `Fact ${id}`,
    [
      ...hanging('About:  ', fact.label, width),
      ...(fact.partly === undefined ? [] : hanging('But:    ', fact.partly, width)),
      ...(fact.none === undefined ? [] : hanging('Use:    ', fact.none, width)),
    ].join('\n'),
    ...(checks.length === 0 ? [] : [['Checks:', ...checks.flatMap((one) => hanging('  - ', one, width))].join('\n')]),
    factSource(id, fact.status, width).join('\n'),
  ];
}
