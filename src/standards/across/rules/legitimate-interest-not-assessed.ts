import { at, rule } from '../../../core/rule.ts';
import { notAssessed } from '../purposes.ts';

export default rule({
  id: 'across/legitimate-interest-not-assessed',
  guidance: 'COM-013',
  severity: 'warning',
  since: '0.1.0',
  title: 'A legitimate interest that nobody has assessed in writing',
  why: 'Whoever relies on a legitimate interest weighs it against the interests of the people in the data: is the aim good, are the data needed, who could be hurt. Agreements cite the paper in which that was done.',
  fix: 'List the assessment in evidence.yaml with the kind legitimate-interest-assessment, and name it under “assessment:” of the purpose in objective-for-processing.yaml.',
  source: { fact: '5e-13', status: 'practice' },
  reads: ['objective-for-processing', 'data-controllers'],
  messages: {
    missing: {
      missing: true,
      text: (args: { purpose: string }) =>
        `Purpose “${args.purpose}” rests on a legitimate interest, but no assessment of it is named.`,
    },
  },
  check({ app }, report) {
    for (const { purpose, index } of notAssessed(app)) {
      report.missing(
        { purpose: purpose.title ?? purpose.id ?? String(index + 1) },
        at('objective-for-processing', ['purposes', index, 'assessment'], 'key'),
      );
    }
  },
  examples: {
    bad: [
      '{data-controllers: {bases: [{id: interest, article6: 6-1-f}]}, objective-for-processing: {purposes: [{id: study, title: Study, bases: [interest]}]}}',
    ],
    good: [
      '{data-controllers: {bases: [{id: interest, article6: 6-1-f}]}, objective-for-processing: {purposes: [{id: study, bases: [interest], assessment: paper}]}}',
      '{data-controllers: {bases: [{id: task, article6: 6-1-e}]}, objective-for-processing: {purposes: [{id: study, bases: [task]}]}}',
    ],
  },
});
