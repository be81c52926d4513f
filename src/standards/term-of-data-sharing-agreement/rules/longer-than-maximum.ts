import { at, rule } from '../../../core/rule.ts';
import { maximumTermsFor } from '../../../reference/maximum-terms.ts';
import { isImported, runsLongerThan, termCasesOf } from '../../across/terms.ts';

interface Args {
  readonly months: number;
  readonly text: string;
}

const words = ({ months, text }: Args): string =>
  `The agreement runs longer than ${months / 12} years, the most where ${text}; no regulation is named that sets another time.`;

export default rule({
  id: 'term-of-data-sharing-agreement/longer-than-maximum',
  guidance: 'TERM-008',
  severity: 'error',
  since: '0.1.0',
  title: 'A term above the maximum for its kind',
  why: 'Guidance has a table of longest terms, by whose data they are and what they are for. A longer term is not granted unless a regulation prescribes one.',
  fix: 'Set an earlier “end:” in term-of-data-sharing-agreement.yaml and renew the agreement later, or name the law and its provision under “regulation:”.',
  source: { fact: '1-10', status: 'seen' },
  reads: [
    'term-of-data-sharing-agreement',
    'objective-for-processing',
    'processing-activities',
    'duty-of-confidentiality',
  ],
  messages: {
    longer: (args: Args) => words(args),
    /** A published record is taken as it is. */
    published: { severity: 'warning', text: (args: Args) => words(args) },
  },
  applies: ({ app }) => termCasesOf(app).includes('consented-academic-archive'),
  check({ termOfDataSharingAgreement: { start, end, regulation }, app }, report) {
    if (start === undefined || end === undefined) return;
    const rows = termCasesOf(app).flatMap((one) => maximumTermsFor(one, app.asOf));
    const broken = rows.find(
      (row) =>
        row.kind === 'maximum' &&
        !(row.unlessRegulation === true && regulation !== undefined) &&
        runsLongerThan(start, end, row.months),
    );
    if (broken === undefined) return;
    const tell = isImported(app) ? report.published : report.longer;
    tell(broken, at('term-of-data-sharing-agreement', ['end']), [
      { at: at('term-of-data-sharing-agreement', ['start']), message: 'The start.' },
    ]);
  },
  examples: {
    bad: ['', 'application: {origin: register-import}'].map(
      (origin) => `
${origin}
term-of-data-sharing-agreement: {start: 2027-01-01, end: 2042-06-30}
objective-for-processing: {purposes: [{id: keep, title: Archive, kind: archiving, aim: To keep.}]}
processing-activities: {flows: [{id: out, direction: out, from: nhs-england, to: uni}]}
duty-of-confidentiality: {routes: [{flows: [out], route: consent}]}`,
    ),
    good: ['end: 2041-12-31', 'end: 2050-12-31, regulation: Example Act 2006 section 1'].map(
      (end) => `
term-of-data-sharing-agreement: {start: 2027-01-01, ${end}}
objective-for-processing: {purposes: [{id: keep, title: Archive, kind: archiving, aim: To keep.}]}
processing-activities: {flows: [{id: out, direction: out, from: nhs-england, to: uni}]}
duty-of-confidentiality: {routes: [{flows: [out], route: consent}]}`,
    ),
  },
});
