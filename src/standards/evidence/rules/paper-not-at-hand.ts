import { at, rule } from '../../../core/rule.ts';
import { paperUses } from '../../across/paper-homes.ts';

export default rule({
  id: 'evidence/paper-not-at-hand',
  severity: 'warning',
  since: '0.1.0',
  title: 'An answer that rests on a paper which is not there',
  why: 'An application is read with its papers. What rests on one that is still to come, or that cannot be had, has to be taken on trust, and is put off until it is there.',
  fix: 'Attach the paper and write “status: attached” in evidence.yaml, or hand the application in when it has come. Where it cannot be had, name another paper that shows the same.',
  source: { fact: 'model', status: 'inferred' },
  reads: ['evidence'],
  messages: {
    awaited: {
      missing: true,
      text: (args: { paper: string }) => `“${args.paper}” is not there yet, and answers rest on it.`,
    },
    unavailable: (args: { paper: string }) => `“${args.paper}” cannot be had, and answers rest on it.`,
  },
  check({ evidence: { items }, app }, report) {
    const uses = paperUses(app).filter(({ home }) => home.presenceSeenTo !== true);
    items?.forEach(({ id, title, status }, index) => {
      if (id === undefined || status === undefined || status === 'attached') return;
      const rests = uses.filter((use) => use.id === id);
      if (rests.length === 0) return;
      report[status === 'not-available' ? 'unavailable' : 'awaited'](
        { paper: title ?? id },
        at('evidence', ['items', index, 'status']),
        rests.map((use) => ({ at: use.at, message: 'This rests on it.' })),
      );
    });
  },
  examples: {
    bad: [
      `
ethical-approval: {dpia: assessment}
evidence: {items: [{id: assessment, kind: dpia, title: Impact assessment, status: promised}]}`,
      `
ethical-approval: {dpia: assessment}
evidence: {items: [{id: assessment, kind: dpia, title: Impact assessment, status: not-available}]}`,
    ],
    good: [
      `
ethical-approval: {dpia: assessment}
evidence: {items: [{id: assessment, kind: dpia, title: Impact assessment, status: attached}]}`,
    ],
  },
});
