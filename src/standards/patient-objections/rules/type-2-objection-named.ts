import { at, rule } from '../../../core/rule.ts';
import { proseOf, sentencesOf } from '../../across/prose.ts';

const TYPE_2 = /\btype[- ](?:2|II|two)\s+(?:patient\s+)?(?:objection|opt[- ]?out)/i;
/** Words of a sentence that tells what became of it. */
const HISTORY = /national data opt|former|earlier|previous|until|before 2018|became|replaced|no longer/i;

export default rule({
  id: 'patient-objections/type-2-objection-named',
  guidance: 'OPT-010',
  severity: 'warning',
  since: '0.1.0',
  title: 'A type 2 objection, which there is no more',
  why: 'Type 2 objections became the national data opt-out in May 2018. A text that still names them was most likely copied, and a reader cannot tell which rule is meant.',
  fix: 'Write of the national data opt-out instead, or of type 1 objections if those at a GP practice are meant.',
  source: { fact: '3c-07', status: 'seen' },
  reads: ['patient-objections'],
  messages: {
    old: () => 'The text speaks of type 2 objections.',
  },
  check({ app }, report) {
    const imported = app.get('application')?.origin === 'register-import';
    if (imported) return;
    for (const { document, path, text } of proseOf(app, DOCUMENTS)) {
      const named = sentencesOf(text).some((sentence) => TYPE_2.test(sentence) && !HISTORY.test(sentence));
      if (named) report.old(undefined, at(document, path));
    }
  },
  examples: {
    bad: [
      'patient-objections: {answers: [{flows: [data-out], upheld: true, explanation: Type 2 objections are applied.}]}',
    ],
    good: [
      'patient-objections: {answers: [{flows: [data-out], upheld: true, explanation: The national data opt-out is applied.}]}',
      'patient-objections: {answers: [{flows: [data-out], upheld: true, explanation: People with type 2 diabetes may opt out.}]}',
    ],
  },
});

/** Where applications speak of objections. */
const DOCUMENTS = [
  'patient-objections',
  'duty-of-confidentiality',
  'objective-for-processing',
  'processing-activities',
] as const;
