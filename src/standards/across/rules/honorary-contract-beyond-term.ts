import { compareDays } from '../../../core/days.ts';
import { at, rule } from '../../../core/rule.ts';
import { isTermReversed } from '../terms.ts';

export default rule({
  id: 'across/honorary-contract-beyond-term',
  guidance: 'HON-005',
  severity: 'warning',
  since: '0.1.0',
  title: 'An honorary contract that runs longer than the agreement',
  why: 'Honorary access exists for the purposes of the agreement only. When that ends, nobody has access any more.',
  fix: 'Correct “to:” of the contract in honorary-contracts.yaml to the end of the agreement or earlier, or “end:” in term-of-data-sharing-agreement.yaml.',
  source: { fact: '12-05', status: 'inferred' },
  reads: ['honorary-contracts', 'term-of-data-sharing-agreement'],
  messages: {
    longer: (args: { holder: string; to: string; end: string }) =>
      `The honorary contract “${args.holder}” runs until ${args.to}, but the agreement ends on ${args.end}.`,
  },
  check({ honoraryContracts: { holders }, termOfDataSharingAgreement: { end }, app }, report) {
    // A term that ends before it starts is a finding of its own.
    if (isTermReversed(app)) return;
    holders?.forEach(({ id, to }, index) => {
      if (to === undefined || end === undefined || compareDays(to, end) <= 0) return;
      report.longer({ holder: id ?? String(index + 1), to, end }, at('honorary-contracts', ['holders', index, 'to']), [
        { at: at('term-of-data-sharing-agreement', ['end']), message: 'The end.' },
      ]);
    });
  },
  examples: {
    bad: [
      '{honorary-contracts: {holders: [{id: student, to: 2030-04-01}]}, term-of-data-sharing-agreement: {end: 2030-03-31}}',
    ],
    good: [
      '{honorary-contracts: {holders: [{id: student, to: 2030-03-31}]}, term-of-data-sharing-agreement: {end: 2030-03-31}}',
    ],
  },
});
