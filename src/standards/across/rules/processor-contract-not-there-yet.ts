import { at, rule } from '../../../core/rule.ts';
import { isNhsEngland, organisationName } from '../parties.ts';
import { papersOf } from '../papers.ts';

export default rule({
  id: 'across/processor-contract-not-there-yet',
  guidance: 'PTY-014',
  severity: 'warning',
  since: '0.1.0',
  title: 'A contract with a processor that is not there yet',
  why: 'Audits have found processors at work with no valid contract. A dated contract shows that it was there before the data were.',
  fix: 'Have the contract signed, and attach it in evidence.yaml with “status: attached” and “dated:”, or write its day under “date:” below “agreement:” in data-processors.yaml.',
  source: { fact: 'AGD-04', status: 'inferred' },
  reads: ['data-processors', 'evidence'],
  messages: {
    absent: {
      missing: true,
      text: (args: { organisation: string }) =>
        `The contract with processor “${args.organisation}” is not attached, and no date is given for it.`,
    },
  },
  applies: ({ dataProcessors: { processors } }) => (processors ?? []).some(({ agreement }) => agreement !== undefined),
  check({ dataProcessors, app }, report) {
    dataProcessors.processors?.forEach(({ organisation, agreement }, index) => {
      if (organisation === undefined || agreement?.date !== undefined || isNhsEngland(app, organisation)) return;
      const papers = agreement?.evidence === undefined ? undefined : papersOf(app, [agreement.evidence]);
      // An attached paper without its date, or without a word on whether it is there, is an open question in the ledger.
      if (
        papers === undefined ||
        papers.some(
          ({ paper: { dated, status } }) => dated !== undefined || status === undefined || status === 'attached',
        )
      )
        return;
      report.absent(
        { organisation: organisationName(app, organisation) },
        {
          ...at('data-processors', ['processors', index, 'agreement', 'date'], 'key'),
          orElse: ['processors', index, 'agreement'],
        },
      );
    });
  },
  examples: {
    bad: [
      `
data-processors: {processors: [{organisation: host, for: [uni], tasks: [storage], agreement: {evidence: contract}}]}
evidence: {items: [{id: contract, kind: processor-contract, title: Contract, status: promised}]}`,
    ],
    good: [
      `
data-processors: {processors: [{organisation: host, for: [uni], tasks: [storage], agreement: {evidence: contract}}]}
evidence: {items: [{id: contract, kind: processor-contract, title: Contract, status: attached, dated: 2026-05-01}]}`,
      `
data-processors: {processors: [{organisation: host, for: [uni], tasks: [storage], agreement: {date: 2026-05-01}}]}
evidence: {items: []}`,
    ],
  },
});
