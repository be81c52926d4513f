import { at, rule } from '../../../core/rule.ts';
import { isNhsEngland, organisationOf } from '../parties.ts';

export default rule({
  id: 'across/toolkit-entry-without-code',
  guidance: 'SEC-001',
  severity: 'error',
  since: '0.1.0',
  title: 'A toolkit entry that nobody can look up',
  why: 'The toolkit lists organisations by code. Without it a reviewer cannot find the entry, and organisations with similar names are mixed up.',
  fix: 'Write the code from the public page of the toolkit under “code:” below “dspt:” in security-assurance.yaml. If it is the ODS code of the organisation, give that under “odsCode:” in application.yaml instead.',
  source: { fact: '2a-02', status: 'seen' },
  reads: ['security-assurance', 'application'],
  messages: {
    missing: {
      missing: true,
      text: (args: { organisation: string }) =>
        `The toolkit entry of “${args.organisation}” has no code, and the organisation has no ODS code either.`,
    },
  },
  check({ securityAssurance, app }, report) {
    securityAssurance.assurances?.forEach(({ organisation: id, dspt }, index) => {
      const organisation = organisationOf(app, id);
      if (dspt === undefined || id === undefined || organisation === undefined || isNhsEngland(app, id)) return;
      if (dspt.code !== undefined || organisation.odsCode !== undefined) return;
      report.missing(
        { organisation: organisation.name ?? id },
        {
          ...at('security-assurance', ['assurances', index, 'dspt', 'code'], 'key'),
          orElse: ['assurances', index, 'dspt'],
        },
      );
    });
  },
  examples: {
    bad: [
      `
application: {organisations: [{id: uni, name: University of Nowhere}]}
security-assurance: {assurances: [{organisation: uni, route: dspt, dspt: {status: standards-met, version: 2025-26}}]}`,
    ],
    good: [
      `
application: {organisations: [{id: uni, name: University of Nowhere, odsCode: ZZ99Z}]}
security-assurance: {assurances: [{organisation: uni, route: dspt, dspt: {status: standards-met, version: 2025-26}}]}`,
      `
application: {organisations: [{id: uni, name: University of Nowhere}]}
security-assurance: {assurances: [{organisation: uni, route: dspt, dspt: {code: ZZ99Z, status: standards-met}}]}`,
    ],
  },
});
