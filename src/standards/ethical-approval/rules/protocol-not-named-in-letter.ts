import { at, rule } from '../../../core/rule.ts';

export default rule({
  id: 'ethical-approval/protocol-not-named-in-letter',
  guidance: 'ETH-002',
  severity: 'error',
  since: '0.1.0',
  title: 'A protocol called approved, which the letter does not name',
  why: 'The letter of a committee approves the protocol that it names and no other. A reviewer holds the two side by side.',
  fix: 'Name the protocol of the letter under “protocolApproved:” in ethical-approval.yaml, or correct what the letter names under “cites:” in evidence.yaml.',
  source: { fact: '7a-02', status: 'seen' },
  reads: ['ethical-approval', 'evidence'],
  messages: {
    unnamed: (args: { letter: string; protocol: string }) =>
      `The protocol “${args.protocol}” is said to be approved, but “${args.letter}” names other papers only.`,
  },
  check({ ethicalApproval: { approvals }, evidence: { items } }, report) {
    approvals?.forEach(({ letter, protocolApproved }, index) => {
      const paper = items?.find((item) => item.id !== undefined && item.id === letter);
      const protocol = items?.find((item) => item.id !== undefined && item.id === protocolApproved);
      const cited = paper?.cites?.map((cite) => cite.item);
      // A citation of nothing known may be meant for this protocol.
      if (
        protocol === undefined ||
        cited === undefined ||
        cited.some((id) => !items?.some((item) => item.id !== undefined && item.id === id))
      )
        return;
      if (cited.includes(protocolApproved)) return;
      report.unnamed(
        { letter: paper?.title ?? letter ?? '', protocol: protocol.title ?? protocolApproved ?? '' },
        at('ethical-approval', ['approvals', index, 'protocolApproved']),
        [
          {
            at: at('evidence', ['items', items?.findIndex((item) => item.id === letter) ?? 0, 'cites']),
            message: 'What the letter names.',
          },
        ],
      );
    });
  },
  examples: {
    bad: [
      `
ethical-approval: {approvals: [{id: rec, letter: letter, protocolApproved: plan-2}]}
evidence: {items: [{id: letter, title: Letter, cites: [{item: plan-1}]}, {id: plan-1, title: Protocol 1}, {id: plan-2, title: Protocol 2}]}`,
    ],
    good: [
      `
ethical-approval: {approvals: [{id: rec, letter: letter, protocolApproved: plan-1}]}
evidence: {items: [{id: letter, title: Letter, cites: [{item: plan-1}]}, {id: plan-1, title: Protocol 1}]}`,
    ],
  },
});
