import { compareDays } from '../../../core/days.ts';
import { at, rule } from '../../../core/rule.ts';
import { organisationName } from '../../across/parties.ts';
import { lastDayOf, papersOf } from '../../across/papers.ts';

export default rule({
  id: 'security-assurance/iso-certificate-not-current',
  guidance: 'SEC-009',
  severity: 'warning',
  since: '0.1.0',
  title: 'An ISO 27001 certificate that is not known to hold',
  why: 'A certificate proves security up to its last day only. Those to the edition of 2013 have run out everywhere, and one that ends while the application is read has to be replaced.',
  fix: 'Ask the organisation for its certificate to the edition of 2022 that is in force, and record it: “edition:” in security-assurance.yaml, and the last day under “validUntil:” of the certificate in evidence.yaml.',
  source: { fact: '2a-17', status: 'inferred' },
  reads: ['security-assurance', 'evidence'],
  messages: {
    edition: (args: { organisation: string }) =>
      `The certificate of “${args.organisation}” is to the edition of 2013; such certificates have run out.`,
    open: (args: { organisation: string }) =>
      `None of the papers on the certificate of “${args.organisation}” says until when it holds.`,
    ended: (args: { organisation: string; day: string; asOf: string }) =>
      `The certificate of “${args.organisation}” held until ${args.day}; the application is checked as of ${args.asOf}.`,
  },
  applies: ({ securityAssurance: { assurances } }) => (assurances ?? []).some(({ iso27001 }) => iso27001 !== undefined),
  check({ securityAssurance, app }, report) {
    securityAssurance.assurances?.forEach(({ organisation: id, iso27001 }, index) => {
      const organisation = organisationName(app, id);
      const path = ['assurances', index, 'iso27001'];
      const evidence = iso27001?.evidence;
      if (iso27001?.edition === '2013') {
        report.edition({ organisation }, at('security-assurance', [...path, 'edition']));
        return;
      }
      if (evidence === undefined || papersOf(app, evidence) === undefined) return;
      const last = lastDayOf(app, evidence);
      if (last === undefined) report.open({ organisation }, at('security-assurance', [...path, 'evidence']));
      else if (compareDays(last.day, app.asOf) < 0)
        report.ended({ organisation, day: last.day, asOf: app.asOf }, last.at);
    });
  },
  examples: {
    bad: [
      `
security-assurance: {assurances: [{organisation: host, route: iso27001, iso27001: {edition: "2013", number: A1, scope: All.}}]}
evidence: {items: [{id: certificate, kind: iso27001, title: Certificate}]}`,
      `
security-assurance: {assurances: [{organisation: host, route: iso27001, iso27001: {edition: "2022", number: A1, scope: All., evidence: [certificate]}}]}
evidence: {items: [{id: certificate, kind: iso27001, title: Certificate}]}`,
      `
security-assurance: {assurances: [{organisation: host, route: iso27001, iso27001: {edition: "2022", number: A1, scope: All., evidence: [certificate]}}]}
evidence: {items: [{id: certificate, kind: iso27001, title: Certificate, validUntil: 2025-01-31}]}`,
    ],
    good: [
      `
security-assurance: {assurances: [{organisation: host, route: iso27001, iso27001: {edition: "2022", number: A1, scope: All., evidence: [certificate]}}]}
evidence: {items: [{id: certificate, kind: iso27001, title: Certificate, validUntil: 2028-01-31}]}`,
    ],
  },
});
