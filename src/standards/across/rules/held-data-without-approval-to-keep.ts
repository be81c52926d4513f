import { at, rule } from '../../../core/rule.ts';
import { partiesOf } from '../parties.ts';

/** Statuses under which identifiable data of an earlier agreement may be kept without more. */
const GOOD: readonly string[] = ['standards-met', 'standards-exceeded'];

export default rule({
  id: 'across/held-data-without-approval-to-keep',
  guidance: 'SEC-006',
  severity: 'error',
  since: '0.1.0',
  title: 'Identifiable data held already, weak security, and no approval to keep them',
  why: 'Identifiable data that came under section 251 support may stay with an organisation that does not meet the security standards only if someone has approved exactly that.',
  fix: 'Name the approval to keep or reuse the data under “heldDataApproval:” in this entry of security-assurance.yaml. If the data are not to be kept, set “keep: false” in data-minimisation.yaml.',
  source: { fact: '2a-07', status: 'seen' },
  reads: ['security-assurance', 'data-minimisation', 'application', 'data-controllers', 'data-processors'],
  messages: {
    missing: {
      missing: true,
      text: (args: { organisation: string; held: string }) =>
        `Identifiable data that came under section 251 (“${args.held}”) are to be kept, the toolkit status of “${args.organisation}” is neither Met nor Exceeded, and no approval to keep them is named.`,
    },
  },
  check({ securityAssurance, dataMinimisation, app }, report) {
    const index = (dataMinimisation.held ?? []).findIndex(
      ({ level, route, keep }) => level === 'identifiable' && route === 'section-251' && keep === true,
    );
    const held = dataMinimisation.held?.[index];
    if (held === undefined) return;
    const parties = partiesOf(app);
    securityAssurance.assurances?.forEach(({ organisation, dspt, heldDataApproval }, place) => {
      const party = parties.find(({ id }) => id === organisation);
      if (
        party === undefined ||
        dspt?.status === undefined ||
        GOOD.includes(dspt.status) ||
        heldDataApproval !== undefined
      )
        return;
      report.missing(
        { organisation: party.organisation.name ?? party.id, held: held.id ?? 'without an id' },
        {
          ...at('security-assurance', ['assurances', place, 'heldDataApproval'], 'key'),
          orElse: ['assurances', place, 'dspt', 'status'],
        },
        [{ at: at('data-minimisation', ['held', index]), message: 'The data held already.' }],
      );
    });
  },
  examples: {
    bad: [
      `
application: {organisations: [{id: uni, name: University of Nowhere}]}
data-controllers: {controllers: [{organisation: uni}]}
data-processors: {noProcessors: None is used.}
data-minimisation: {held: [{id: old, level: identifiable, route: section-251, keep: true}]}
security-assurance: {assurances: [{organisation: uni, route: dspt, dspt: {status: not-met-plan-agreed}}]}`,
    ],
    good: ['route: section-251, keep: false', 'route: consent, keep: true'].map(
      (held) => `
application: {organisations: [{id: uni, name: University of Nowhere}]}
data-controllers: {controllers: [{organisation: uni}]}
data-processors: {noProcessors: None is used.}
data-minimisation: {held: [{id: old, level: identifiable, ${held}}]}
security-assurance: {assurances: [{organisation: uni, route: dspt, dspt: {status: not-met-plan-agreed}}]}`,
    ),
  },
});
