import { compareDays } from '../../../core/days.ts';
import { at, rule } from '../../../core/rule.ts';

export default rule({
  id: 'term-of-data-sharing-agreement/start-before-issue',
  guidance: 'TERM-002',
  severity: 'error',
  since: '0.1.0',
  title: 'A start in the past',
  why: 'The agreement has to be sent out and signed by every party before it takes effect, so it cannot start on an earlier day than that on which it is sent out.',
  fix: 'Set “start:” in term-of-data-sharing-agreement.yaml to a day by which every party can have signed. If the agreement is already out for signature, record that day under “issuedOn:”.',
  source: { fact: '1-04', status: 'seen' },
  reads: ['term-of-data-sharing-agreement', 'application'],
  messages: {
    issued: (args: { start: string; issuedOn: string }) =>
      `The agreement starts on ${args.start}, but was issued for signature only on ${args.issuedOn}.`,
    today: (args: { start: string; asOf: string }) =>
      `The agreement is to start on ${args.start}, which has passed before it is issued; the application is checked as of ${args.asOf}.`,
  },
  // An amendment and an extension keep the start of the agreement that they change, and a published record is history.
  applies: ({ application }) =>
    (application.kind === 'new' || application.kind === 'renewal') && application.origin !== 'register-import',
  check({ termOfDataSharingAgreement: { start, issuedOn }, app }, report) {
    if (start === undefined) return;
    const place = at('term-of-data-sharing-agreement', ['start']);
    if (issuedOn === undefined) {
      if (compareDays(start, app.asOf) < 0) report.today({ start, asOf: app.asOf }, place);
    } else if (compareDays(start, issuedOn) < 0) {
      report.issued({ start, issuedOn }, place, [
        { at: at('term-of-data-sharing-agreement', ['issuedOn']), message: 'The day of issue.' },
      ]);
    }
  },
  examples: {
    bad: [
      `
application: {kind: new}
term-of-data-sharing-agreement: {issuedOn: 2027-02-01, start: 2027-01-01}`,
      `
application: {kind: renewal}
term-of-data-sharing-agreement: {start: 2020-01-01}`,
    ],
    good: [
      `
application: {kind: new}
term-of-data-sharing-agreement: {issuedOn: 2020-01-01, start: 2020-01-01}`,
      `
application: {kind: new}
term-of-data-sharing-agreement: {start: 2099-01-01}`,
      `
application: {kind: amendment}
term-of-data-sharing-agreement: {issuedOn: 2027-02-01, start: 2025-01-01}`,
    ],
  },
});
