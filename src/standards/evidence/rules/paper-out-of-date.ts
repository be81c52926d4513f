import { compareDays, isDay } from '../../../core/days.ts';
import { at, rule } from '../../../core/rule.ts';
import { besideIt, paperUses } from '../../across/paper-homes.ts';
import { papersOf } from '../../across/papers.ts';

export default rule({
  id: 'evidence/paper-out-of-date',
  severity: 'warning',
  since: '0.1.0',
  title: 'A paper whose last day is over, and on which an answer rests',
  why: 'A paper that has run out proves nothing of today. A reviewer asks for the one in force before reading on.',
  fix: 'List the paper that is in force in evidence.yaml, with “supersedes:” and the id of this one, and name it in the answers that rest on it. If the paper still holds, correct “validUntil:”.',
  source: { fact: 'model', status: 'inferred' },
  reads: ['evidence'],
  messages: {
    over: (args: { paper: string; day: string; asOf: string }) =>
      `“${args.paper}” held until ${args.day}; the application is checked as of ${args.asOf}, and answers rest on it.`,
  },
  check({ evidence: { items = [] }, app }, report) {
    const uses = paperUses(app).filter(({ home }) => home.daySeenTo !== true);
    const replaced = new Set(items.map(({ supersedes }) => supersedes));
    const over = (id: string) => {
      const day = papersOf(app, [id])?.[0]?.paper.validUntil;
      return day !== undefined && isDay(day) && compareDays(day, app.asOf) < 0;
    };
    items.forEach(({ id, title, validUntil }, index) => {
      if (id === undefined || validUntil === undefined || replaced.has(id) || !over(id)) return;
      // Where another paper of the same answer still holds, this one is its history.
      const rests = uses.filter((use) => use.id === id && besideIt(uses, use).every((one) => over(one.id)));
      if (rests.length === 0) return;
      report.over(
        { paper: title ?? id, day: validUntil, asOf: app.asOf },
        at('evidence', ['items', index, 'validUntil']),
        rests.map((use) => ({ at: use.at, message: 'This rests on it.' })),
      );
    });
  },
  examples: {
    bad: [
      `
ethical-approval: {dpia: assessment}
evidence: {items: [{id: assessment, kind: dpia, title: Impact assessment, validUntil: 2025-01-31}]}`,
    ],
    good: [
      `
ethical-approval: {dpia: assessment}
evidence: {items: [{id: assessment, kind: dpia, title: Impact assessment, validUntil: 2035-01-31}]}`,
      `
ethical-approval: {route: none-needed}
evidence: {items: [{id: assessment, kind: dpia, title: Impact assessment, validUntil: 2025-01-31}]}`,
    ],
  },
});
