import { acceptedKinds, collectReferences, RESERVED, whereDeclared } from '../../../core/references.ts';
import { FIELD_TREES } from '../../../core/fields-data.ts';
import { rule } from '../../../core/rule.ts';
import { nearest } from '../../../core/suggest.ts';
import { isId, kindsIn } from '../ids.ts';

export default rule({
  id: 'across/unknown-reference',
  severity: 'error',
  since: '0.1.0',
  title: 'An id that nothing in the application has',
  why: 'Each fact is written once and everything else points at it by its id. An id that leads nowhere means that a party, a dataset or a document is missing, or that a name was changed in one place only.',
  fix: 'Correct the id here, or add the thing it names in the file that the message gives.',
  source: { fact: 'model', status: 'inferred' },
  reads: ['application'],
  messages: {
    unknown: (args: { kind: string; id: string; near: string | undefined; known: readonly string[] }) =>
      `There is no ${KIND_NAMES[args.kind] ?? args.kind} “${args.id}” in this application.${hint(args.near, args.known)} It would be written down in ${whereDeclared(args.kind, FIELD_TREES)}.`,
  },
  check({ app }, report) {
    const { declared, uses, unknowable } = collectReferences(app, FIELD_TREES);
    const illFormed = new Set(declared.filter(({ id }) => !isId(id)).map(({ kind }) => kind));
    const knownOf = new Map<string, ReadonlySet<string>>();
    for (const { kind, id, at } of uses) {
      const kinds = acceptedKinds(kind);
      // A reference of the wrong form, a file that is absent or broken and an entry without a proper id are findings
      // of their own; what points at them would only echo them.
      if (!isId(id) || !kinds.some((one) => KINDS.has(one))) continue;
      if (kinds.some((one) => unknowable.has(one) || illFormed.has(one))) continue;
      const known =
        knownOf.get(kind) ??
        new Set([
          ...declared.filter((entry) => kinds.includes(entry.kind)).map((entry) => entry.id),
          ...kinds.flatMap((one) => RESERVED[one] ?? []),
        ]);
      knownOf.set(kind, known);
      if (known.has(id)) continue;
      const near = known.size > MOST_COMPARED ? undefined : nearest(id, known);
      report.unknown({ kind, id, near, known: [...known].slice(0, 41) }, at);
    }
  },
  examples: {
    bad: ['application: {applicant: unii, organisations: [{id: uni, name: University of Nowhere}]}'],
    good: ['application: {applicant: uni, organisations: [{id: uni, name: University of Nowhere}]}'],
  },
});

/** More ids than any application has; comparing each with each would stall the check. */
const MOST_COMPARED = 1_000;

const KINDS = kindsIn(FIELD_TREES);

/** How each kind is called in a sentence. */
const KIND_NAMES: Readonly<Record<string, string>> = {
  party: 'organisation or recipient group',
  data: 'request or holding',
  group: 'recipient group',
  evidence: 'item of evidence',
  basis: 'lawful basis',
  support: 'section 251 support',
  holding: 'data already held',
};

function hint(near: string | undefined, known: readonly string[]): string {
  if (near !== undefined) return ` Did you mean “${near}”?`;
  return known.length === 0 ? '' : ` Known: ${known.slice(0, 40).join(', ')}${known.length > 40 ? ', …' : ''}.`;
}
