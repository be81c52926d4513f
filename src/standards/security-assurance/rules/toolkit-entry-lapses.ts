import { compareDays, daysBetween } from '../../../core/days.ts';
import { at, rule } from '../../../core/rule.ts';
import { organisationName } from '../../across/parties.ts';
import { REMINDERS } from '../../../reference/retention.ts';
import { isImported, isTermReversed } from '../../across/terms.ts';

export default rule({
  id: 'security-assurance/toolkit-entry-lapses',
  guidance: 'SEC-011',
  severity: 'warning',
  since: '0.1.0',
  title: 'A toolkit entry that runs out before it is needed or soon',
  why: 'The toolkit is renewed every year by the end of June. An agreement that starts or runs on without a valid entry has no proof of security, and access can be stopped.',
  fix: 'Find out when the organisation publishes its next entry, and correct “version:”, “publishedOn:” and “expiresOn:” in security-assurance.yaml once it has.',
  source: { fact: '2a-16', status: 'inferred' },
  reads: ['security-assurance', 'term-of-data-sharing-agreement'],
  messages: {
    before: (args: { organisation: string; expiresOn: string; start: string }) =>
      `The toolkit entry of “${args.organisation}” holds until ${args.expiresOn}, which is before the agreement starts on ${args.start}.`,
    soon: {
      severity: 'info',
      text: (args: { organisation: string; expiresOn: string; days: number }) =>
        `The toolkit entry of “${args.organisation}” holds until ${args.expiresOn}, that is for ${args.days} more ${args.days === 1 ? 'day' : 'days'}; the agreement runs on.`,
    },
  },
  applies: ({ app }) => !isImported(app),
  check({ securityAssurance, termOfDataSharingAgreement: { start, end }, app }, report) {
    // A start after the end is a finding of its own.
    if (isTermReversed(app)) return;
    securityAssurance.assurances?.forEach(({ organisation: id, dspt }, index) => {
      const expiresOn = dspt?.expiresOn;
      if (expiresOn === undefined || start === undefined || compareDays(expiresOn, app.asOf) < 0) return;
      const organisation = organisationName(app, id);
      const place = at('security-assurance', ['assurances', index, 'dspt', 'expiresOn']);
      const days = daysBetween(app.asOf, expiresOn);
      if (compareDays(expiresOn, start) < 0) {
        report.before({ organisation, expiresOn, start }, place, [
          { at: at('term-of-data-sharing-agreement', ['start']), message: 'The start.' },
        ]);
      } else if (
        end !== undefined &&
        compareDays(expiresOn, end) < 0 &&
        REMINDERS[0] !== undefined &&
        days <= REMINDERS[0].daysBefore
      ) {
        report.soon({ organisation, expiresOn, days }, place);
      }
    });
  },
  examples: {
    bad: [
      `
term-of-data-sharing-agreement: {start: 2027-09-01, end: 2030-08-31}
security-assurance: {assurances: [{organisation: uni, route: dspt, dspt: {expiresOn: 2027-06-30}}]}`,
      `
term-of-data-sharing-agreement: {start: 2026-09-01, end: 2029-08-31}
security-assurance: {assurances: [{organisation: uni, route: dspt, dspt: {expiresOn: 2026-12-31}}]}`,
    ],
    good: [
      `
term-of-data-sharing-agreement: {start: 2027-03-01, end: 2030-02-28}
security-assurance: {assurances: [{organisation: uni, route: dspt, dspt: {expiresOn: 2027-06-30}}]}`,
    ],
  },
});
