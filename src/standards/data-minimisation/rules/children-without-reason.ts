import { at, rule } from '../../../core/rule.ts';

export default rule({
  id: 'data-minimisation/children-without-reason',
  guidance: 'MIN-002',
  severity: 'error',
  since: '0.1.0',
  title: 'Data about children under 16 without a reason of their own',
  why: 'Children cannot speak for themselves in this, so data about them need a further reason, whatever their level.',
  fix: 'Say under “extraReason:” of this request in data-minimisation.yaml why children under 16 have to be among the people, or leave them out by age.',
  source: { fact: '3-01', status: 'seen' },
  reads: ['data-minimisation'],
  messages: {
    noReason: {
      missing: true,
      text: (args: { request: string; cohort: string }) =>
        `Request “${args.request}” is about “${args.cohort}”, among whom are children under 16, but gives no further reason.`,
    },
  },
  applies: ({ dataMinimisation }) => (dataMinimisation.cohorts ?? []).some((cohort) => cohort.under16 === true),
  check({ dataMinimisation: { cohorts, requests } }, report) {
    requests?.forEach(({ id, level, sensitivity, extraReason, cohorts: named }, index) => {
      // Identifiable and sensitive data need the reason anyway, and the open question says so.
      if (extraReason !== undefined || level === 'identifiable' || sensitivity === 'sensitive') return;
      if (level === 'aggregated-suppressed' || level === 'anonymous') return;
      const place =
        cohorts?.findIndex(
          (cohort) => cohort.under16 === true && cohort.id !== undefined && named?.includes(cohort.id) === true,
        ) ?? -1;
      const cohort = cohorts?.[place];
      if (cohort === undefined) return;
      report.noReason(
        { request: id ?? String(index + 1), cohort: cohort.name ?? cohort.id ?? '' },
        at('data-minimisation', ['requests', index, 'extraReason'], 'key'),
        [{ at: at('data-minimisation', ['cohorts', place, 'under16']), message: 'Children are among these people.' }],
      );
    });
  },
  examples: {
    bad: [
      'data-minimisation: {cohorts: [{id: born, name: Births, under16: true}], requests: [{id: hes, level: pseudonymised, sensitivity: non-sensitive, cohorts: [born]}]}',
    ],
    good: [
      'data-minimisation: {cohorts: [{id: born, name: Births, under16: true}], requests: [{id: hes, level: pseudonymised, sensitivity: non-sensitive, cohorts: [born], extraReason: The illness begins in childhood.}]}',
      'data-minimisation: {cohorts: [{id: adults, name: Adults, under16: false}], requests: [{id: hes, level: pseudonymised, sensitivity: non-sensitive, cohorts: [adults]}]}',
    ],
  },
});
