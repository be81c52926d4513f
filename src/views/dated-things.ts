import { compareDays, isDay } from '../core/days.ts';
import type { Application } from '../core/workspace.ts';
import { lastDayOf } from '../standards/across/papers.ts';
import { spanOf } from '../standards/across/targets.ts';
import { toolkitCountsUntil } from '../standards/across/toolkit.ts';
import { approvals, firstDay, papers, supports } from './dated-papers.ts';
import type { DatedThing, Loose } from './dated-thing.ts';
import { conditionName, nameOf, productName } from './names.ts';

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
      name: `${productName(request)} (${request.id ?? index + 1})`,
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
  return (app.get('special-conditions')?.conditions ?? []).map((condition, index) => ({
    id: `condition/${condition.id ?? index + 1}`,
    kind: 'Condition due',
    name: conditionName(condition, index),
    from: undefined,
    to: condition.due,
    needed: 'in-term',
  }));
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
    name: id === undefined ? String(index + 1) : nameOf(app, 'retention', id),
    from: undefined,
    to: until,
    needed: 'by-end',
  }));
}
