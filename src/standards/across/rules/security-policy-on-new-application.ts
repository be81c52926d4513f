import { at, rule } from '../../../core/rule.ts';
import { partiesOf } from '../parties.ts';

export default rule({
  id: 'across/security-policy-on-new-application',
  guidance: 'SEC-010',
  severity: 'warning',
  since: '0.1.0',
  title: 'A security policy as proof for a new application',
  why: 'A policy for one system is a kind of proof that NHS England has been giving up in favour of the toolkit. Those who read a new application may ask for the toolkit instead, which takes months.',
  fix: 'Ask NHS England whether the policy still counts for this organisation. If not, give its toolkit entry or ISO 27001 certificate in security-assurance.yaml; if so, waive this finding with the answer and its date.',
  source: { fact: '2a-22', status: 'inferred' },
  reads: ['security-assurance', 'application', 'data-controllers', 'data-processors'],
  messages: {
    retired: (args: { organisation: string; role: string }) =>
      `The only proof of security of “${args.organisation}”, a ${args.role}, is a System Level Security Policy.`,
  },
  applies: ({ application: { kind, origin } }) => kind === 'new' && origin !== 'register-import',
  check({ securityAssurance, app }, report) {
    const assurances = securityAssurance.assurances ?? [];
    // Sub-licensees are neither controllers nor processors; for them the policy is still accepted.
    for (const { id, role, organisation } of partiesOf(app)) {
      const own = assurances.filter((assurance) => assurance.organisation === id);
      const index = assurances.findIndex((assurance) => assurance.organisation === id);
      if (own.length === 0 || own.some(({ route }) => route !== 'slsp')) continue;
      report.retired(
        { organisation: organisation.name ?? id, role },
        at('security-assurance', ['assurances', index, 'route']),
      );
    }
  },
  examples: {
    bad: [
      `
application: {kind: new, organisations: [{id: uni, name: University of Nowhere}]}
data-controllers: {controllers: [{organisation: uni}]}
data-processors: {noProcessors: None is used.}
security-assurance: {assurances: [{organisation: uni, route: slsp}]}`,
    ],
    good: [
      `
application: {kind: renewal, organisations: [{id: uni, name: University of Nowhere}]}
data-controllers: {controllers: [{organisation: uni}]}
data-processors: {noProcessors: None is used.}
security-assurance: {assurances: [{organisation: uni, route: slsp}]}`,
      `
application: {kind: new, organisations: [{id: uni, name: University of Nowhere}]}
data-controllers: {controllers: [{organisation: uni}]}
data-processors: {noProcessors: None is used.}
security-assurance: {assurances: [{organisation: uni, route: slsp}, {organisation: uni, route: dspt}]}`,
    ],
  },
});
