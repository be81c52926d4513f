import { at, rule } from '../../../core/rule.ts';

export default rule({
  id: 'ethical-approval/nobody-asked',
  guidance: 'ETH-007',
  severity: 'info',
  since: '0.1.0',
  title: 'The two questions on ethics are answered without saying who was asked',
  why: 'The plain way to learn whether people would mind, or lose by the work, is to ask people like those whose data are used.',
  fix: 'Say under “asked:” of “selfCheck:” in ethical-approval.yaml who was asked and when, or that nobody was and why.',
  source: { fact: '7a-08', status: 'seen' },
  reads: ['ethical-approval'],
  messages: {
    silent: {
      missing: true,
      text: () => 'It is not said who was asked before the two questions on ethics were answered.',
    },
  },
  check({ ethicalApproval: { selfCheck } }, report) {
    if (selfCheck?.concern === undefined || selfCheck.disadvantage === undefined || selfCheck.asked !== undefined)
      return;
    report.silent(undefined, at('ethical-approval', ['selfCheck', 'asked'], 'key'));
  },
  examples: {
    bad: ['ethical-approval: {selfCheck: {concern: Few would mind., disadvantage: Nobody loses by it.}}'],
    good: [
      'ethical-approval: {selfCheck: {concern: Few would mind., disadvantage: Nobody loses by it., asked: A panel of twelve patients.}}',
      'ethical-approval: {selfCheck: {concern: Few would mind.}}',
    ],
  },
});
