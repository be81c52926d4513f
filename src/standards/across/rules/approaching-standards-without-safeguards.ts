import { at, rule } from '../../../core/rule.ts';
import { hasCondition } from '../conditions.ts';
import { isNhsEngland, organisationOf } from '../parties.ts';

export default rule({
  id: 'across/approaching-standards-without-safeguards',
  guidance: 'SEC-012',
  severity: 'warning',
  since: '0.1.0',
  title: 'An organisation that only approaches the security standards',
  why: 'Approaching Standards is not the same as meeting them. It can be accepted, but a reviewer will want an approved plan and a condition that says by when it will be done.',
  fix: 'Have the plan approved and set “approved: true” under “plan:” in security-assurance.yaml. Add a condition in special-conditions.yaml with “trigger: dspt-plan”, the organisation under “about:” (organisation/ and its id) and the day under “due:”.',
  source: { fact: '2a-18', status: 'cut' },
  reads: ['security-assurance', 'special-conditions', 'application'],
  messages: {
    unapproved: (args: { organisation: string }) =>
      `“${args.organisation}” only approaches the security standards, and its improvement plan is not approved.`,
    missing: {
      missing: true,
      text: (args: { organisation: string }) =>
        `“${args.organisation}” only approaches the security standards, and no special condition says by when it will meet them.`,
    },
  },
  check({ securityAssurance, app }, report) {
    securityAssurance.assurances?.forEach(({ organisation: id, dspt, plan }, index) => {
      const organisation = organisationOf(app, id);
      if (
        id === undefined ||
        organisation === undefined ||
        dspt?.status !== 'approaching-standards' ||
        isNhsEngland(app, id)
      )
        return;
      const name = organisation.name ?? id;
      if (plan?.approved === false)
        report.unapproved({ organisation: name }, at('security-assurance', ['assurances', index, 'plan', 'approved']));
      else if (hasCondition(app, 'dspt-plan', id) === false) {
        report.missing(
          { organisation: name },
          { ...at('special-conditions', ['conditions'], 'key'), orElse: ['noConditions'] },
          [{ at: at('security-assurance', ['assurances', index, 'dspt', 'status']), message: 'The status.' }],
        );
      }
    });
  },
  examples: {
    bad: ['false', 'true'].map(
      (approved) => `
application: {organisations: [{id: home, name: Nowhere Care Home}]}
security-assurance: {assurances: [{organisation: home, route: dspt, dspt: {status: approaching-standards}, plan: {approved: ${approved}, lowRisk: true}}]}
special-conditions: {noConditions: None is needed.}`,
    ),
    good: [
      `
application: {organisations: [{id: home, name: Nowhere Care Home}]}
security-assurance: {assurances: [{organisation: home, route: dspt, dspt: {status: approaching-standards}, plan: {approved: true, lowRisk: true}}]}
special-conditions: {conditions: [{id: plan, text: By June., trigger: dspt-plan, about: [organisation/home]}]}`,
    ],
  },
});
