import { at, rule } from '../../../core/rule.ts';

export default rule({
  id: 'ethical-approval/later-protocol-not-approved',
  guidance: 'ETH-006',
  severity: 'warning',
  since: '0.1.0',
  title: 'A newer protocol than the approved one, with no approval of the change',
  why: 'Work goes on by the newest protocol. If nobody approved what changed in it, a reviewer will ask whether the approval still covers the work.',
  fix: 'Name the letter that approves the change under “amendments:” of the approval in ethical-approval.yaml, and list the newest protocol under “cites:” of that letter in evidence.yaml.',
  source: { fact: '7a-02', status: 'inferred' },
  reads: ['ethical-approval', 'evidence'],
  messages: {
    none: {
      missing: true,
      text: (args: { latest: string; approved: string }) =>
        `The newest protocol is “${args.latest}”, the approved one “${args.approved}”, and no approval of the change is named.`,
    },
    other: (args: { latest: string }) =>
      `None of the approvals of changes names the newest protocol, “${args.latest}”.`,
  },
  check({ ethicalApproval: { approvals }, evidence: { items } }, report) {
    const paperOf = (id: string | undefined) => items?.find((item) => item.id !== undefined && item.id === id);
    approvals?.forEach((approval, index) => {
      const [approved, latest] = [paperOf(approval.protocolApproved), paperOf(approval.protocolLatest)];
      if (approved === undefined || latest === undefined || approved === latest) return;
      const args = { latest: latest.title ?? latest.id ?? '', approved: approved.title ?? approved.id ?? '' };
      const place = at('ethical-approval', ['approvals', index, 'protocolLatest']);
      const letters = [approval.letter, ...(approval.amendments ?? [])].map(paperOf);
      if (letters.some((letter) => letter?.cites?.some((cite) => cite.item === latest.id))) return;
      if (approval.amendments === undefined) report.none(args, place);
      // What a letter names is known only where the ledger says so.
      else if (letters.slice(1).every((letter) => letter?.cites?.every((cite) => paperOf(cite.item) !== undefined)))
        report.other(args, place);
    });
  },
  examples: {
    bad: ['', 'amendments: [change]'].map(
      (amendments) => `
ethical-approval:
  approvals: [{id: rec, letter: letter, protocolApproved: plan-1, protocolLatest: plan-2, ${amendments}}]
evidence: {items: [{id: plan-1, title: Protocol 1}, {id: plan-2, title: Protocol 2}, {id: letter}, {id: change, cites: [{item: plan-1}]}]}`,
    ),
    good: [
      `
ethical-approval: {approvals: [{id: rec, letter: letter, protocolApproved: plan-1, protocolLatest: plan-2, amendments: [change]}]}
evidence: {items: [{id: plan-1, title: Protocol 1}, {id: plan-2, title: Protocol 2}, {id: letter}, {id: change, cites: [{item: plan-2}]}]}`,
      `
ethical-approval: {approvals: [{id: rec, letter: letter, protocolApproved: plan-1, protocolLatest: plan-1}]}
evidence: {items: [{id: plan-1, title: Protocol 1}]}`,
    ],
  },
});
