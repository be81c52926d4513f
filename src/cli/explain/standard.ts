import { FIELD_TREES } from '../../core/fields-data.ts';
import { helpAt } from '../../core/help.ts';
import type { Rule, Status } from '../../core/rule.ts';
import { fileOf } from '../../core/workspace.ts';
import { rules } from '../../generated/registry.ts';
import { editionOf, LATEST_EDITION, REVIEW_NOTICE, type StandardEntry } from '../../reference/editions.ts';
import { hanging, wrap } from '../../report/wrap.ts';
import { exampleBlocks } from './rule.ts';
import { pagesOf } from './sources.ts';

/** How far the page of a Standard could be read. */
const READ: Readonly<Record<Status, string>> = {
  seen: 'its page was read',
  practice: 'its page was not read, but published agreements were',
  inferred: 'its page could not be read, and what is asked is our inference',
  cut: 'its page was read in part',
};

/** What a Standard asks, what a good answer holds, what is checked, a weak and a strong example, and where it was read. */
export function standardBlocks(what: string, width: number): string[] | undefined {
  const standard = editionOf(LATEST_EDITION).standards.find((one) => one.slug === what || one.number === what);
  const tree = standard === undefined ? undefined : FIELD_TREES[standard.slug];
  if (standard === undefined || tree === undefined) return undefined;
  const needed = new Set([...(tree.required ?? []), ...(tree.atSubmission ?? [])]);
  const asked = Object.entries(tree.fields ?? {}).flatMap(([key, field]) => [
    ...hanging(`  ${key}: `, `${field.title}${needed.has(key) ? ' (needed to submit)' : ''}`, width),
    ...hanging('    ', helpAt(standard.slug, [key])?.help ?? '', width),
  ]);
  const own = rules.filter((rule) => rule.id.startsWith(`${standard.slug}/`));
  const others = rules.filter((rule) => !own.includes(rule) && reads(rule, standard.slug));
  // The gravest fault shows best what is meant.
  const shown = own.find((rule) => rule.severity === 'error' && exampleBlocks(rule).length > 1) ?? own[0];
  const facts = [
    ...Object.values(tree.fields ?? {}).flatMap(({ fact }) => fact ?? []),
    ...own.map((rule) => rule.source.fact),
  ];
  return [
    `${standard.number === undefined ? '' : `${standard.number}  `}${standard.name}, version ${standard.version}`,
    wrap(`${fileOf(standard.slug)}. ${REVIEW_NOTICE}`, width).join('\n'),
    `What a good answer holds:\n${asked.join('\n')}`,
    ...(own.length === 0
      ? []
      : [
          `Faults that are looked for (dars explain <rule> tells more):\n${own.flatMap((rule) => ruleLines(rule, width)).join('\n')}`,
        ]),
    ...(others.length === 0
      ? []
      : [`Rules of other parts that read it:\n${others.map((rule) => `  ${rule.id}`).join('\n')}`]),
    ...(shown === undefined ? [] : exampleBlocks(shown)),
    [...hanging('Edition: ', editionWords(standard), width), ...pagesOf(facts, width)].join('\n'),
  ];
}

function ruleLines(rule: Rule, width: number): string[] {
  return [...hanging('  - ', `${rule.title} (${rule.severity})`, width), `    ${rule.id}`];
}

function reads(rule: Rule, slug: string): boolean {
  return 'reads' in rule ? rule.reads.some((name) => name === slug) : rule.schema === slug;
}

function editionWords({ version, indexDate, pageDate, status }: StandardEntry): string {
  const page = pageDate === undefined ? '' : `, ${pageDate} on its own page`;
  return `${LATEST_EDITION}; version ${version}, dated ${indexDate} on the index${page}; ${READ[status]}`;
}
