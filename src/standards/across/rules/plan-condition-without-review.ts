import { at, rule } from '../../../core/rule.ts';

export default rule({
  id: 'across/plan-condition-without-review',
  guidance: 'SEC-013',
  severity: 'warning',
  since: '0.1.0',
  title: 'A condition on a security plan that does not cite the review',
  why: 'The improvements to make are those that the review of the plan asked for. A condition that does not name the review leaves open what has to be done.',
  fix: 'Name the review in “text:” of the condition in special-conditions.yaml, with each requirement that is still open and its risk, and add its paper to “about:” (evidence/ and its id).',
  source: { fact: '2a-20', status: 'seen' },
  reads: ['special-conditions', 'security-assurance'],
  messages: {
    uncited: (args: { condition: string }) =>
      `Condition “${args.condition}” is about a security improvement plan, but names neither the review of the plan nor its paper.`,
    risks: {
      person: true,
      text: (args: { condition: string }) =>
        `Does condition “${args.condition}” list each requirement that the review left open, with its risk?`,
    },
  },
  applies: ({ specialConditions: { conditions } }) => (conditions ?? []).some(({ trigger }) => trigger === 'dspt-plan'),
  check({ specialConditions, securityAssurance }, report) {
    const papers = (securityAssurance.assurances ?? []).flatMap(({ plan }) =>
      plan?.evidence === undefined ? [] : [`evidence/${plan.evidence}`],
    );
    specialConditions.conditions?.forEach(({ id, trigger, text, about }, index) => {
      if (trigger !== 'dspt-plan' || text === undefined) return;
      const condition = id ?? String(index + 1);
      const cites = /\breview/i.test(text) || about?.some((one) => one !== undefined && papers.includes(one)) === true;
      if (cites) report.risks({ condition }, at('special-conditions', ['conditions', index, 'text']));
      else report.uncited({ condition }, at('special-conditions', ['conditions', index, 'text']));
    });
  },
  examples: {
    bad: [
      `
special-conditions: {conditions: [{id: plan, text: Security is improved by June., trigger: dspt-plan, about: [organisation/uni]}]}
security-assurance: {assurances: [{organisation: uni, route: dspt, plan: {approved: true, lowRisk: true, evidence: plan-letter}}]}`,
    ],
    good: [
      `
special-conditions: {conditions: [{id: plan, text: The two points of the review of May are met by June., trigger: dspt-plan, about: [organisation/uni]}]}
security-assurance: {assurances: [{organisation: uni, route: dspt, plan: {approved: true, lowRisk: true, evidence: plan-letter}}]}`,
    ],
  },
});
