import type { Finding } from '../core/finding.ts';
import { hidden } from '../core/redact.ts';
import { callout, paragraph, text, type Block } from './model.ts';

/** What is still to be answered under a heading, or that nothing is written there; `data` are its answers as they stand in the file. */
export function stillToWrite(missing: readonly Finding[], blank: boolean, data: unknown): Block[] {
  if (missing.length === 0) return blank ? [callout('note', 'Nothing is written under this heading.')] : [];
  const lead = text(blank ? 'Not started. Still to be answered:' : 'Still to be answered:');
  return [
    {
      kind: 'callout',
      tone: 'missing',
      content: [
        { kind: 'paragraph', content: lead },
        { kind: 'list', ordered: false, items: openQuestions(missing, data) },
      ],
    },
  ];
}

/** Open questions as items of a list; those of entries that lack the same stand together under the ids of the entries. */
function openQuestions(missing: readonly Finding[], data: unknown): Block[][] {
  const questions = new Map<string, Set<string>>();
  for (const finding of missing) {
    const entry = entryOf(finding, data);
    questions.set(entry, (questions.get(entry) ?? new Set()).add(finding.field ?? finding.message));
  }
  const entries = new Map<string, { readonly ids: string[]; readonly titles: readonly string[] }>();
  for (const [id, own] of questions) {
    const titles = [...own];
    const key = id === '' ? '' : JSON.stringify(titles);
    const known = entries.get(key);
    if (known === undefined) entries.set(key, { ids: [id], titles });
    else known.ids.push(id);
  }
  return [...entries.values()].flatMap(({ ids, titles }): Block[][] => {
    if (ids[0] === '') return titles.map((title) => [paragraph(title)]);
    const names = ids.flatMap((id, index) => [...(index === 0 ? [] : text(', ')), { kind: 'code' as const, text: id }]);
    const [only = '', ...others] = titles;
    if (others.length === 0) return [[{ kind: 'paragraph', content: [...text(`${only} (`), ...names, ...text(')')] }]];
    return [
      [
        { kind: 'paragraph', content: [...names, ...text(':')] },
        { kind: 'list', ordered: false, items: titles.map((title) => [paragraph(title)]) },
      ],
    ];
  });
}

/** Which entry of a list an open question belongs to, by the id that the entry has; empty for none. */
function entryOf(finding: Finding, data: unknown): string {
  let value = data;
  let id = '';
  for (const step of finding.at.path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step)) break;
    value = (value as Record<string | number, unknown>)[step];
    if (typeof value === 'object' && value !== null && 'id' in value && typeof value.id === 'string')
      id = hidden(value.id);
  }
  return id;
}
