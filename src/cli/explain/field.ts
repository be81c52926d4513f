import { FIELD_TREES } from '../../core/fields-data.ts';
import type { Field } from '../../core/fields.ts';
import { helpAt } from '../../core/help.ts';
import { fileOf } from '../../core/workspace.ts';
import { hanging, wrap } from '../../report/wrap.ts';
import { factSource } from './sources.ts';

/** What a field written as `<document>.<field>` asks, why, its answers, an example, and where it was read. */
export function fieldBlocks(what: string, width: number): string[] | undefined {
  const [document = '', ...keys] = what.split('.');
  let field: Field | undefined = Object.hasOwn(FIELD_TREES, document) ? FIELD_TREES[document] : undefined;
  if (field === undefined || keys.length === 0) return undefined;
  const path: (string | number)[] = [];
  let around: Field | undefined;
  for (const key of keys) {
    if (field?.type === 'list') path.push(0);
    around = field?.type === 'list' ? field.item : field;
    field = around?.fields !== undefined && Object.hasOwn(around.fields, key) ? around.fields[key] : undefined;
    path.push(key);
  }
  if (field === undefined) return undefined;
  const help = helpAt(document, path);
  const choices = Object.entries(field.labels ?? field.item?.labels ?? {}).flatMap(([value, label]) =>
    hanging(`  ${value}: `, label, width),
  );
  const expected = field.expected === undefined ? [] : hanging('A good answer: ', `${field.expected}.`, width);
  return [
    `${what}  ${field.title}`,
    wrap(`${help?.help ?? ''} It stands in ${fileOf(document)}.${needs(around, keys.at(-1) ?? '')}`, width).join('\n'),
    ...(expected.length === 0 ? [] : [expected.join('\n')]),
    ...(choices.length === 0 ? [] : [`Answers:\n${choices.join('\n')}`]),
    ...(help?.examples === undefined ? [] : [wrap(`For example: ${help.examples.join(' / ')}`, width).join('\n')]),
    ...(field.fact === undefined ? [] : [factSource(field.fact, field.status ?? 'inferred', width).join('\n')]),
  ];
}

function needs(around: Field | undefined, key: string): string {
  if (around?.required?.includes(key) === true) return ' Without it the entry makes no sense.';
  if (around?.atSubmission?.includes(key) === true) return ' It is needed to submit.';
  return around?.sometimes?.includes(key) === true ? ' Another answer can make it necessary.' : '';
}
