import { at, rule } from '../../../core/rule.ts';
import { isNhsEngland, organisationOf, someUnnamed } from '../parties.ts';

export default rule({
  id: 'across/deciding-funder-not-controller',
  guidance: 'PTY-008',
  severity: 'warning',
  since: '0.1.0',
  title: 'A funder that helps to decide but is no controller',
  why: 'Whoever settles why or how data are used is a controller, even without ever seeing them. A funder with such a say and no such role is a question that reviewers ask again and again.',
  fix: 'List the funder in data-controllers.yaml. If it only advises, say under “notControllerBecause:” of this funding in application.yaml where its say ends; if it has none, set “purposeOrMeans: false”.',
  source: { fact: '1b-10', status: 'practice' },
  reads: ['application', 'data-controllers'],
  messages: {
    decides: (args: { funder: string }) =>
      `“${args.funder}” helps to settle why or how the data are used, but is not listed as a controller, and nothing says why not.`,
  },
  applies: ({ application: { funding } }) =>
    (funding ?? []).some(({ influence }) => influence?.purposeOrMeans === true),
  check({ application, dataControllers, app }, report) {
    const controllers = (dataControllers.controllers ?? []).map(({ organisation }) => organisation);
    if (controllers.length === 0 || someUnnamed(app, controllers)) return;
    application.funding?.forEach(({ funder, influence, notControllerBecause }, index) => {
      if (
        influence?.purposeOrMeans !== true ||
        notControllerBecause !== undefined ||
        controllers.includes(funder) ||
        isNhsEngland(app, funder)
      )
        return;
      const organisation = organisationOf(app, funder);
      if (funder === undefined || organisation === undefined) return;
      report.decides(
        { funder: organisation.name ?? funder },
        at('application', ['funding', index, 'influence', 'purposeOrMeans']),
      );
    });
  },
  examples: {
    bad: [
      `
application: {organisations: [{id: uni, name: University of Nowhere}, {id: pharma, name: Example Medicines Limited}], funding: [{id: grant, funder: pharma, kind: commercial, influence: {purposeOrMeans: true}}]}
data-controllers: {controllers: [{organisation: uni}]}`,
    ],
    good: [
      `
application: {organisations: [{id: uni, name: University of Nowhere}, {id: pharma, name: Example Medicines Limited}], funding: [{id: grant, funder: pharma, kind: commercial, influence: {purposeOrMeans: true}}]}
data-controllers: {controllers: [{organisation: uni}, {organisation: pharma}]}`,
      `
application: {organisations: [{id: uni, name: University of Nowhere}, {id: pharma, name: Example Medicines Limited}], funding: [{id: grant, funder: pharma, kind: commercial, influence: {purposeOrMeans: true}, notControllerBecause: It comments only.}]}
data-controllers: {controllers: [{organisation: uni}]}`,
    ],
  },
});
