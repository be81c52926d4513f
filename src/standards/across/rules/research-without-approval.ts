import { at, rule } from '../../../core/rule.ts';

export default rule({
  id: 'across/research-without-approval',
  guidance: 'ETH-005',
  severity: 'warning',
  since: '0.1.0',
  title: 'Research, though ethical approval rests on there being none',
  why: 'Whether work counts as research that needs approval is for the Health Research Authority to say. Where it is not clear, it has to be asked before the application is made.',
  fix: 'Ask the Health Research Authority and keep its answer, or correct “route:” in ethical-approval.yaml or the kind of the purpose in objective-for-processing.yaml.',
  source: { fact: '7a-05', status: 'cut' },
  reads: ['ethical-approval', 'objective-for-processing'],
  messages: {
    contradicts: (args: { purpose: string }) =>
      `Purpose “${args.purpose}” is research, but ethical approval rests on the work not being research.`,
    ask: {
      person: true,
      text: (args: { purpose: string }) =>
        `Purpose “${args.purpose}” is research, but ethical approval is said not to be needed. Has the Health Research Authority confirmed that?`,
    },
  },
  applies: ({ ethicalApproval: { route } }) => route === 'not-applicable' || route === 'hra-tool-not-research',
  check({ ethicalApproval, objectiveForProcessing: { purposes } }, report) {
    const research = purposes?.find((purpose) => purpose.kind === 'research');
    if (research === undefined) return;
    const args = { purpose: research.title ?? research.id ?? '' };
    const place = at('ethical-approval', ['route']);
    if (ethicalApproval.route === 'not-applicable') report.ask(args, place);
    else report.contradicts(args, place);
  },
  examples: {
    bad: [
      '{ethical-approval: {route: not-applicable}, objective-for-processing: {purposes: [{id: one, title: Study, kind: research}]}}',
      '{ethical-approval: {route: hra-tool-not-research}, objective-for-processing: {purposes: [{id: one, title: Study, kind: research}]}}',
    ],
    good: [
      '{ethical-approval: {route: not-applicable}, objective-for-processing: {purposes: [{id: one, title: Audit, kind: clinical-audit}]}}',
    ],
  },
});
