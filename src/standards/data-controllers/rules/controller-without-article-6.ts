import { at, rule } from '../../../core/rule.ts';
import { organisationOf, someUnnamed } from '../../across/parties.ts';

export default rule({
  id: 'data-controllers/controller-without-article-6',
  guidance: 'LAW-001',
  severity: 'error',
  since: '0.1.0',
  title: 'A controller with no ground in Article 6',
  why: 'Nobody may process personal data without one of the grounds of Article 6 of the UK GDPR. Each controller answers for its own, since what is true of a university need not be true of a charity.',
  fix: 'Under “bases:” in data-controllers.yaml, add the controller to the entry that is true of it, or write one for it with “article6:”. The grounds most used are 6-1-e (a task in the public interest) and 6-1-f (legitimate interests); not-personal-data is an answer too.',
  source: { fact: '1b-07', status: 'seen' },
  reads: ['data-controllers', 'application'],
  messages: {
    none: {
      missing: true,
      text: (args: { organisation: string }) =>
        `No lawful basis with a ground of Article 6 is given for controller “${args.organisation}”.`,
    },
  },
  check({ dataControllers: { controllers, bases }, app }, report) {
    // While no basis is written at all, or one names nobody, the open question itself is the finding.
    if (bases === undefined || bases.some((basis) => basis.controllers === undefined)) return;
    if (
      someUnnamed(
        app,
        bases.flatMap((basis) => basis.controllers ?? []),
      )
    )
      return;
    const seen = new Set<string>();
    controllers?.forEach(({ organisation: id }, index) => {
      const name = organisationOf(app, id)?.name;
      if (id === undefined || name === undefined || seen.has(id)) return;
      seen.add(id);
      if (bases.some((basis) => basis.article6 !== undefined && basis.controllers?.includes(id))) return;
      report.none({ organisation: name }, at('data-controllers', ['controllers', index, 'organisation']));
    });
  },
  examples: {
    bad: [
      `
application: {organisations: [{id: uni, name: University of Nowhere}, {id: trust, name: Nowhere Trust}]}
data-controllers: {controllers: [{organisation: uni}, {organisation: trust}], bases: [{id: task, controllers: [uni], article6: 6-1-e}]}`,
      `
application: {organisations: [{id: uni, name: University of Nowhere}]}
data-controllers: {controllers: [{organisation: uni}], bases: [{id: research, controllers: [uni], article9: 9-2-j}]}`,
    ],
    good: [
      `
application: {organisations: [{id: uni, name: University of Nowhere}, {id: trust, name: Nowhere Trust}]}
data-controllers: {controllers: [{organisation: uni}, {organisation: trust}], bases: [{id: task, controllers: [uni, trust], article6: 6-1-e}]}`,
    ],
  },
});
