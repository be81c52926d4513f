import { compareDays } from '../../../core/days.ts';
import { at, rule } from '../../../core/rule.ts';
import { isTermReversed } from '../terms.ts';

export default rule({
  id: 'across/condition-due-outside-term',
  guidance: 'SPC-002',
  severity: 'warning',
  since: '0.1.0',
  title: 'A special condition that is due when no agreement is in force',
  why: 'A condition binds while the agreement runs. What is due before the start or after the end cannot be asked for.',
  fix: 'Move “due:” of the condition in special-conditions.yaml into the term, or leave it out if the condition holds throughout.',
  source: { fact: '6-03', status: 'inferred' },
  reads: ['special-conditions', 'term-of-data-sharing-agreement'],
  messages: {
    late: (args: { condition: string; due: string; end: string }) =>
      `Condition “${args.condition}” is due on ${args.due}, after the agreement ends on ${args.end}.`,
    early: (args: { condition: string; due: string; start: string }) =>
      `Condition “${args.condition}” is due on ${args.due}, before the agreement starts on ${args.start}.`,
  },
  check({ specialConditions: { conditions }, termOfDataSharingAgreement: { start, end }, app }, report) {
    // A term that ends before it starts is a finding of its own, and no day lies inside it.
    if (isTermReversed(app)) return;
    conditions?.forEach(({ id, due, met }, index) => {
      // What has been met already may well have been due before the start.
      if (due === undefined || met !== undefined) return;
      const condition = id ?? String(index + 1);
      const place = at('special-conditions', ['conditions', index, 'due']);
      if (end !== undefined && compareDays(due, end) > 0)
        report.late({ condition, due, end }, place, [
          { at: at('term-of-data-sharing-agreement', ['end']), message: 'The end.' },
        ]);
      else if (start !== undefined && compareDays(due, start) < 0)
        report.early({ condition, due, start }, place, [
          { at: at('term-of-data-sharing-agreement', ['start']), message: 'The start.' },
        ]);
    });
  },
  examples: {
    bad: ['2030-04-01', '2027-03-31'].map(
      (due) =>
        `{special-conditions: {conditions: [{id: log, due: ${due}}]}, term-of-data-sharing-agreement: {start: 2027-04-01, end: 2030-03-31}}`,
    ),
    good: [
      '{special-conditions: {conditions: [{id: log, due: 2030-03-31}]}, term-of-data-sharing-agreement: {start: 2027-04-01, end: 2030-03-31}}',
    ],
  },
});
