import type { Status } from '../../core/rule.ts';
import { factOf } from '../../reference/facts.ts';
import { PRODUCT_SOURCES } from '../../reference/product-sources.ts';
import { HOW_READ, SOURCES, type Source } from '../../reference/sources.ts';
import { hanging } from '../../report/wrap.ts';

/** Words for how a fact is known. */
export const KNOWN: Readonly<Record<Status, string>> = {
  seen: 'read in guidance',
  practice: 'seen in published agreements',
  inferred: 'our inference',
  cut: 'read in part: the page broke off',
};

/** Where a fact was read: its words, its pages with address and date, and how it is known. */
export function factSource(id: string, status: Status, width: number): string[] {
  const fact = factOf(id);
  if (fact === undefined) {
    const words = `dars itself: this keeps the parts of an application together (${KNOWN[status]})`;
    return hanging('Source: ', words, width);
  }
  return [
    ...hanging('Source: ', `fact ${id}: ${fact.label} (${KNOWN[status]})`, width),
    ...fact.sources.flatMap((key) => hanging('        ', shown(SOURCES[key]), width)),
    ...hanging('        ', HOW_READ, width),
  ];
}

/** The pages on which several facts rest, each once, with address and date. */
export function pagesOf(facts: Iterable<string>, width: number): string[] {
  const pages = new Set([...facts].flatMap((id) => (factOf(id)?.sources ?? []).map((key) => shown(SOURCES[key]))));
  if (pages.size === 0) return hanging('Source: ', 'no page could be read; what is asked is our inference', width);
  return [
    ...[...pages].flatMap((page, index) => hanging(index === 0 ? 'Source: ' : '        ', page, width)),
    ...hanging('        ', HOW_READ, width),
  ];
}

/** The pages that marks of a product name by their keys in brackets. */
export function namedPages(marks: readonly string[], width: number): string[] {
  const known: Readonly<Record<string, Source>> = { ...SOURCES, ...PRODUCT_SOURCES };
  const keys = new Set(marks.flatMap((mark) => mark.match(/[A-Z][A-Za-z0-9]*(?:-[A-Za-z0-9]+)*/g) ?? []));
  const pages = [...keys].flatMap((key) => {
    const source = Object.hasOwn(known, key) ? known[key] : undefined;
    return source === undefined ? [] : [shown(source)];
  });
  if (pages.length === 0) return hanging('Source: ', [...new Set(marks)].join('; '), width);
  return [
    ...pages.flatMap((page, index) => hanging(index === 0 ? 'Source: ' : '        ', page, width)),
    ...hanging('        ', HOW_READ, width),
  ];
}

function shown({ title, copy, address, note }: Source): string {
  return [title, copy, address ?? note].filter((part) => part !== undefined).join(', ');
}
