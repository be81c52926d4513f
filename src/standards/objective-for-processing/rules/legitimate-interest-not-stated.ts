import { at, rule } from '../../../core/rule.ts';
import { purposeName, purposesOf } from '../../across/purposes.ts';

export default rule({
  id: 'objective-for-processing/legitimate-interest-not-stated',
  guidance: 'LAW-006',
  severity: 'error',
  since: '0.1.0',
  title: 'Legitimate interests relied on, and none stated',
  why: 'Article 6(1)(f) holds only for an interest that is named, that cannot be served with less, and that outweighs the interests of the people in the data. A reader has to be told which it is.',
  fix: 'Under “legitimateInterest:” of this purpose in objective-for-processing.yaml, say what the interest is, why these data are needed for it, and why it does not override the interests of the people concerned.',
  source: { fact: '5d-04', status: 'seen' },
  reads: ['objective-for-processing', 'data-controllers'],
  messages: {
    notStated: {
      missing: true,
      text: (args: { purpose: string }) =>
        `Purpose ${args.purpose} relies on legitimate interests, but does not say what they are.`,
    },
  },
  applies: ({ dataControllers }) => (dataControllers.bases ?? []).some((basis) => basis.article6 === '6-1-f'),
  check({ app }, report) {
    for (const facts of purposesOf(app)) {
      const relied = facts.bases?.find(({ basis }) => basis.article6 === '6-1-f');
      if (relied === undefined || facts.purpose.legitimateInterest !== undefined) continue;
      report.notStated(
        { purpose: purposeName(facts) },
        at('objective-for-processing', ['purposes', facts.index, 'legitimateInterest'], 'key'),
        [{ at: at('data-controllers', ['bases', relied.index, 'article6']), message: 'The ground that is relied on.' }],
      );
    }
  },
  examples: {
    bad: [
      `
data-controllers: {bases: [{id: interest, controllers: [charity], article6: 6-1-f}]}
objective-for-processing: {purposes: [{id: study, title: A study, bases: [interest]}]}`,
    ],
    good: [
      `
data-controllers: {bases: [{id: interest, controllers: [charity], article6: 6-1-f}]}
objective-for-processing: {purposes: [{id: study, title: A study, bases: [interest], legitimateInterest: The charity was founded to learn this.}]}`,
      `
data-controllers: {bases: [{id: task, controllers: [uni], article6: 6-1-e}]}
objective-for-processing: {purposes: [{id: study, title: A study, bases: [task]}]}`,
    ],
  },
});
