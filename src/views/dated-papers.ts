import { compareDays, isDay } from '../core/days.ts';
import type { Application } from '../core/workspace.ts';
import { lastDayOf, papersOf } from '../standards/across/papers.ts';
import { endOfSupport, reviewOf } from '../standards/across/supports.ts';
import type { Loose } from './dated-thing.ts';

/** Approvals of the work, each to the last day of its letters. */
export function approvals(app: Application): readonly Loose[] {
  return (app.get('ethical-approval')?.approvals ?? []).map(({ id, body, letter, amendments }, index) => ({
    id: `approval/${id ?? index + 1}`,
    kind: 'Ethics',
    name: body ?? id ?? String(index + 1),
    from: firstDay(app, [letter]),
    to: lastDayOf(app, [letter, ...(amendments ?? [])])?.day,
    needed: 'to-end-of-work',
  }));
}

/** Section 251 support, and the day on which its next review is due. */
export function supports(app: Application): readonly Loose[] {
  return (app.get('duty-of-confidentiality')?.supports ?? []).flatMap((support, index) => {
    if (support.closed === true) return [];
    const id = support.id ?? String(index + 1);
    const review = reviewOf(app, support);
    return [
      {
        id: `support/${id}`,
        kind: 'Section 251',
        name: `support ${support.cagReference ?? id}`,
        from: firstDay(app, support.letters),
        to: endOfSupport(app, support)?.day,
        needed: 'to-end' as const,
      },
      {
        id: `review/${id}`,
        kind: 'Section 251',
        name: `review of ${support.cagReference ?? id} due`,
        from: review?.last,
        to: review?.due,
        needed: 'to-end' as const,
        yearly: true as const,
      },
    ];
  });
}

/** Papers that end, without those whose end already stands under approvals, supports and certificates. */
export function papers(app: Application): readonly Loose[] {
  const shown = new Set([
    ...(app.get('ethical-approval')?.approvals ?? []).flatMap(({ letter, amendments }) => [
      letter,
      ...(amendments ?? []),
    ]),
    ...(app.get('duty-of-confidentiality')?.supports ?? []).flatMap(({ letters, reviews }) => [
      ...(letters ?? []),
      ...(reviews ?? []),
    ]),
    ...(app.get('security-assurance')?.assurances ?? []).flatMap(({ iso27001 }) => iso27001?.evidence ?? []),
  ]);
  return (app.get('evidence')?.items ?? []).flatMap(({ id, title, dated, validUntil }, index) =>
    id !== undefined && shown.has(id)
      ? []
      : [
          {
            id: `evidence/${id ?? index + 1}`,
            kind: 'Paper',
            name: title ?? id ?? String(index + 1),
            from: dated,
            to: validUntil,
            needed: 'to-end' as const,
          },
        ],
  );
}

/** The earliest day that any of these papers bears. */
export function firstDay(app: Application, ids: readonly (string | undefined)[] | undefined): string | undefined {
  return papersOf(app, ids ?? [])
    ?.flatMap(({ paper }) => (paper.dated !== undefined && isDay(paper.dated) ? [paper.dated] : []))
    .toSorted(compareDays)[0];
}
