import { FIELD_TREES } from '../../../core/fields-data.ts';
import { fieldAt } from '../../../core/fields.ts';
import { rule } from '../../../core/rule.ts';
import { besideIt, paperUses, type PaperKind } from '../paper-homes.ts';
import { papersOf } from '../papers.ts';

export default rule({
  id: 'across/evidence-of-wrong-kind',
  severity: 'warning',
  since: '0.1.0',
  title: 'Evidence of the wrong kind',
  why: 'A reviewer opens the paper to see one thing proved. A paper of another kind cannot prove it, so the answer stands without evidence, and the application comes back.',
  fix: 'Name the paper that shows it, or correct “kind:” of the paper in evidence.yaml. A paper that fits no kind has “kind: other”, and its title says what it is.',
  source: { fact: 'model', status: 'inferred' },
  reads: ['evidence'],
  messages: {
    wrong: (args: { field: string; paper: string; kind: string; wanted: string }) =>
      `“${args.field}” rests on “${args.paper}”, which is listed as ${args.kind}; it takes ${args.wanted}.`,
  },
  check({ app }, report) {
    const uses = paperUses(app);
    const kindOf = (id: string) => papersOf(app, [id])?.[0]?.paper.kind;
    for (const use of uses) {
      const { id, at, home } = use;
      const [found] = papersOf(app, [id]) ?? [];
      const kind = found?.paper.kind;
      if (found === undefined || kind === undefined || kind === 'other') continue;
      if (home.kinds === undefined || home.kinds.includes(kind)) continue;
      const kinds = besideIt(uses, use).map((one) => kindOf(one.id));
      if (home.among?.some((one) => !kinds.includes(one)) === true) continue;
      const tree = FIELD_TREES[at.document];
      const field = fieldAt(tree, typeof at.path.at(-1) === 'number' ? at.path.slice(0, -1) : at.path);
      report.wrong(
        {
          field: field?.title ?? String(at.path.at(-1)),
          paper: found.paper.title ?? id,
          kind: named(kind),
          wanted: home.kinds.map(named).join(', or '),
        },
        at,
        [
          {
            at: { document: 'evidence', path: ['items', found.index, 'kind'] },
            message: 'Here its kind is written.',
          },
        ],
      );
    }
  },
  examples: {
    bad: [
      `
ethical-approval: {approvals: [{id: rec, kind: rec, body: Committee, letter: form}]}
evidence: {items: [{id: form, kind: consent-form, title: Consent form}]}`,
    ],
    good: [
      `
ethical-approval: {approvals: [{id: rec, kind: rec, body: Committee, letter: letter}]}
evidence: {items: [{id: letter, kind: rec-letter, title: Favourable opinion}]}`,
      `
ethical-approval: {approvals: [{id: panel, kind: other, body: Panel, letter: letter}]}
evidence: {items: [{id: letter, kind: other, title: Letter of the panel}]}`,
    ],
  },
});

/** A kind as readers know it, in quotation marks. */
function named(kind: PaperKind): string {
  return `“${FIELD_TREES['evidence']?.fields?.['items']?.item?.fields?.['kind']?.labels?.[kind] ?? kind}”`;
}
