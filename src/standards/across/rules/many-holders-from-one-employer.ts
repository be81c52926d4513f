import { at, rule } from '../../../core/rule.ts';
import { MANY_HOLDERS } from '../../../reference/honorary.ts';
import { organisationOf } from '../parties.ts';

export default rule({
  id: 'across/many-holders-from-one-employer',
  guidance: 'HON-003',
  severity: 'warning',
  since: '0.1.0',
  title: 'Many honorary contracts for people from one employer',
  why: 'Where many people of one employer work on the data, it is the employer who processes them, and it needs an agreement as a processor. Honorary contracts are no way round that.',
  fix: 'List the employer under “processors:” in data-processors.yaml, or give fewer people of it an honorary contract in honorary-contracts.yaml.',
  source: { fact: '12-03', status: MANY_HOLDERS.status },
  reads: ['honorary-contracts', 'data-processors', 'data-controllers'],
  messages: {
    many: (args: { count: number; employer: string }) =>
      `${args.count} people employed by “${args.employer}” hold honorary contracts, but it is neither controller nor processor.`,
  },
  check(
    {
      honoraryContracts: { holders },
      dataProcessors: { processors, noProcessors },
      dataControllers: { controllers },
      app,
    },
    report,
  ) {
    if (controllers === undefined || (processors === undefined && noProcessors === undefined)) return;
    const parties = [...controllers, ...(processors ?? [])].map((entry) => entry.organisation);
    // A party that nobody knows may be meant for this employer.
    if (parties.some((id) => id !== 'nhs-england' && organisationOf(app, id) === undefined)) return;
    holders?.forEach(({ employer }, index) => {
      const own = holders.filter((entry) => entry.employer === employer);
      if (
        employer === undefined ||
        parties.includes(employer) ||
        holders.findIndex((entry) => entry.employer === employer) < index
      )
        return;
      const count = own.reduce((sum, entry) => sum + (entry.count ?? 0), 0);
      if (count < MANY_HOLDERS.value) return;
      report.many(
        { count, employer: organisationOf(app, employer)?.name ?? employer },
        at('honorary-contracts', ['holders', index, 'employer']),
      );
    });
  },
  examples: {
    bad: [
      `
application: {organisations: [{id: uni, name: University of Nowhere}, {id: trust, name: Nowhere Trust}]}
data-controllers: {controllers: [{organisation: uni}]}
data-processors: {noProcessors: None is used.}
honorary-contracts: {holders: [{id: one, employer: trust, count: 1}, {id: two, employer: trust, count: 2}]}`,
    ],
    good: [
      `
application: {organisations: [{id: uni, name: University of Nowhere}, {id: trust, name: Nowhere Trust}]}
data-controllers: {controllers: [{organisation: uni}]}
data-processors: {noProcessors: None is used.}
honorary-contracts: {holders: [{id: one, employer: trust, count: 2}]}`,
    ],
  },
});
