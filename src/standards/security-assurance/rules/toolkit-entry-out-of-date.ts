import { compareDays } from '../../../core/days.ts';
import { at, rule } from '../../../core/rule.ts';
import { organisationName } from '../../across/parties.ts';
import { TOOLKIT_FRESH_MONTHS } from '../../../reference/toolkit.ts';
import { toolkitCountsUntil } from '../../across/toolkit.ts';
import { isImported } from '../../across/terms.ts';

export default rule({
  id: 'security-assurance/toolkit-entry-out-of-date',
  guidance: 'SEC-002',
  severity: 'error',
  since: '0.1.0',
  title: 'A toolkit entry that no longer holds',
  why: 'The toolkit asks anew every year, because security changes. An older entry counts only while it is less than a year old and has not run out.',
  fix: 'Ask the organisation to publish its entry for the newest version, and copy “status:”, “version:”, “publishedOn:” and “expiresOn:” from the public page. If they were copied wrongly, correct them.',
  source: { fact: '2a-03', status: 'seen' },
  reads: ['security-assurance'],
  messages: {
    expired: (args: { organisation: string; expiresOn: string; asOf: string }) =>
      `The toolkit entry of “${args.organisation}” held until ${args.expiresOn}; the application is checked as of ${args.asOf}.`,
    old: (args: { organisation: string; version: string; publishedOn: string; months: number; asOf: string }) =>
      `The toolkit entry of “${args.organisation}” is for version ${args.version} and was published on ${args.publishedOn}, more than ${args.months} months before the application is checked, ${args.asOf}.`,
  },
  // A published record was checked in its own time.
  applies: ({ app, securityAssurance: { assurances } }) =>
    !isImported(app) && (assurances ?? []).some(({ dspt }) => dspt !== undefined),
  check({ securityAssurance, app }, report) {
    const { asOf } = app;
    const months = TOOLKIT_FRESH_MONTHS.value;
    securityAssurance.assurances?.forEach(({ organisation: id, dspt }, index) => {
      const organisation = organisationName(app, id);
      const { version, publishedOn, expiresOn } = dspt ?? {};
      const path = ['assurances', index, 'dspt'];
      if (expiresOn !== undefined && compareDays(expiresOn, asOf) < 0) {
        report.expired({ organisation, expiresOn, asOf }, at('security-assurance', [...path, 'expiresOn']));
        return;
      }
      if (version === undefined || publishedOn === undefined) return;
      const until = toolkitCountsUntil(version, publishedOn);
      if (until === undefined || compareDays(until, asOf) >= 0) return;
      report.old(
        { organisation, version, publishedOn, months, asOf },
        at('security-assurance', [...path, 'publishedOn']),
      );
    });
  },
  examples: {
    bad: [
      'security-assurance: {assurances: [{organisation: uni, route: dspt, dspt: {status: standards-met, version: 2023-24, publishedOn: 2024-06-20, expiresOn: 2025-06-30}}]}',
      'security-assurance: {assurances: [{organisation: uni, route: dspt, dspt: {status: standards-met, version: 2024-25, publishedOn: 2025-06-20}}]}',
    ],
    good: [
      'security-assurance: {assurances: [{organisation: uni, route: dspt, dspt: {status: standards-met, version: 2025-26, publishedOn: 2026-06-20, expiresOn: 2027-06-30}}]}',
    ],
  },
});
