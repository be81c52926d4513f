import { at, rule } from '../../../core/rule.ts';
import { somePartyUnnamed } from '../parties.ts';
import { standingOf } from '../recipients.ts';

/** Levels at which single people can be told apart. */
const RECORDS: readonly (string | undefined)[] = ['identifiable', 'pseudonymised'];

export default rule({
  id: 'across/service-with-records',
  guidance: 'COM-009',
  severity: 'error',
  since: '0.1.0',
  title: 'Clients who receive records of people without a sub-licence',
  why: 'Records of individual people may reach only the parties and those who hold a sub-licence. What is made for clients shows totals in which small numbers are hidden.',
  fix: 'Change “level:” of the output in expected-outcomes.yaml to aggregated-suppressed (totals, small numbers hidden), take the output out of the service in commercial-purpose.yaml, or ask for sub-licences for these clients.',
  source: { fact: '12-01', status: 'seen' },
  reads: ['commercial-purpose', 'expected-outcomes', 'data-controllers', 'data-processors'],
  messages: {
    records: (args: { service: string; output: string; client: string }) =>
      `Service “${args.service}” gives “${args.client}” the output “${args.output}”, which holds records of people, but “${args.client}” is no party and has no sub-licence.`,
  },
  applies: ({ commercialPurpose }) => commercialPurpose.services !== undefined,
  check({ commercialPurpose: { services }, expectedOutcomes, app }, report) {
    if (somePartyUnnamed(app)) return;
    services?.forEach(({ id, name, clients, outputs }, index) => {
      for (const output of outputs ?? []) {
        const entry = expectedOutcomes.outputs?.find((one) => one.id !== undefined && one.id === output);
        // Whoever the output itself names, or everybody if it is published, has a finding there.
        if (
          entry === undefined ||
          !RECORDS.includes(entry.level) ||
          entry.published !== false ||
          entry.ownDataOnly === true
        )
          continue;
        if (entry.recipients === undefined || entry.recipients.some((one) => standingOf(app, one) === 'outsider'))
          continue;
        const client = clients?.find((one) => standingOf(app, one) === 'outsider');
        if (client === undefined) continue;
        report.records(
          { service: name ?? id ?? String(index + 1), output: entry.title ?? entry.id ?? '', client },
          at('commercial-purpose', ['services', index, 'clients']),
        );
      }
    });
  },
  examples: {
    bad: [
      `
application: {organisations: [{id: uni, name: University of Nowhere}, {id: maker, name: Maker}]}
data-controllers: {controllers: [{organisation: uni}]}
data-processors: {noProcessors: None is used.}
expected-outcomes: {outputs: [{id: rows, title: Rows, level: pseudonymised, published: false, recipients: [uni]}]}
commercial-purpose: {services: [{name: Reports, clients: [maker], outputs: [rows]}]}`,
    ],
    good: [
      `
application: {organisations: [{id: uni, name: University of Nowhere}, {id: maker, name: Maker}]}
data-controllers: {controllers: [{organisation: uni}]}
data-processors: {noProcessors: None is used.}
expected-outcomes: {outputs: [{id: rows, title: Rows, level: aggregated-suppressed, published: false, recipients: [uni]}]}
commercial-purpose: {services: [{name: Reports, clients: [maker], outputs: [rows]}]}`,
    ],
  },
});
