import { at, rule } from '../../../core/rule.ts';
import { predecessorOf } from '../../../reference/confidentiality.ts';

export default rule({
  id: 'duty-of-confidentiality/predecessor-not-known',
  guidance: 'CLDC-013',
  severity: 'info',
  since: '0.1.0',
  title: 'A consent form that names a body whose successor is not plain',
  why: 'Older forms name the body that held the data then. For the bodies that became NHS England a reviewer knows it; for another one the application has to show who has its tasks today, or the form does not cover NHS England.',
  fix: 'Check the name under “predecessorNames:” in duty-of-confidentiality.yaml against the form. If it is right, say in “reason:” of the route which body has its tasks today.',
  source: { fact: '7c-09', status: 'seen' },
  reads: ['duty-of-confidentiality'],
  messages: {
    notKnown: (args: { name: string }) =>
      `The consent form names “${args.name}”, and it is not plain which body that is today.`,
  },
  applies: ({ dutyOfConfidentiality }) =>
    (dutyOfConfidentiality.consents ?? []).some((consent) => consent.predecessorNames !== undefined),
  check({ dutyOfConfidentiality: { consents, routes } }, report) {
    consents?.forEach(({ id, predecessorNames }, index) => {
      const reasons =
        routes?.flatMap((route) =>
          id !== undefined && route.consents?.includes(id) === true ? (route.reason ?? []) : [],
        ) ?? [];
      predecessorNames?.forEach((name, place) => {
        if (name === undefined || predecessorOf(name) !== undefined || reasons.some((reason) => reason.includes(name)))
          return;
        report.notKnown({ name }, at('duty-of-confidentiality', ['consents', index, 'predecessorNames', place]));
      });
    });
  },
  examples: {
    bad: [
      'duty-of-confidentiality: {consents: [{id: written, cohorts: [people], predecessorNames: [Board of Statistics]}]}',
    ],
    good: [
      'duty-of-confidentiality: {consents: [{id: written, cohorts: [people], predecessorNames: [HSCIC, NHS Digital]}]}',
      `
duty-of-confidentiality:
  routes: [{flows: [data-out], route: consent, consents: [written], reason: Board of Statistics is now part of NHS England.}]
  consents: [{id: written, cohorts: [people], predecessorNames: [Board of Statistics]}]`,
    ],
  },
});
