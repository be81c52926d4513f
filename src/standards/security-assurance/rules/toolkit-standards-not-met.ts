import { at, rule } from '../../../core/rule.ts';
import { organisationName } from '../../across/parties.ts';
import { isImported } from '../../across/terms.ts';

export default rule({
  id: 'security-assurance/toolkit-standards-not-met',
  guidance: 'SEC-003',
  severity: 'error',
  since: '0.1.0',
  title: 'A toolkit status that is not accepted',
  why: 'An organisation has to meet the standards of the toolkit before it may handle the data. The one exception is a plan to put right what is missing, if the plan was approved and what is open is of low risk.',
  fix: 'Ask the organisation what is missing and when it will publish again. If a plan has been approved since, correct “status:” and the answers under “plan:” in security-assurance.yaml. Otherwise another proof, such as an ISO 27001 certificate, may take its place.',
  source: { fact: '2a-04', status: 'seen' },
  reads: ['security-assurance'],
  messages: {
    status: (args: { organisation: string; status: string }) =>
      `The toolkit status of “${args.organisation}” is “${args.status}”, with no approved plan to put it right.`,
    unapproved: (args: { organisation: string }) => `The improvement plan of “${args.organisation}” is not approved.`,
    risk: (args: { organisation: string }) =>
      `What the improvement plan of “${args.organisation}” leaves open is not of low risk.`,
  },
  applies: ({ app, securityAssurance: { assurances } }) =>
    !isImported(app) && (assurances ?? []).some(({ dspt }) => dspt !== undefined),
  check({ securityAssurance, app }, report) {
    securityAssurance.assurances?.forEach(({ organisation: id, dspt, plan }, index) => {
      const organisation = organisationName(app, id);
      const path = ['assurances', index];
      const status = dspt?.status;
      // A plan described here may have been approved after the page was copied.
      if ((status === 'not-met' || status === 'not-published') && plan === undefined) {
        report.status({ organisation, status: WORDS[status] }, at('security-assurance', [...path, 'dspt', 'status']));
      }
      // An organisation that approaches the standards has a rule of its own.
      if (status === undefined || !NEED_PLAN.includes(status)) return;
      if (plan?.approved === false)
        report.unapproved({ organisation }, at('security-assurance', [...path, 'plan', 'approved']));
      else if (plan?.lowRisk === false)
        report.risk({ organisation }, at('security-assurance', [...path, 'plan', 'lowRisk']));
    });
  },
  examples: {
    bad: [
      'security-assurance: {assurances: [{organisation: uni, route: dspt, dspt: {status: not-met}}]}',
      'security-assurance: {assurances: [{organisation: uni, route: dspt, dspt: {status: not-met-plan-agreed}, plan: {approved: false, lowRisk: true}}]}',
      'security-assurance: {assurances: [{organisation: uni, route: dspt, dspt: {status: not-met-plan-agreed}, plan: {approved: true, lowRisk: false}}]}',
    ],
    good: [
      'security-assurance: {assurances: [{organisation: uni, route: dspt, dspt: {status: standards-met}}]}',
      'security-assurance: {assurances: [{organisation: uni, route: dspt, dspt: {status: not-met-plan-agreed}, plan: {approved: true, lowRisk: true}}]}',
      'security-assurance: {assurances: [{organisation: home, route: dspt, dspt: {status: approaching-standards}, plan: {approved: false, lowRisk: true}}]}',
    ],
  },
});

const WORDS = { 'not-met': 'Standards Not Met', 'not-published': 'Not Published' };
const NEED_PLAN: readonly string[] = ['not-met', 'not-published', 'not-met-plan-agreed'];
