import { at, rule } from '../../../core/rule.ts';
import { hasCondition } from '../conditions.ts';
import { isNhsEngland, organisationOf } from '../parties.ts';

export default rule({
  id: 'across/improvement-plan-without-condition',
  guidance: 'SEC-004',
  severity: 'error',
  since: '0.1.0',
  title: 'A security improvement plan that the agreement does not hold anyone to',
  why: 'NHS England accepts an organisation that has yet to meet the standards only if the agreement says by when the plan will be done. Otherwise nothing follows when it is not.',
  fix: 'Add a condition under “conditions:” in special-conditions.yaml with “trigger: dspt-plan”, the organisation under “about:” (organisation/ and its id), the day under “due:”, and a text that names the review and what it asks for.',
  source: { fact: '2a-05', status: 'seen' },
  reads: ['security-assurance', 'special-conditions', 'application'],
  messages: {
    missing: {
      missing: true,
      text: (args: { organisation: string }) =>
        `“${args.organisation}” has an improvement plan for its security, but no special condition says by when it will be done.`,
    },
  },
  check({ securityAssurance, app }, report) {
    securityAssurance.assurances?.forEach(({ organisation: id, dspt }, index) => {
      if (id === undefined || dspt?.status !== 'not-met-plan-agreed' || isNhsEngland(app, id)) return;
      const organisation = organisationOf(app, id);
      if (organisation === undefined || hasCondition(app, 'dspt-plan', id) !== false) return;
      report.missing(
        { organisation: organisation.name ?? id },
        { ...at('special-conditions', ['conditions'], 'key'), orElse: ['noConditions'] },
        [
          {
            at: at('security-assurance', ['assurances', index, 'dspt', 'status']),
            message: 'The status that rests on the plan.',
          },
        ],
      );
    });
  },
  examples: {
    bad: [
      `
application: {organisations: [{id: uni, name: University of Nowhere}, {id: host, name: Nowhere Hosting Limited}]}
security-assurance: {assurances: [{organisation: uni, route: dspt, dspt: {status: not-met-plan-agreed}}]}
special-conditions: {conditions: [{id: plan, text: By June., trigger: dspt-plan, about: [organisation/host]}]}`,
    ],
    good: [
      `
application: {organisations: [{id: uni, name: University of Nowhere}]}
security-assurance: {assurances: [{organisation: uni, route: dspt, dspt: {status: not-met-plan-agreed}}]}
special-conditions: {conditions: [{id: plan, text: By June., trigger: dspt-plan, about: [organisation/uni]}]}`,
    ],
  },
});
