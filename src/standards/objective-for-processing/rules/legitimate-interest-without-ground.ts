import { at, rule } from '../../../core/rule.ts';
import { purposeName, purposesOf } from '../../across/purposes.ts';

export default rule({
  id: 'objective-for-processing/legitimate-interest-without-ground',
  severity: 'warning',
  since: '0.1.0',
  title: 'A legitimate interest set out beside another ground',
  why: 'A statement of legitimate interests belongs to Article 6(1)(f). Beside another ground it leaves open on which of the two the work rests.',
  fix: 'If a controller does rely on 6-1-f, add that basis under “bases:” of this purpose in objective-for-processing.yaml. If none does, take “legitimateInterest:” out.',
  source: { fact: '5d-04', status: 'inferred' },
  reads: ['objective-for-processing', 'data-controllers'],
  messages: {
    beside: (args: { purpose: string }) =>
      `Purpose ${args.purpose} sets out a legitimate interest, but no basis that it cites is Article 6(1)(f).`,
  },
  check({ app, dataControllers: { bases } }, report) {
    for (const facts of purposesOf(app)) {
      const grounds = facts.bases?.map(({ basis }) => basis.article6);
      if (facts.purpose.legitimateInterest === undefined || grounds === undefined) continue;
      // A ground that is not answered yet may be the one.
      if (grounds.includes('6-1-f') || grounds.every((ground) => ground === undefined)) continue;
      // Where the ground of one of its controllers is not cited at all, another rule says so, and this may be the one.
      const cited = facts.bases?.flatMap(({ basis }) => basis.controllers ?? []) ?? [];
      const uncited = (facts.purpose.controllers ?? []).filter((id) => !cited.includes(id));
      if (bases?.some((basis) => basis.article6 === '6-1-f' && basis.controllers?.some((id) => uncited.includes(id))))
        continue;
      report.beside(
        { purpose: purposeName(facts) },
        at('objective-for-processing', ['purposes', facts.index, 'legitimateInterest']),
      );
    }
  },
  examples: {
    bad: [
      `
data-controllers: {bases: [{id: task, controllers: [uni], article6: 6-1-e}]}
objective-for-processing: {purposes: [{id: study, title: A study, bases: [task], legitimateInterest: Our interest is to learn.}]}`,
    ],
    good: [
      `
data-controllers: {bases: [{id: interest, controllers: [charity], article6: 6-1-f}]}
objective-for-processing: {purposes: [{id: study, title: A study, bases: [interest], legitimateInterest: Our interest is to learn.}]}`,
    ],
  },
});
