import { compareDays, isDay } from '../core/days.ts';
import type { Application } from '../core/workspace.ts';
import { lastDayOf, papersOf } from '../standards/across/papers.ts';
import { endOfSupport, reviewOf } from '../standards/across/supports.ts';
import { spanOf } from '../standards/across/targets.ts';
import { toolkitCountsUntil } from '../standards/across/toolkit.ts';
import { labelAt, nameOf, productName } from './names.ts';

/** What a dated thing has to do: last to the end of the agreement or of the work, or fall into the term, or end with it. */
export type Needed = 'to-end' | 'to-end-of-work' | 'in-term' | 'by-end';

/** Something in an application that begins or ends on a day. */
export interface DatedThing {
  /** Kind and id, such as `support/registry-support`: the same as long as the thing is the same. */
  readonly id: string;
  /** Kind in words, as a heading has it. */
  readonly kind: string;
  readonly name: string;
  /** First day, as YYYY-MM-DD; absent for what is only due. */
  readonly from?: string;
  /** Last day, or the day on which it is due. */
  readonly to: string;
  readonly needed: Needed;
  /** True for what is renewed from year to year, so that an early end is to be expected. */
  readonly yearly?: true;
}

type Loose = Omit<DatedThing, 'to' | 'from'> & { readonly from: string | undefined; readonly to: string | undefined };

/** Everything in an application that bears a day, in the order of its documents. `start` is the first day of the term. */
export function datedThings(app: Application, start: string | undefined): readonly DatedThing[] {
  const loose = [
    ...funding(app),
    ...contracts(app),
    ...assurances(app),
    ...registrations(app),
    ...periods(app),
    ...outputs(app, start),
    ...conditions(app),
    ...approvals(app),
    ...supports(app),
    ...honorary(app),
    ...retention(app),
    ...papers(app),
  ];
  return loose.flatMap(({ from, to, ...rest }) =>
    to === undefined || !isDay(to)
      ? []
      : [{ ...rest, ...(from !== undefined && isDay(from) && compareDays(from, to) <= 0 ? { from } : {}), to }],
  );
}

function funding(app: Application): readonly Loose[] {
  return (app.get('application')?.funding ?? []).map(({ id, funder, start, end }, index) => ({
    id: `funding/${id ?? index + 1}`,
    kind: 'Funding',
    name: nameOf(app, 'organisation', funder),
    from: start,
    to: end,
    needed: 'to-end-of-work',
  }));
}

function contracts(app: Application): readonly Loose[] {
  return (app.get('data-controllers')?.controllers ?? []).map(({ organisation, contract }, index) => ({
    id: `contract/${organisation ?? index + 1}`,
    kind: 'Framework contract',
    name: nameOf(app, 'organisation', organisation),
    from: contract?.signedOn,
    to: contract?.endsOn,
    needed: 'to-end',
  }));
}

function assurances(app: Application): readonly Loose[] {
  return (app.get('security-assurance')?.assurances ?? []).flatMap(({ organisation, dspt, iso27001 }, index) => {
    const name = nameOf(app, 'organisation', organisation);
    const id = organisation ?? String(index + 1);
    const { version, publishedOn, expiresOn } = dspt ?? {};
    const counts =
      version === undefined || publishedOn === undefined || !isDay(publishedOn)
        ? undefined
        : toolkitCountsUntil(version, publishedOn);
    return [
      {
        id: `toolkit/${id}`,
        kind: 'Toolkit entry',
        name: version === undefined ? name : `${name}, ${version}`,
        from: publishedOn,
        to: expiresOn ?? counts,
        needed: 'to-end' as const,
        yearly: true as const,
      },
      {
        id: `certificate/${id}`,
        kind: 'ISO 27001',
        name,
        from: firstDay(app, iso27001?.evidence),
        to: lastDayOf(app, iso27001?.evidence ?? [])?.day,
        needed: 'to-end' as const,
      },
    ];
  });
}

function registrations(app: Application): readonly Loose[] {
  return (app.get('data-protection-act-registration')?.registrations ?? []).map(
    ({ organisation, expiresOn }, index) => ({
      id: `registration/${organisation ?? index + 1}`,
      kind: 'ICO fee',
      name: nameOf(app, 'organisation', organisation),
      from: undefined,
      to: expiresOn,
      needed: 'to-end',
      yearly: true,
    }),
  );
}

function periods(app: Application): readonly Loose[] {
  return (app.get('data-minimisation')?.requests ?? []).flatMap((request, index) =>
    (request.periods ?? []).map(({ from, to }, place) => ({
      id: `data/${request.id ?? index + 1}/${place + 1}`,
      kind: 'Data asked for',
      name: `${request.id ?? index + 1} (${productName(request)})`,
      from,
      to,
      needed: 'by-end' as const,
    })),
  );
}

function outputs(app: Application, start: string | undefined): readonly Loose[] {
  return (app.get('expected-outcomes')?.outputs ?? []).map(({ id, title, target }, index) => {
    const [from, to] = spanOf(target, start) ?? [];
    return {
      id: `output/${id ?? index + 1}`,
      kind: 'Output due',
      name: title ?? id ?? String(index + 1),
      from,
      to,
      needed: 'in-term',
    };
  });
}

function conditions(app: Application): readonly Loose[] {
  return (app.get('special-conditions')?.conditions ?? []).map(({ id, trigger, due }, index) => ({
    id: `condition/${id ?? index + 1}`,
    kind: 'Condition due',
    name: `${id ?? index + 1}${trigger === undefined ? '' : ` (${labelAt('special-conditions', 'conditions.trigger', trigger)})`}`,
    from: undefined,
    to: due,
    needed: 'in-term',
  }));
}

function approvals(app: Application): readonly Loose[] {
  return (app.get('ethical-approval')?.approvals ?? []).map(({ id, body, letter, amendments }, index) => ({
    id: `approval/${id ?? index + 1}`,
    kind: 'Ethics',
    name: body ?? id ?? String(index + 1),
    from: firstDay(app, [letter]),
    to: lastDayOf(app, [letter, ...(amendments ?? [])])?.day,
    needed: 'to-end-of-work',
  }));
}

function supports(app: Application): readonly Loose[] {
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

function honorary(app: Application): readonly Loose[] {
  return (app.get('honorary-contracts')?.holders ?? []).map(({ id, role, from, to }, index) => ({
    id: `honorary/${id ?? index + 1}`,
    kind: 'Honorary contract',
    name: role ?? id ?? String(index + 1),
    from,
    to,
    needed: 'to-end-of-work',
  }));
}

function retention(app: Application): readonly Loose[] {
  return (app.get('term-of-data-sharing-agreement')?.retention ?? []).map(({ id, until }, index) => ({
    id: `retention/${id ?? index + 1}`,
    kind: 'Data kept until',
    name: id ?? String(index + 1),
    from: undefined,
    to: until,
    needed: 'by-end',
  }));
}

/** Papers that end, without those whose end already stands under approvals, supports and certificates. */
function papers(app: Application): readonly Loose[] {
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
function firstDay(app: Application, ids: readonly (string | undefined)[] | undefined): string | undefined {
  return papersOf(app, ids ?? [])
    ?.flatMap(({ paper }) => (paper.dated !== undefined && isDay(paper.dated) ? [paper.dated] : []))
    .toSorted(compareDays)[0];
}
