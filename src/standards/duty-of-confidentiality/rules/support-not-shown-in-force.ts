import { compareDays } from '../../../core/days.ts';
import { at, rule } from '../../../core/rule.ts';
import { papersOf } from '../../across/papers.ts';

export default rule({
  id: 'duty-of-confidentiality/support-not-shown-in-force',
  guidance: 'CLDC-014',
  severity: 'warning',
  since: '0.1.0',
  title: 'Section 251 support that no paper shows to be in force',
  why: 'A reviewer has to see that the support holds today, with every amendment. A letter that has run out, or that is only promised, does not show it.',
  fix: 'Add the letter that extends or renews the support to evidence.yaml, and its id under “letters:” of this support in duty-of-confidentiality.yaml. If the support has ended, answer “closed: true”.',
  source: { fact: '7b-11', status: 'seen' },
  reads: ['duty-of-confidentiality', 'evidence'],
  messages: {
    lapsed: (args: { support: string; day: string; asOf: string }) =>
      `The letters of support “${args.support}” held until ${args.day}; the application is checked as of ${args.asOf}.`,
    notAtHand: (args: { support: string }) => `No letter of support “${args.support}” is attached yet.`,
  },
  applies: ({ dutyOfConfidentiality }) =>
    (dutyOfConfidentiality.supports ?? []).some((support) => support.closed === false),
  check({ dutyOfConfidentiality, app }, report) {
    dutyOfConfidentiality.supports?.forEach(({ id: support = '', letters, reviews, closed }, index) => {
      const papers = papersOf(app, [...(letters ?? []), ...(reviews ?? [])])?.map(({ paper }) => paper);
      if (closed !== false || letters === undefined || papers === undefined) return;
      const here = at('duty-of-confidentiality', ['supports', index, 'letters']);
      if (papers.every(({ status }) => status !== undefined && status !== 'attached')) {
        report.notAtHand({ support }, here);
        return;
      }
      const last = papers
        .flatMap(({ validUntil }) => validUntil ?? [])
        .toSorted(compareDays)
        .at(-1);
      if (last !== undefined && compareDays(last, app.asOf) < 0)
        report.lapsed({ support, day: last, asOf: app.asOf }, here);
    });
  },
  examples: {
    bad: [
      `
evidence: {items: [{id: letter, kind: cag-letter, title: Outcome letter, validUntil: 2026-03-31}]}
duty-of-confidentiality: {supports: [{id: cag, cagReference: 00/CAG/0001, regulation: "5", closed: false, letters: [letter]}]}`,
      `
evidence: {items: [{id: letter, kind: cag-letter, title: Outcome letter, status: promised}]}
duty-of-confidentiality: {supports: [{id: cag, cagReference: 00/CAG/0001, regulation: "5", closed: false, letters: [letter]}]}`,
    ],
    good: [
      `
evidence: {items: [{id: letter, kind: cag-letter, title: Outcome letter, status: attached, validUntil: 2026-03-31}, {id: longer, kind: cag-letter, title: Extension, validUntil: 2029-03-31}]}
duty-of-confidentiality: {supports: [{id: cag, cagReference: 00/CAG/0001, regulation: "5", closed: false, letters: [letter, longer]}]}`,
    ],
  },
});
