import { at, rule } from '../../../core/rule.ts';

export default rule({
  id: 'honorary-contracts/log-not-kept',
  guidance: 'HON-006',
  severity: 'warning',
  since: '0.1.0',
  title: 'Honorary contracts without a log of them',
  why: 'Auditors ask who had access under an honorary contract, from whom and for how long. Agreements keep all of it in one place.',
  fix: 'Keep a log of employer, role, dates, reason and countersignature, list it in evidence.yaml with the kind honorary-log, and name it under “log:” in honorary-contracts.yaml.',
  source: { fact: '12-05', status: 'practice' },
  reads: ['honorary-contracts'],
  messages: {
    missing: {
      missing: true,
      text: () => 'People with an honorary contract are listed, but no log of such contracts is named.',
    },
  },
  applies: ({ honoraryContracts }) => honoraryContracts.holders !== undefined,
  check({ honoraryContracts: { log } }, report) {
    if (log === undefined) report.missing(undefined, at('honorary-contracts', ['log'], 'key'));
  },
  examples: {
    bad: ['honorary-contracts: {holders: [{id: student}]}'],
    good: [
      'honorary-contracts: {holders: [{id: student}], log: log-of-contracts}',
      'honorary-contracts: {noHolders: None.}',
    ],
  },
});
