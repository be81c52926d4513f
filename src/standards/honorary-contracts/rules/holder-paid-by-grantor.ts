import { at, rule } from '../../../core/rule.ts';
import { organisationName } from '../../across/parties.ts';

export default rule({
  id: 'honorary-contracts/holder-paid-by-grantor',
  guidance: 'HON-004',
  severity: 'warning',
  since: '0.1.0',
  title: 'An honorary contract for somebody whom the organisation pays',
  why: 'Somebody whom the organisation pays is its employee or contractor and needs no honorary contract. That is allowed, but it is described elsewhere.',
  fix: 'Take the entry out of honorary-contracts.yaml and name contractor or substantive under “people:” of “access:” in processing-activities.yaml, or correct “paidByGrantor:”.',
  source: { fact: '12-02', status: 'seen' },
  reads: ['honorary-contracts'],
  messages: {
    paid: (args: { holder: string; grantor: string }) =>
      `“${args.holder}” is paid by “${args.grantor}”, which gave the honorary contract.`,
  },
  check({ honoraryContracts: { holders }, app }, report) {
    holders?.forEach(({ id, grantedBy, paidByGrantor }, index) => {
      if (paidByGrantor !== true) return;
      report.paid(
        { holder: id ?? String(index + 1), grantor: organisationName(app, grantedBy) },
        at('honorary-contracts', ['holders', index, 'paidByGrantor']),
      );
    });
  },
  examples: {
    bad: ['honorary-contracts: {holders: [{id: student, grantedBy: uni, paidByGrantor: true}]}'],
    good: ['honorary-contracts: {holders: [{id: student, grantedBy: uni, paidByGrantor: false}]}'],
  },
});
