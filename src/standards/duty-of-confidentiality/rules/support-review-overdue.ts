import { at, rule } from '../../../core/rule.ts';
import { reviewsDue } from '../../across/supports.ts';

type Dates = Readonly<Record<'support' | 'last' | 'due', string>>;

const words = ({ support, last, due }: Dates): string =>
  `The last outcome or review of support “${support}” is of ${last}; the next review was due by ${due}.`;

export default rule({
  id: 'duty-of-confidentiality/support-review-overdue',
  guidance: 'CLDC-009',
  severity: 'error',
  since: '0.1.0',
  title: 'Section 251 support whose yearly review is due',
  why: 'A review every year is a condition of the support. Support does not lapse by itself when a review is late, but a condition is then broken, and NHS England will ask before it lets data go.',
  fix: 'Send the annual review to the Confidentiality Advisory Group about four weeks before it is due. Then add it to evidence.yaml with “kind: cag-annual-review” and its date, and its id under “reviews:” of this support in duty-of-confidentiality.yaml. If the support has ended, answer “closed: true”.',
  source: { fact: '7b-05', status: 'seen' },
  reads: ['duty-of-confidentiality', 'evidence'],
  messages: {
    overdue: words,
    /** A published record shows only part of the papers. */
    published: { severity: 'warning', text: words },
    soon: {
      severity: 'warning',
      text: ({ support, due }: Dates) => `A review of support “${support}” is due by ${due}.`,
    },
  },
  applies: ({ dutyOfConfidentiality }) =>
    (dutyOfConfidentiality.supports ?? []).some((support) => support.closed === false),
  check({ app }, report) {
    const imported = app.get('application')?.origin === 'register-import';
    for (const { support, index, last, due, isOverdue } of reviewsDue(app)) {
      const list = support.reviews === undefined ? 'letters' : 'reviews';
      const say = isOverdue ? (imported ? report.published : report.overdue) : report.soon;
      say({ support: support.id ?? '', last, due }, at('duty-of-confidentiality', ['supports', index, list]));
    }
  },
  examples: {
    bad: [
      support('2025-06-01'),
      support('2025-12-10'),
      `application: {origin: register-import}${support('2020-06-01')}`,
    ],
    good: [support('2026-05-01')],
  },
});

/** An application whose only paper on the support bears this day. */
function support(dated: string): string {
  return `
evidence: {items: [{id: letter, kind: cag-letter, title: Outcome letter, dated: ${dated}}]}
duty-of-confidentiality: {supports: [{id: cag, cagReference: 00/CAG/0001, regulation: "5", closed: false, letters: [letter]}]}`;
}
