import { compareDays } from '../../../core/days.ts';
import { at, rule } from '../../../core/rule.ts';
import { organisationOf } from '../parties.ts';
import { isImported, isTermReversed } from '../terms.ts';

export default rule({
  id: 'across/registration-expires',
  guidance: 'PTY-005',
  severity: 'warning',
  since: '0.1.0',
  title: 'A data protection registration that lapses before the agreement starts',
  why: 'The fee to the Information Commissioner is paid year by year. An organisation whose registration has lapsed may not use personal data, so somebody will ask for the renewal.',
  fix: 'Ask the organisation to renew, and write the new day under “expiresOn:” in data-protection-act-registration.yaml. The public register shows it.',
  source: { fact: '2b-04', status: 'inferred' },
  reads: ['data-protection-act-registration', 'application'],
  messages: {
    lapsed: (args: Args & { asOf: string }) =>
      `The registration of “${args.organisation}” expired on ${args.expiresOn}; the application is checked as of ${args.asOf}.`,
    early: (args: Args & { start: string }) =>
      `The registration of “${args.organisation}” expires on ${args.expiresOn}, before the agreement starts on ${args.start}.`,
  },
  applies: ({ app }) => !isImported(app),
  check({ dataProtectionActRegistration: { registrations }, app }, report) {
    // A start after the end is a finding of its own.
    const start = isTermReversed(app) ? undefined : app.get('term-of-data-sharing-agreement')?.start;
    registrations?.forEach(({ organisation: id, expiresOn }, index) => {
      if (expiresOn === undefined) return;
      const organisation = organisationOf(app, id)?.name ?? id ?? 'this organisation';
      const place = at('data-protection-act-registration', ['registrations', index, 'expiresOn']);
      if (compareDays(expiresOn, app.asOf) < 0) report.lapsed({ organisation, expiresOn, asOf: app.asOf }, place);
      else if (start !== undefined && compareDays(expiresOn, start) < 0) {
        report.early({ organisation, expiresOn, start }, place, [
          { at: at('term-of-data-sharing-agreement', ['start']), message: 'The start.' },
        ]);
      }
    });
  },
  examples: {
    bad: [
      `
application: {organisations: [{id: uni, name: University of Nowhere}]}
data-protection-act-registration: {registrations: [{organisation: uni, number: Z0000001, expiresOn: 2020-01-31}]}`,
      `
application: {organisations: [{id: uni, name: University of Nowhere}]}
term-of-data-sharing-agreement: {start: 2099-03-01}
data-protection-act-registration: {registrations: [{organisation: uni, number: Z0000001, expiresOn: 2099-02-28}]}`,
    ],
    good: [
      `
application: {organisations: [{id: uni, name: University of Nowhere}]}
term-of-data-sharing-agreement: {start: 2099-03-01}
data-protection-act-registration: {registrations: [{organisation: uni, number: Z0000001, expiresOn: 2099-08-31}]}`,
    ],
  },
});

interface Args {
  readonly organisation: string;
  readonly expiresOn: string;
}
