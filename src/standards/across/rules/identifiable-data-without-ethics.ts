import { at, rule } from '../../../core/rule.ts';
import { flowName, flowsOf } from '../flows.ts';
import { toolResultLacks } from '../identifiable.ts';

export default rule({
  id: 'across/identifiable-data-without-ethics',
  guidance: 'ETH-001',
  severity: 'error',
  since: '0.1.0',
  title: 'Identifiable data without a committee’s approval or the result of the HRA’s tool',
  why: 'Where data identify people, someone outside the project has to have looked at the ethics of it, or the decision tool of the Health Research Authority has to show that none need.',
  fix: 'Record the approval of the research ethics committee with its letter under “approvals:” in ethical-approval.yaml. If none was needed, choose the route that the HRA’s tool gave and name its printed result under “hraTool:”.',
  source: { fact: '7a-01', status: 'seen' },
  reads: ['ethical-approval', 'processing-activities'],
  messages: {
    noApproval: {
      missing: true,
      text: (args: { flow: string }) =>
        `Flow ${args.flow} is identifiable and a research ethics committee is said to have approved the work, but no approval of one is listed.`,
    },
    noResult: {
      missing: true,
      text: (args: { flow: string }) =>
        `Flow ${args.flow} is identifiable and rests on the result of the HRA’s tool, but that result is not named.`,
    },
    neither: (args: { flow: string }) =>
      `Flow ${args.flow} is identifiable, but ethical approval is said not to apply.`,
  },
  applies: ({ app }) => flowsOf(app).some((facts) => facts.level === 'identifiable'),
  check({ ethicalApproval: { route, approvals }, app }, report) {
    const facts = flowsOf(app).find((one) => one.level === 'identifiable');
    if (facts === undefined) return;
    const args = { flow: flowName(facts) };
    const related = [
      { at: at('processing-activities', ['flows', facts.index]), message: 'The flow that is identifiable.' },
    ];
    // An approval whose kind is still open may be the one that is looked for.
    const open = (approvals ?? []).some((approval) => approval.kind === undefined || approval.kind === 'rec');
    if (route === 'rec-approved' && !open)
      report.noApproval(args, at('ethical-approval', ['approvals'], 'key'), related);
    if (toolResultLacks(app)) report.noResult(args, at('ethical-approval', ['hraTool'], 'key'), related);
    if (route === 'not-applicable') report.neither(args, at('ethical-approval', ['route']), related);
  },
  examples: {
    bad: ['rec-approved', 'hra-tool-not-research', 'not-applicable'].map(
      (route) => `
processing-activities: {flows: [{id: cohort-in, direction: in, from: uni, to: nhs-england, level: identifiable}]}
ethical-approval: {route: ${route}}`,
    ),
    good: [
      `
processing-activities: {flows: [{id: cohort-in, direction: in, from: uni, to: nhs-england, level: identifiable}]}
ethical-approval: {route: rec-approved, approvals: [{id: rec, kind: rec, body: Exampletown Research Ethics Committee, letter: rec-letter}]}`,
      `
processing-activities: {flows: [{id: cohort-in, direction: in, from: uni, to: nhs-england, level: identifiable}]}
ethical-approval: {route: hra-tool-not-research, hraTool: tool-result}`,
      `
processing-activities: {flows: [{id: counts, direction: onward, from: uni, to: public, level: anonymous}]}
ethical-approval: {route: not-applicable}`,
    ],
  },
});
