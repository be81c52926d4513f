import { at, rule } from '../../../core/rule.ts';

export default rule({
  id: 'expected-measurable-benefits/yielded-benefits-missing',
  guidance: 'BEN-005',
  severity: 'error',
  since: '0.1.0',
  title: 'A renewal or extension that says nothing of benefits so far',
  why: 'Whoever asks to go on using the data is asked what the use has brought until now, or why it has not brought anything yet.',
  fix: 'List what has been reached under “yielded:” in expected-measurable-benefits.yaml, or say under “noYielded:” why there is nothing to show yet.',
  source: { fact: '5d-11', status: 'seen' },
  reads: ['expected-measurable-benefits', 'application'],
  messages: {
    missing: {
      missing: true,
      text: (args: { kind: string }) =>
        `This is ${args.kind === 'extension' ? 'an extension' : 'a renewal'}, but neither benefits already reached nor a reason for having none are given.`,
    },
  },
  applies: ({ application }) => application.kind === 'renewal' || application.kind === 'extension',
  check({ expectedMeasurableBenefits: { yielded, noYielded }, application: { kind } }, report) {
    if (kind === undefined || yielded !== undefined || noYielded !== undefined) return;
    report.missing({ kind }, at('expected-measurable-benefits', ['yielded'], 'key'), [
      { at: at('application', ['kind']), message: 'The kind of application.' },
    ]);
  },
  examples: {
    bad: [
      `
application: {kind: renewal}
expected-measurable-benefits: {route: dars-statement}`,
    ],
    good: [
      `
application: {kind: renewal}
expected-measurable-benefits: {yielded: [{text: A guideline was changed.}]}`,
      `
application: {kind: extension}
expected-measurable-benefits: {noYielded: The data arrived a month ago.}`,
      `
application: {kind: new}
expected-measurable-benefits: {route: dars-statement}`,
    ],
  },
});
