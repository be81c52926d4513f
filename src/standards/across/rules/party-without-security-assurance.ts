import { at, rule } from '../../../core/rule.ts';
import { partiesNotAssured } from '../parties.ts';

export default rule({
  id: 'across/party-without-security-assurance',
  guidance: 'PTY-003',
  severity: 'error',
  since: '0.1.0',
  title: 'A controller or processor without proof of security',
  why: 'Each organisation answers for the safety of the data by itself: a controller that never opens a file has to show its security just as the host of the servers has. The proof of one does not cover another.',
  fix: 'Add an entry for the organisation under “assurances:” in security-assurance.yaml, with its “route:” (the toolkit, an agreed security policy or an ISO 27001 certificate).',
  source: { fact: '2a-01', status: 'seen' },
  reads: ['security-assurance', 'application', 'data-controllers', 'data-processors'],
  messages: {
    missing: {
      missing: true,
      text: (args: { organisation: string; role: string }) =>
        `“${args.organisation}” is a ${args.role}, but has no entry under Security Assurance.`,
    },
  },
  check({ app }, report) {
    for (const party of partiesNotAssured(app)) {
      report.missing(
        { organisation: party.organisation.name ?? party.id, role: party.role },
        at('security-assurance', ['assurances'], 'key'),
        [{ at: party.at, message: `The ${party.role}.` }],
      );
    }
  },
  examples: {
    bad: [
      `
application: {organisations: [{id: uni, name: University of Nowhere}, {id: host, name: Nowhere Hosting Limited}]}
data-controllers: {controllers: [{organisation: uni}]}
data-processors: {processors: [{organisation: host, for: [uni], tasks: [storage]}]}
security-assurance: {assurances: [{organisation: uni, route: slsp}]}`,
    ],
    good: [
      `
application: {organisations: [{id: uni, name: University of Nowhere}]}
data-controllers: {controllers: [{organisation: uni}]}
data-processors: {processors: [{organisation: nhs-england, for: [uni], tasks: [linkage]}]}
security-assurance: {assurances: [{organisation: uni, route: slsp}]}`,
    ],
  },
});
