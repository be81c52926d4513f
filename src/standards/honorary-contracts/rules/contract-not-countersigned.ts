import { at, rule } from '../../../core/rule.ts';

export default rule({
  id: 'honorary-contracts/contract-not-countersigned',
  guidance: 'HON-006',
  severity: 'warning',
  since: '0.1.0',
  title: 'An honorary contract that is not countersigned or not supervised',
  why: 'The employer has to know and agree that its employee works with the data elsewhere, and an employee of the organisation has to guide that work.',
  fix: 'Have the employer countersign the contract and name a supervisor, then answer “countersigned:” and “supervised:” in honorary-contracts.yaml with true.',
  source: { fact: '12-05', status: 'practice' },
  reads: ['honorary-contracts'],
  messages: {
    countersigned: (args: { holder: string }) =>
      `The honorary contract “${args.holder}” is not countersigned by the employer.`,
    supervised: (args: { holder: string }) =>
      `The work of “${args.holder}” is not supervised by an employee of the organisation.`,
  },
  check({ honoraryContracts: { holders } }, report) {
    holders?.forEach((entry, index) => {
      const args = { holder: entry.id ?? String(index + 1) };
      for (const key of ['supervised', 'countersigned'] as const) {
        // Without an employer nobody can countersign; that is a finding of its own.
        if (entry[key] !== false || (key === 'countersigned' && entry.noEmployer !== undefined)) continue;
        report[key](args, at('honorary-contracts', ['holders', index, key]));
      }
    });
  },
  examples: {
    bad: [
      'honorary-contracts: {holders: [{id: student, supervised: false, countersigned: true}]}',
      'honorary-contracts: {holders: [{id: student, supervised: true, countersigned: false}]}',
    ],
    good: ['honorary-contracts: {holders: [{id: student, supervised: true, countersigned: true}]}'],
  },
});
