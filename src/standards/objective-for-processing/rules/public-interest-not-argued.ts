import { at, rule } from '../../../core/rule.ts';
import { purposeName, purposesOf } from '../../across/purposes.ts';

/** Conditions of Article 9 that rest on a public interest. */
const PUBLIC: Readonly<Record<string, string>> = {
  '9-2-g': 'Article 9(2)(g), substantial public interest',
  '9-2-i': 'Article 9(2)(i), public health',
  '9-2-j': 'Article 9(2)(j), research, statistics or archiving',
};

export default rule({
  id: 'objective-for-processing/public-interest-not-argued',
  guidance: 'LAW-005',
  severity: 'error',
  since: '0.1.0',
  title: 'A condition that rests on the public interest, and no case for it',
  why: 'Some conditions of Article 9 hold only where the work is in the public interest. Naming the condition does not show that; the purpose has to say what the public gains.',
  fix: 'Say under “publicInterest:” of this purpose in objective-for-processing.yaml who gains from the work and what would be lost without it.',
  source: { fact: '5a-03', status: 'seen' },
  reads: ['objective-for-processing', 'data-controllers'],
  messages: {
    notArgued: {
      missing: true,
      text: (args: { purpose: string; condition: string }) =>
        `Purpose ${args.purpose} relies on ${args.condition}, but makes no case for the public interest.`,
    },
  },
  applies: ({ dataControllers }) =>
    (dataControllers.bases ?? []).some(({ article9 }) => article9 !== undefined && article9 in PUBLIC),
  check({ app }, report) {
    for (const facts of purposesOf(app)) {
      if (facts.purpose.publicInterest !== undefined) continue;
      const relied = facts.bases?.find(({ basis }) => basis.article9 !== undefined && basis.article9 in PUBLIC);
      if (relied === undefined) continue;
      report.notArgued(
        { purpose: purposeName(facts), condition: PUBLIC[relied.basis.article9 ?? ''] ?? '' },
        at('objective-for-processing', ['purposes', facts.index, 'publicInterest'], 'key'),
        [
          {
            at: at('data-controllers', ['bases', relied.index, 'article9']),
            message: 'The condition that is relied on.',
          },
        ],
      );
    }
  },
  examples: {
    bad: ['9-2-g', '9-2-i', '9-2-j'].map(
      (article) => `
data-controllers: {bases: [{id: study, controllers: [uni], article6: 6-1-e, article9: ${article}}]}
objective-for-processing: {purposes: [{id: study, title: A study, bases: [study]}]}`,
    ),
    good: [
      `
data-controllers: {bases: [{id: study, controllers: [uni], article6: 6-1-e, article9: 9-2-j}]}
objective-for-processing: {purposes: [{id: study, title: A study, bases: [study], publicInterest: Fewer people fall.}]}`,
      `
data-controllers: {bases: [{id: care, controllers: [board], article6: 6-1-e, article9: 9-2-h}]}
objective-for-processing: {purposes: [{id: plan, title: Planning of services, bases: [care]}]}`,
    ],
  },
});
