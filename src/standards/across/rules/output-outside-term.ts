import { compareDays } from '../../../core/days.ts';
import { at, rule } from '../../../core/rule.ts';
import { spanOf } from '../targets.ts';
import { isTermReversed } from '../terms.ts';

export default rule({
  id: 'across/output-outside-term',
  guidance: 'OUT-004',
  severity: 'warning',
  since: '0.1.0',
  title: 'An output that is due when no agreement is in force',
  why: 'Before the start there are no data to make it from, and after the end they have to be destroyed, so that nothing in it could be corrected or checked.',
  fix: 'Move “target:” of the output in expected-outcomes.yaml into the term, or change “start:” or “end:” in term-of-data-sharing-agreement.yaml.',
  source: { fact: '5c-05', status: 'practice' },
  reads: ['expected-outcomes', 'term-of-data-sharing-agreement'],
  messages: {
    late: (args: { output: string; first: string; end: string }) =>
      `Output “${args.output}” is due on ${args.first} at the earliest, after the agreement ends on ${args.end}.`,
    early: (args: { output: string; last: string; start: string }) =>
      `Output “${args.output}” is due by ${args.last}, before the agreement starts on ${args.start}.`,
  },
  check({ expectedOutcomes: { outputs }, termOfDataSharingAgreement: { start, end }, app }, report) {
    // A term that ends before it starts is a finding of its own, and no day lies inside it.
    if (isTermReversed(app)) return;
    outputs?.forEach(({ id, title, target }, index) => {
      const output = title ?? id ?? String(index + 1);
      const place = at('expected-outcomes', ['outputs', index, 'target']);
      const [first, last] = spanOf(target, start) ?? [];
      if (first !== undefined && end !== undefined && compareDays(first, end) > 0)
        report.late({ output, first, end }, place, [
          { at: at('term-of-data-sharing-agreement', ['end']), message: 'The end.' },
        ]);
      if (last !== undefined && start !== undefined && compareDays(last, start) < 0)
        report.early({ output, last, start }, place, [
          { at: at('term-of-data-sharing-agreement', ['start']), message: 'The start.' },
        ]);
    });
  },
  examples: {
    bad: ['{quarter: 2030-Q2}', '{date: 2027-02-28}'].map(
      (target) => `
term-of-data-sharing-agreement: {start: 2027-03-01, end: 2030-02-28}
expected-outcomes: {outputs: [{id: paper, title: Paper, target: ${target}}]}`,
    ),
    good: ['{quarter: 2030-Q1}', '{withinMonths: 6, of: publication}'].map(
      (target) => `
term-of-data-sharing-agreement: {start: 2027-03-01, end: 2030-02-28}
expected-outcomes: {outputs: [{id: paper, title: Paper, target: ${target}}]}`,
    ),
  },
});
