import { at, rule } from '../../../core/rule.ts';

export default rule({
  id: 'honorary-contracts/holder-without-employer',
  guidance: 'HON-002',
  severity: 'warning',
  since: '0.1.0',
  title: 'An honorary contract for somebody without an employer',
  why: 'Honorary access leans on an employer who answers for the person too. People without one are not allowed it as a rule; there may be exceptions that we could not read.',
  fix: 'Name the employer under “employer:” in honorary-contracts.yaml, employ the person, or ask NHS England whether the case is an exception.',
  source: { fact: '12-03', status: 'seen' },
  reads: ['honorary-contracts'],
  messages: {
    none: (args: { holder: string }) => `“${args.holder}” is said to have no employer.`,
  },
  check({ honoraryContracts: { holders } }, report) {
    holders?.forEach(({ id, employer, noEmployer }, index) => {
      if (noEmployer === undefined || employer !== undefined) return;
      report.none({ holder: id ?? String(index + 1) }, at('honorary-contracts', ['holders', index, 'noEmployer']));
    });
  },
  examples: {
    bad: ['honorary-contracts: {holders: [{id: student, noEmployer: A full-time student.}]}'],
    good: ['honorary-contracts: {holders: [{id: student, employer: trust}]}'],
  },
});
