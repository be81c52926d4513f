import { at, rule } from '../../../core/rule.ts';
import { flowName, flowsOf, isSafeForAll } from '../flows.ts';
import { organisationOf } from '../parties.ts';
import { coverOf } from '../transfers.ts';

export default rule({
  id: 'across/records-to-controller-abroad',
  guidance: 'LOC-009',
  severity: 'warning',
  since: '0.1.0',
  title: 'More than suppressed tables for a controller abroad',
  why: 'Controllers in countries that are not recognised as protecting data are accepted where they see only tables in which small numbers are hidden. If they receive more, a reviewer will ask how it is protected there.',
  fix: 'Let this controller receive suppressed tables only, and correct the level of the flow; or say under “transfer:” in territory-of-use.yaml how the data are protected there, and waive this finding.',
  source: { fact: '1b-11', status: 'practice' },
  reads: ['data-controllers', 'processing-activities', 'application'],
  messages: {
    receives: (args: { controller: string; country: string; flow: string; level: string }) =>
      `Controller “${args.controller}” is established in “${args.country}” and receives ${args.level.replaceAll('-', ' ')} data in flow ${args.flow}.`,
  },
  check({ dataControllers: { controllers }, app }, report) {
    for (const { organisation: id } of controllers ?? []) {
      const organisation = organisationOf(app, id);
      const country = organisation?.country;
      // A country that is recognised as a whole, such as the Isle of Man, is as good as home.
      if (id === undefined || country === undefined || ['home', 'full'].includes(coverOf(country, app.asOf))) continue;
      const flow = flowsOf(app).find(
        (facts) =>
          facts.flow.to === id &&
          facts.flow.direction !== 'in' &&
          facts.level !== undefined &&
          !isSafeForAll(facts.level),
      );
      if (flow?.level === undefined) continue;
      const place = (app.get('application')?.organisations ?? []).findIndex((one) => one.id === id);
      report.receives(
        { controller: organisation?.name ?? id, country, flow: flowName(flow), level: flow.level },
        at('processing-activities', ['flows', flow.index, 'to']),
        [{ at: at('application', ['organisations', place, 'country']), message: 'Where it is established.' }],
      );
    }
  },
  examples: {
    bad: [
      `
application: {organisations: [{id: pharma, name: Example Medicines Incorporated, country: US}]}
data-controllers: {controllers: [{organisation: pharma}]}
processing-activities: {flows: [{id: on, direction: onward, from: uni, to: pharma, level: pseudonymised}]}`,
    ],
    good: [
      `
application: {organisations: [{id: pharma, name: Example Medicines Incorporated, country: US}]}
data-controllers: {controllers: [{organisation: pharma}]}
processing-activities: {flows: [{id: on, direction: onward, from: uni, to: pharma, level: aggregated-suppressed}]}`,
    ],
  },
});
