import { at, rule } from '../../../core/rule.ts';
import { organisationOf } from '../../across/parties.ts';
import { purposeName, purposesOf } from '../../across/purposes.ts';

export default rule({
  id: 'objective-for-processing/purpose-without-article-6',
  guidance: 'LAW-001',
  severity: 'error',
  since: '0.1.0',
  title: 'A purpose that cites no ground of one of its controllers',
  why: 'A ground in law holds for a controller and for what it does. Where there are several purposes, each has to show on which ground each of its controllers pursues it.',
  fix: 'Under “bases:” of this purpose in objective-for-processing.yaml, add the basis in data-controllers.yaml that is true of this controller and of this purpose. If the controller has no part in the purpose, take it out of “controllers:”.',
  source: { fact: '5a-02', status: 'seen' },
  reads: ['objective-for-processing', 'data-controllers'],
  messages: {
    none: {
      missing: true,
      text: (args: { purpose: string; organisation: string }) =>
        `Purpose ${args.purpose} is also that of “${args.organisation}”, but cites no ground of Article 6 for it.`,
    },
  },
  check({ dataControllers, app }, report) {
    const all = dataControllers.bases ?? [];
    if (all.some((basis) => basis.controllers === undefined)) return;
    for (const facts of purposesOf(app)) {
      const cited = facts.bases?.map(({ basis }) => basis);
      if (cited === undefined) continue;
      const missing = (facts.purpose.controllers ?? []).filter((id) => {
        const holds = (basis: (typeof all)[number]): boolean =>
          basis.article6 !== undefined && basis.controllers?.includes(id) === true;
        // A controller with no ground at all is a finding of its own.
        return all.some(holds) && !cited.some(holds);
      });
      const names = missing.flatMap((id) => organisationOf(app, id)?.name ?? []);
      if (names.length === 0) continue;
      report.none(
        { purpose: purposeName(facts), organisation: names.join('” and “') },
        at('objective-for-processing', ['purposes', facts.index, 'bases']),
      );
    }
  },
  examples: {
    bad: [
      `
application: {organisations: [{id: uni, name: University of Nowhere}, {id: charity, name: Nowhere Charity}]}
data-controllers: {bases: [{id: task, controllers: [uni], article6: 6-1-e}, {id: interest, controllers: [charity], article6: 6-1-f}]}
objective-for-processing: {purposes: [{id: study, title: A study, controllers: [uni, charity], bases: [task]}]}`,
    ],
    good: [
      `
application: {organisations: [{id: uni, name: University of Nowhere}, {id: charity, name: Nowhere Charity}]}
data-controllers: {bases: [{id: task, controllers: [uni], article6: 6-1-e}, {id: interest, controllers: [charity], article6: 6-1-f}]}
objective-for-processing: {purposes: [{id: study, title: A study, controllers: [uni, charity], bases: [task, interest]}]}`,
    ],
  },
});
