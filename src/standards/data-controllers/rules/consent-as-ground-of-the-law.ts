import { at, rule } from '../../../core/rule.ts';

export default rule({
  id: 'data-controllers/consent-as-ground-of-the-law',
  guidance: 'CONS-001',
  severity: 'warning',
  since: '0.1.0',
  title: 'Consent as the ground in data protection law beside consent for confidentiality',
  why: 'Consent that lifts the duty of confidentiality is one thing, consent as the ground for processing under the UK GDPR another. The second can be withdrawn at any time, and hardly any agreement relies on it. Mostly the two have been confused.',
  fix: 'Check “article6:” and “article9:” of this basis in data-controllers.yaml. Research by public bodies mostly rests on 6-1-e with 9-2-j, by companies and charities on 6-1-f with 9-2-j; the consent that people gave stays under duty-of-confidentiality.yaml.',
  source: { fact: '7c-07', status: 'practice' },
  reads: ['data-controllers', 'duty-of-confidentiality'],
  messages: {
    confused: (args: { articles: string }) =>
      `This basis rests on consent (${args.articles}), and flows rest on consent for confidentiality as well.`,
  },
  applies: ({ dutyOfConfidentiality }) =>
    (dutyOfConfidentiality.routes ?? []).some((route) => route.route === 'consent'),
  check({ dataControllers, dutyOfConfidentiality, app }, report) {
    // That consent is said not to be used is the plainer contradiction, of which another rule speaks.
    if (app.get('gdpr-consent')?.notUsed !== undefined) return;
    const route = dutyOfConfidentiality.routes?.findIndex((entry) => entry.route === 'consent') ?? -1;
    dataControllers.bases?.forEach(({ article6, article9 }, index) => {
      const articles = [
        ...(article6 === '6-1-a' ? ['Article 6(1)(a)'] : []),
        ...(article9 === '9-2-a' ? ['Article 9(2)(a)'] : []),
      ];
      if (articles.length === 0) return;
      report.confused(
        { articles: articles.join(' and ') },
        at('data-controllers', ['bases', index, article6 === '6-1-a' ? 'article6' : 'article9']),
        [
          {
            at: at('duty-of-confidentiality', ['routes', route, 'route']),
            message: 'Here consent lifts the duty of confidentiality.',
          },
        ],
      );
    });
  },
  examples: {
    bad: [
      `
data-controllers: {bases: [{id: agreed, controllers: [uni], article6: 6-1-a, article9: 9-2-a}]}
duty-of-confidentiality: {routes: [{flows: [data-out], route: consent}]}`,
    ],
    good: [
      `
data-controllers: {bases: [{id: task, controllers: [uni], article6: 6-1-e, article9: 9-2-j}]}
duty-of-confidentiality: {routes: [{flows: [data-out], route: consent}]}`,
    ],
  },
});
