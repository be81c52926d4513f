import { compareDays } from '../../../core/days.ts';
import { at, rule } from '../../../core/rule.ts';
import { endOfSupport } from '../../across/supports.ts';
import { isImported } from '../../across/terms.ts';

interface Args {
  readonly support: string;
  readonly day: string;
  readonly end: string;
}

const words = ({ support, day, end }: Args): string =>
  `The agreement ends on ${end}, but section 251 support “${support}” ends on ${day}, as its papers say.`;

export default rule({
  id: 'term-of-data-sharing-agreement/end-after-section-251-support',
  guidance: 'TERM-004',
  severity: 'error',
  since: '0.1.0',
  title: 'An agreement that outlasts its section 251 support',
  why: 'Section 251 support takes the place of the patients’ consent. Where it was given up to a certain day, nothing makes the use of the data lawful after that day.',
  fix: 'Set “end:” in term-of-data-sharing-agreement.yaml to a day on which the support still holds. If the support has been prolonged, add the newer letter to evidence.yaml with its “validUntil:”, and to “letters:” in duty-of-confidentiality.yaml.',
  source: { fact: '7b-02', status: 'seen' },
  reads: ['term-of-data-sharing-agreement', 'duty-of-confidentiality', 'evidence'],
  messages: {
    outlasts: (args: Args) => words(args),
    /** A published record is taken as it is. */
    published: { severity: 'warning', text: (args: Args) => words(args) },
  },
  applies: ({ dutyOfConfidentiality: { routes } }) => (routes ?? []).some((route) => route.support !== undefined),
  check({ termOfDataSharingAgreement: { end }, dutyOfConfidentiality, app }, report) {
    if (end === undefined) return;
    const relied = (dutyOfConfidentiality.routes ?? [])
      .filter(({ route }) => route === 'section-251')
      .map(({ support }) => support);
    for (const support of dutyOfConfidentiality.supports ?? []) {
      const { id, closed } = support;
      // Of support that a closure report ended, another rule speaks.
      if (id === undefined || closed === true || !relied.includes(id)) continue;
      const last = endOfSupport(app, support);
      if (last === undefined || compareDays(end, last.day) <= 0) continue;
      // Of support whose letters have run out already, too.
      if (closed === false && compareDays(last.day, app.asOf) < 0) continue;
      const tell = isImported(app) ? report.published : report.outlasts;
      tell({ support: id, day: last.day, end }, at('term-of-data-sharing-agreement', ['end']), [
        { at: last.at, message: 'The last day of the support.' },
      ]);
    }
  },
  examples: {
    bad: [
      `
term-of-data-sharing-agreement: {end: 2030-02-28}
duty-of-confidentiality: {routes: [{flows: [list-in], route: section-251, support: cag}], supports: [{id: cag, letters: [letter]}]}
evidence: {items: [{id: letter, kind: cag-letter, title: Support, validUntil: 2029-12-31}]}`,
      `
application: {origin: register-import}
term-of-data-sharing-agreement: {end: 2030-02-28}
duty-of-confidentiality: {routes: [{flows: [list-in], route: section-251, support: cag}], supports: [{id: cag, letters: [letter]}]}
evidence: {items: [{id: letter, kind: cag-letter, title: Support, validUntil: 2029-12-31}]}`,
    ],
    good: [
      `
term-of-data-sharing-agreement: {end: 2029-12-31}
duty-of-confidentiality: {routes: [{flows: [list-in], route: section-251, support: cag}], supports: [{id: cag, letters: [letter]}]}
evidence: {items: [{id: letter, kind: cag-letter, title: Support, validUntil: 2029-12-31}]}`,
    ],
  },
});
