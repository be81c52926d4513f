import type { SectionInput } from '../../core/standard.ts';
import { layOut, showValue } from '../../render/answers.ts';
import { proofsOf, type Proof } from '../../views/proofs.ts';
import { text, type Block, type Cell, type Inline } from '../../render/model.ts';

/** Fields of a paper that the register sets in its columns, in the order in which they are read. */
const COLUMNS: readonly (readonly [head: string, fields: readonly string[]])[] = [
  ['Paper', ['title', 'id']],
  ['What it shows, and whom and what it names', ['shows', 'organisations', 'cites', 'supersedes']],
  ['Kind, dates and file', ['kind', 'status', 'dated', 'version', 'validUntil', 'file', 'sha256']],
];

/** Lead of a value that would not explain itself. */
const LEADS: Readonly<Record<string, string>> = {
  dated: 'dated ',
  version: 'version ',
  validUntil: 'valid until ',
  organisations: 'names ',
  supersedes: 'in place of ',
};

/** The register of evidence: one row a paper. */
export default function section({ app, answers, tree, layout }: SectionInput): Block[] {
  const rest = layOut(answers, tree, 2, layout, new Set(['items']));
  const items = app.get('evidence')?.items ?? [];
  const field = tree.fields?.['items'];
  if (items.length === 0 || field?.item === undefined) return rest;
  const fields = field.item.fields ?? {};
  const proofs = proofsOf(app);
  const cell = (item: Readonly<Record<string, unknown>>, index: number, keys: readonly string[]): Cell => {
    const parts = keys.flatMap((key): Inline[][] => {
      if (key === 'shows') return (proofs.get(index) ?? []).flatMap(shown);
      const value = item[key];
      const own = fields[key];
      if (value === undefined || own === undefined) return [];
      if (key === 'id' || key === 'sha256') return [[{ kind: 'code', text: showValue(value, own, layout) }]];
      if (key === 'cites') return cites(value, own.item?.fields ?? {}, layout);
      return [text(`${LEADS[key] ?? ''}${showValue(value, own, layout)}`)];
    });
    return parts.length === 0
      ? text('—')
      : parts.flatMap((part, index) => (index === 0 ? part : [{ kind: 'break' } as const, ...part]));
  };
  return [
    ...rest,
    {
      kind: 'table',
      caption: field.title,
      head: COLUMNS.map(([head]) => text(head)),
      rows: items.map((item, index) => COLUMNS.map(([, keys]) => cell(item, index, keys))),
      rowHeads: true,
      widths: [4, 7, 6],
    },
  ];
}

/** What a paper proves, with its page; that other papers name it stands at those. */
function shown({ what, page, by }: Proof): Inline[][] {
  return by === 'paper' ? [] : [text(page === undefined ? what : `${what}, page ${page}`)];
}

/** Other papers that one names, with the version and date it gives of them. */
function cites(
  value: unknown,
  fields: NonNullable<SectionInput['tree']['fields']>,
  layout: SectionInput['layout'],
): Inline[][] {
  if (!Array.isArray(value)) return [];
  return value.map((entry: Readonly<Record<string, unknown>>) => {
    const words = Object.entries(fields).flatMap(([key, field]) =>
      entry[key] === undefined ? [] : [showValue(entry[key], field, layout)],
    );
    // Many a title says its version already.
    const [title = '', ...others] = words;
    return text(`names ${[title, ...others.filter((word) => !title.includes(word))].join(', ')}`);
  });
}
