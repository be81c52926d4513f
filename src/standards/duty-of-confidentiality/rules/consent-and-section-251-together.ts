import { at, rule } from '../../../core/rule.ts';

export default rule({
  id: 'duty-of-confidentiality/consent-and-section-251-together',
  guidance: 'OPT-007',
  severity: 'warning',
  since: '0.1.0',
  title: 'People who consented and people who were not asked in one agreement',
  why: 'Objections are applied to those who were not asked, and not to those who consented. Of late such work has been split into two agreements, so that nobody is treated by the wrong rule.',
  fix: 'Consider an agreement for each group, and name the other one under “related:” in application.yaml with “relation: same-study-other-route”. If one agreement is right, waive this with the reason.',
  source: { fact: '3c-09', status: 'practice' },
  reads: ['duty-of-confidentiality', 'application'],
  messages: {
    mixed: () => 'Some flows rest on consent and others on section 251 support.',
  },
  // A published record is one agreement already.
  applies: ({ application }) => application.origin !== 'register-import',
  check({ dutyOfConfidentiality: { routes, supports } }, report) {
    const consent = routes?.findIndex(({ route }) => route === 'consent') ?? -1;
    // Advice of a consultee for members of the same cohort is a part of the study, not another group.
    const other =
      routes?.findIndex(
        ({ route, support }) =>
          route === 'section-251' && supports?.find(({ id }) => id === support)?.consulteeArm !== true,
      ) ?? -1;
    if (consent < 0 || other < 0) return;
    report.mixed(undefined, at('duty-of-confidentiality', ['routes', other, 'route']), [
      { at: at('duty-of-confidentiality', ['routes', consent, 'route']), message: 'Here flows rest on consent.' },
    ]);
  },
  examples: {
    bad: [
      `
application: {kind: new}
duty-of-confidentiality: {routes: [{flows: [asked], route: consent}, {flows: [not-asked], route: section-251}]}`,
    ],
    good: [
      `
application: {kind: new}
duty-of-confidentiality: {routes: [{flows: [asked], route: consent}, {flows: [counts], route: none}]}`,
      `
application: {kind: new, origin: register-import}
duty-of-confidentiality: {routes: [{flows: [asked], route: consent}, {flows: [not-asked], route: section-251}]}`,
    ],
  },
});
