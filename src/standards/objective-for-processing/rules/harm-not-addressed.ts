import { at, rule } from '../../../core/rule.ts';
import { purposeName, purposesOf } from '../../across/purposes.ts';

export default rule({
  id: 'objective-for-processing/harm-not-addressed',
  guidance: 'LAW-004',
  severity: 'error',
  since: '0.1.0',
  title: 'Substantial public interest, and no word on harm',
  why: 'Whoever relies on substantial public interest has to weigh it: what is morally at stake, and whether the public could be harmed by the use of the data.',
  fix: 'Set out the moral and ethical questions and the risk of harm under “harm:” of this purpose in objective-for-processing.yaml.',
  source: { fact: '5a-03', status: 'seen' },
  reads: ['objective-for-processing', 'data-controllers'],
  messages: {
    notAddressed: {
      missing: true,
      text: (args: { purpose: string }) =>
        `Purpose ${args.purpose} relies on substantial public interest, but does not speak of harm.`,
    },
  },
  applies: ({ dataControllers }) => (dataControllers.bases ?? []).some((basis) => basis.article9 === '9-2-g'),
  check({ app }, report) {
    for (const facts of purposesOf(app)) {
      const relied = facts.bases?.find(({ basis }) => basis.article9 === '9-2-g');
      if (relied === undefined || facts.purpose.harm !== undefined) continue;
      report.notAddressed(
        { purpose: purposeName(facts) },
        at('objective-for-processing', ['purposes', facts.index, 'harm'], 'key'),
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
    bad: [
      `
data-controllers: {bases: [{id: fraud, controllers: [body], article6: 6-1-e, article9: 9-2-g}]}
objective-for-processing: {purposes: [{id: fraud, title: Finding fraud, bases: [fraud], publicInterest: Money for care is not lost.}]}`,
    ],
    good: [
      `
data-controllers: {bases: [{id: fraud, controllers: [body], article6: 6-1-e, article9: 9-2-g}]}
objective-for-processing: {purposes: [{id: fraud, title: Finding fraud, bases: [fraud], publicInterest: Money for care is not lost., harm: A wrong suspicion is the risk.}]}`,
    ],
  },
});
