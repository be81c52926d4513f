import { fieldAt } from '../core/fields.ts';
import { FIELD_TREES } from '../core/fields-data.ts';
import type { Place } from '../core/finding.ts';
import { collectReferences } from '../core/references.ts';
import type { DocumentName } from '../core/rule.ts';
import { valueAt } from '../core/values.ts';
import type { Application } from '../core/workspace.ts';
import { editionOf } from '../reference/editions.ts';
import { nameOf } from './names.ts';

/** One thing that a paper proves. */
export interface Proof {
  /** Standard or document with its number, and the answer or the fact: `7b: Outcome letters (00/CAG/0001)`. */
  readonly what: string;
  /** Pages of the paper on which it stands, such as `2, 7-9`. */
  readonly page?: string;
  /** Where this is written. */
  readonly at: Place;
  /** Whether an answer of a Standard rests on it, the ledger says so, or another paper names it. */
  readonly by: 'answer' | 'ledger' | 'paper';
}

/** What each paper of the ledger proves, by its place there: what is said to stand in it first, then the answers that rest on it. */
export function proofsOf(app: Application): ReadonlyMap<number, readonly Proof[]> {
  const uses = collectReferences(app, FIELD_TREES).uses.filter(
    ({ kind, at }) => kind === 'evidence' && at.path.at(-1) !== 'supersedes',
  );
  const items = app.get('evidence')?.items ?? [];
  return new Map(
    items.map(({ id, shows = [] }, index) => {
      const said = shows.map(({ standard, fact = '', page }, place): Proof => {
        const what = `${numberOf(app, standard)}: ${fact}`;
        const at: Place = { document: 'evidence', path: ['items', index, 'shows', place] };
        return { what, ...(page === undefined ? {} : { page }), at, by: 'ledger' };
      });
      const relied = uses.filter((use) => id !== undefined && use.id === id).map(({ at }) => reliedOn(app, at));
      // What the Standards rest on comes before what other papers name.
      const order = (by: Proof['by']): Proof[] => relied.filter((proof) => proof.by === by);
      return [index, [...said, ...order('answer'), ...order('paper')]] as const;
    }),
  );
}

/** An answer that rests on a paper, or another paper that names it. */
function reliedOn(app: Application, at: Place): Proof {
  const { document, path } = at;
  if (document === 'evidence') {
    const citing = app.get('evidence')?.items?.[Number(path[1])];
    return { what: `named in “${nameOf(app, 'evidence', citing?.id)}”`, at, by: 'paper' };
  }
  // An entry of a list has no title of its own; the list has.
  const title = [path, path.slice(0, -1)].map((steps) => fieldAt(FIELD_TREES[document], steps)?.title).find(Boolean);
  const entry = entryName(app, at);
  const answer = `${title ?? String(path.at(-1))}${entry === undefined ? '' : ` (${entry})`}`;
  return { what: `${numberOf(app, document)}: ${answer}`, at, by: 'answer' };
}

/** Name of the entry that an answer belongs to, such as the approval that a letter gave. */
function entryName(app: Application, { document, path }: Place): string | undefined {
  const place = path.findIndex((step) => typeof step === 'number');
  // The last step may be a place in a list of papers, which is no entry.
  if (place < 0 || place === path.length - 1) return undefined;
  const steps = path.slice(0, place + 1);
  const entry = valueAt(app.documents.get(document as DocumentName)?.answers?.data, steps);
  if (typeof entry !== 'object' || entry === null) return undefined;
  const fields = fieldAt(FIELD_TREES[document], steps)?.fields ?? {};
  for (const key of ['id', 'organisation']) {
    const value: unknown = Object.entries(entry).find(([name]) => name === key)?.[1];
    const kind = fields[key]?.declares ?? fields[key]?.ref;
    if (typeof value === 'string' && kind !== undefined) return nameOf(app, kind, value);
  }
  return undefined;
}

/** Number of a Standard, its name where it has none, or what another document is called. */
function numberOf(app: Application, document: string | undefined): string {
  const standard = editionOf(app.get('application')?.edition).standards.find(({ slug }) => slug === document);
  return standard?.number ?? standard?.name ?? (document === undefined ? 'Standard not said' : 'Application');
}
