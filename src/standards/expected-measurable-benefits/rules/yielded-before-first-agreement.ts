import { at, rule } from '../../../core/rule.ts';

export default rule({
  id: 'expected-measurable-benefits/yielded-before-first-agreement',
  guidance: 'BEN-006',
  severity: 'warning',
  since: '0.1.0',
  title: 'Benefits already reached in a new application',
  why: 'Benefits reached are those of data received under this agreement. A new application has received none, so a reader wonders whether there is an earlier agreement.',
  fix: 'Take “yielded:” out of expected-measurable-benefits.yaml, name the earlier agreement under “agreement:” of the entry, or correct “kind:” in application.yaml.',
  source: { fact: '5d-11', status: 'seen' },
  reads: ['expected-measurable-benefits', 'application'],
  messages: {
    early: () => 'This is a new application, but benefits are said to have been reached already.',
  },
  // What a published record calls the first term may be a later version of it, for which data have come already.
  applies: ({ application: { kind, origin } }) => kind === 'new' && origin !== 'register-import',
  check({ expectedMeasurableBenefits: { yielded } }, report) {
    // Benefits of another agreement, which the entry names, are no contradiction.
    if (yielded === undefined || yielded.every((entry) => entry.agreement !== undefined)) return;
    report.early(undefined, at('expected-measurable-benefits', ['yielded'], 'key'), [
      { at: at('application', ['kind']), message: 'The kind of application.' },
    ]);
  },
  examples: {
    bad: ['{application: {kind: new}, expected-measurable-benefits: {yielded: [{text: A guideline was changed.}]}}'],
    good: [
      '{application: {kind: new}, expected-measurable-benefits: {yielded: [{text: A guideline was changed., agreement: DARS-NIC-000001-B1C2D}]}}',
      '{application: {kind: renewal}, expected-measurable-benefits: {yielded: [{text: A guideline was changed.}]}}',
    ],
  },
});
