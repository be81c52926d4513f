import { at, rule } from '../../../core/rule.ts';

export default rule({
  id: 'term-of-data-sharing-agreement/rolling-data-without-destruction',
  guidance: 'TERM-015',
  severity: 'warning',
  since: '0.1.0',
  title: 'Old years that are to go, with no deadline or no certificate',
  why: 'A promise to hold a few years of data at a time counts only if the oldest year is destroyed soon after a new one comes, and if NHS England is told each time.',
  fix: 'In this entry of “retention:” in term-of-data-sharing-agreement.yaml, write the number of days under “destroyWithinDays:” (published agreements have six weeks, 42), and “certificate: true”.',
  source: { fact: '1-34', status: 'practice' },
  reads: ['term-of-data-sharing-agreement'],
  messages: {
    deadline: {
      missing: true,
      text: (args: { entry: string }) =>
        `${args.entry} destroys the oldest year when a new one arrives, but does not say within how many days.`,
    },
    certificate: (args: { entry: string }) =>
      `${args.entry} destroys the oldest year when a new one arrives, but promises no certificate of destruction.`,
  },
  applies: ({ termOfDataSharingAgreement: { retention } }) => (retention ?? []).some(({ kind }) => kind === 'rolling'),
  check({ termOfDataSharingAgreement: { retention } }, report) {
    retention?.forEach(({ id, kind, destroyWithinDays, certificate }, index) => {
      if (kind !== 'rolling') return;
      const entry = id === undefined ? 'This entry' : `Entry “${id}”`;
      const path = ['retention', index];
      if (destroyWithinDays === undefined) {
        report.deadline(
          { entry },
          { ...at('term-of-data-sharing-agreement', [...path, 'destroyWithinDays'], 'key'), orElse: [...path, 'kind'] },
        );
      }
      if (certificate === false)
        report.certificate({ entry }, at('term-of-data-sharing-agreement', [...path, 'certificate']));
    });
  },
  examples: {
    bad: [
      'term-of-data-sharing-agreement: {retention: [{id: claims, kind: rolling, maxYears: 10, certificate: true}]}',
      'term-of-data-sharing-agreement: {retention: [{id: claims, kind: rolling, maxYears: 10, destroyWithinDays: 42, certificate: false}]}',
    ],
    good: [
      'term-of-data-sharing-agreement: {retention: [{id: claims, kind: rolling, maxYears: 10, destroyWithinDays: 42, certificate: true}]}',
      'term-of-data-sharing-agreement: {retention: [{id: claims, kind: end-of-term, certificate: false}]}',
    ],
  },
});
