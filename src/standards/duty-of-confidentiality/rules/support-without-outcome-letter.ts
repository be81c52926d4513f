import { at, rule } from '../../../core/rule.ts';
import { papersOf } from '../../across/papers.ts';

export default rule({
  id: 'duty-of-confidentiality/support-without-outcome-letter',
  guidance: 'CLDC-008',
  severity: 'error',
  since: '0.1.0',
  title: 'Section 251 support without its outcome letter',
  why: 'The letter of the Confidentiality Advisory Group is what says which flows are supported and on what conditions. Other papers about the support do not stand in for it.',
  fix: 'Add the outcome letter to evidence.yaml with “kind: cag-letter”, and its id under “letters:” of this support in duty-of-confidentiality.yaml. Annual reviews belong under “reviews:”.',
  source: { fact: '7b-02', status: 'seen' },
  reads: ['duty-of-confidentiality', 'evidence'],
  messages: {
    otherPapers: (args: { support: string }) =>
      `None of the papers listed as letters of support “${args.support}” is an outcome letter.`,
  },
  applies: ({ dutyOfConfidentiality }) => (dutyOfConfidentiality.supports ?? []).length > 0,
  check({ dutyOfConfidentiality, app }, report) {
    dutyOfConfidentiality.supports?.forEach(({ id = '', letters }, index) => {
      const papers = papersOf(app, letters ?? [])?.map(({ paper }) => paper);
      if (letters === undefined || papers === undefined) return;
      if (papers.some(({ kind }) => kind === undefined || kind === 'cag-letter')) return;
      report.otherPapers({ support: id }, at('duty-of-confidentiality', ['supports', index, 'letters']));
    });
  },
  examples: {
    bad: [
      `
evidence: {items: [{id: review, kind: cag-annual-review, title: Annual review}]}
duty-of-confidentiality: {supports: [{id: cag, cagReference: 00/CAG/0001, regulation: "5", closed: false, letters: [review]}]}`,
    ],
    good: [
      `
evidence: {items: [{id: letter, kind: cag-letter, title: Outcome letter}]}
duty-of-confidentiality: {supports: [{id: cag, cagReference: 00/CAG/0001, regulation: "5", closed: false, letters: [letter]}]}`,
    ],
  },
});
