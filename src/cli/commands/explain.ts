import { FIELD_TREES } from '../../core/fields-data.ts';
import type { Field } from '../../core/fields.ts';
import { helpAt } from '../../core/help.ts';
import type { Rule } from '../../core/rule.ts';
import { ENGINE_RULES } from '../../core/engine-rules.ts';
import type { EngineRule } from '../../core/schema-rules.ts';
import { nearest } from '../../core/suggest.ts';
import { UserError } from '../../core/user-error.ts';
import { fileOf } from '../../core/workspace.ts';
import { rules } from '../../generated/registry.ts';
import { editionOf, LATEST_EDITION, REVIEW_NOTICE } from '../../reference/editions.ts';
import { factOf } from '../../reference/facts.ts';
import { HOW_READ, SOURCES } from '../../reference/sources.ts';
import { hanging, wrap } from '../../report/wrap.ts';
import { coloursFor, type ColourChoice } from '../colours.ts';
import { EXIT, type Io } from '../io.ts';

/** Options of `dars explain`. */
export interface ExplainOptions {
  readonly color?: ColourChoice;
}

/** Words for how a fact is known. */
const KNOWN = {
  seen: 'read in guidance',
  practice: 'seen in published agreements',
  inferred: 'our inference',
  cut: 'read in part: the page broke off',
} as const;

/** Explains a rule, a Standard, or a field written as `<document>.<field>`: what is asked, why, and where that was read. */
export async function runExplain(what: string, options: ExplainOptions, io: Io): Promise<number> {
  const colour = await coloursFor(io, options.color ?? 'auto');
  const width = Math.min(io.columns, 100);
  const rule = [...rules, ...ENGINE_RULES].find((one) => one.id === what);
  const blocks =
    rule === undefined ? (standardBlocks(what, width) ?? fieldBlocks(what, width)) : ruleBlocks(rule, width);
  if (blocks === undefined)
    throw new UserError(`dars has no rule, Standard or field “${what}”.${suggestion(what)}`, { exitCode: 2 });
  const [title = '', ...rest] = blocks;
  io.out(`${colour.bold(title)}\n\n${rest.join('\n\n')}\n`);
  return EXIT.clean;
}

function ruleBlocks(rule: Rule | EngineRule, width: number): string[] {
  const source = 'source' in rule ? sourceLines(rule.source.fact, KNOWN[rule.source.status], width) : [];
  const examples =
    'examples' in rule
      ? [
          ...rule.examples.bad.slice(0, 1).map((text) => `Found fault with:\n\n${indented(text)}`),
          ...rule.examples.good.slice(0, 1).map((text) => `Passed:\n\n${indented(text)}`),
        ]
      : [];
  return [
    `${rule.id}  (${rule.severity})`,
    wrap(`${rule.title}.`, width).join('\n'),
    [...hanging('Why:  ', rule.why, width), ...hanging('Fix:  ', rule.fix, width)].join('\n'),
    ...examples,
    ...(source.length === 0 ? [] : [source.join('\n')]),
  ];
}

function standardBlocks(what: string, width: number): string[] | undefined {
  const standard = editionOf(LATEST_EDITION).standards.find((one) => one.slug === what || one.number === what);
  const tree = standard === undefined ? undefined : FIELD_TREES[standard.slug];
  if (standard === undefined || tree === undefined) return undefined;
  const asked = Object.entries(tree.fields ?? {}).flatMap(([key, field]) => hanging(`  ${key}: `, field.title, width));
  const own = rules.filter(
    (rule) =>
      rule.id.startsWith(`${standard.slug}/`) || ('reads' in rule && rule.reads.includes(standard.slug as never)),
  );
  return [
    `${standard.number === undefined ? '' : `${standard.number}  `}${standard.name}, version ${standard.version}`,
    wrap(`${fileOf(standard.slug)}. ${REVIEW_NOTICE}`, width).join('\n'),
    `Asked:\n${asked.join('\n')}`,
    `Rules that speak of it:\n${own.map((rule) => `  ${rule.id}`).join('\n')}`,
  ];
}

function fieldBlocks(what: string, width: number): string[] | undefined {
  const [document = '', ...keys] = what.split('.');
  let field: Field | undefined = FIELD_TREES[document];
  if (field === undefined || keys.length === 0) return undefined;
  const path: (string | number)[] = [];
  for (const key of keys) {
    if (field?.type === 'list') path.push(0);
    const inner: Field | undefined = field?.type === 'list' ? field.item : field;
    field = inner?.fields !== undefined && Object.hasOwn(inner.fields, key) ? inner.fields[key] : undefined;
    path.push(key);
  }
  if (field === undefined) return undefined;
  const help = helpAt(document, path);
  const choices = Object.entries(field.labels ?? field.item?.labels ?? {}).flatMap(([value, label]) =>
    hanging(`  ${value}: `, label, width),
  );
  return [
    `${what}  ${field.title}`,
    wrap(`${help?.help ?? ''} It stands in ${fileOf(document)}.`, width).join('\n'),
    ...(choices.length === 0 ? [] : [`Answers:\n${choices.join('\n')}`]),
    ...(help?.examples === undefined ? [] : [wrap(`For example: ${help.examples.join(' / ')}`, width).join('\n')]),
    ...(field.fact === undefined ? [] : [sourceLines(field.fact, KNOWN[field.status ?? 'inferred'], width).join('\n')]),
  ];
}

/** Where a fact was read: its words, its pages with address and date, and how it is known. */
function sourceLines(id: string, known: string, width: number): string[] {
  const fact = factOf(id);
  if (fact === undefined)
    return hanging('Source: ', `dars itself: this keeps the parts of an application together (${known})`, width);
  const pages = fact.sources.map((key) => {
    const source: { title: string; address?: string; copy?: string } = SOURCES[key];
    return [source.title, source.copy, source.address].filter((part) => part !== undefined).join(', ');
  });
  return [
    ...hanging('Source: ', `fact ${id}: ${fact.label} (${known})`, width),
    ...pages.flatMap((page) => hanging('        ', page, width)),
    ...hanging('        ', HOW_READ, width),
  ];
}

function indented(text: string): string {
  return text
    .trim()
    .split('\n')
    .map((line) => `    ${line}`)
    .join('\n');
}

function suggestion(what: string): string {
  const standards = editionOf(LATEST_EDITION).standards.flatMap((one) => [
    one.slug,
    ...(one.number === undefined ? [] : [one.number]),
  ]);
  const near = nearest(what, [...rules.map((rule) => rule.id), ...ENGINE_RULES.map((rule) => rule.id), ...standards]);
  return near === undefined ? ' dars rules lists the rules, dars standards the Standards.' : ` Did you mean “${near}”?`;
}
