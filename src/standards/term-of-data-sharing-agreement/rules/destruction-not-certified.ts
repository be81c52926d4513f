import { at, rule } from '../../../core/rule.ts';

export default rule({
  id: 'term-of-data-sharing-agreement/destruction-not-certified',
  guidance: 'RET-001',
  severity: 'warning',
  since: '0.1.0',
  title: 'Data that are destroyed without a certificate',
  why: 'A certificate shows NHS England that nothing is left. Agreements ask for one, and auditors look for it.',
  fix: 'Answer “certificate:” of the entry in term-of-data-sharing-agreement.yaml with true, and say under “method:” who destroys the data and who confirms it.',
  source: { fact: '1-34', status: 'practice' },
  reads: ['term-of-data-sharing-agreement'],
  messages: {
    none: (args: { entry: string }) => `No certificate of destruction is given for “${args.entry}”.`,
  },
  check({ termOfDataSharingAgreement: { retention } }, report) {
    retention?.forEach(({ id, kind, certificate, holder, location }, index) => {
      // Data that go year by year have a rule of their own.
      if (kind === 'rolling') return;
      // What NHS England holds itself, it also deletes.
      if (certificate !== false || holder === 'nhs-england' || location === 'nhs-england-sde') return;
      report.none(
        { entry: id ?? String(index + 1) },
        at('term-of-data-sharing-agreement', ['retention', index, 'certificate']),
      );
    });
  },
  examples: {
    bad: ['term-of-data-sharing-agreement: {retention: [{id: copy, certificate: false}]}'],
    good: ['term-of-data-sharing-agreement: {retention: [{id: copy, certificate: true}]}'],
  },
});
