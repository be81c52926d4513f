import { compareDays } from '../../../core/days.ts';
import { at, rule } from '../../../core/rule.ts';
import { COVID_NOTICE_END } from '../../../reference/confidentiality.ts';
import { affirmation } from '../../across/prose.ts';

const COVID = /\b(?:COVID|coronavirus)/i;
const NOTICE = /\bnotices?\b/i;
const POWER = /\bCOPI\b|control of patient information|regulation 3/i;

export default rule({
  id: 'duty-of-confidentiality/lapsed-covid-notice',
  guidance: 'CLDC-012',
  severity: 'warning',
  since: '0.1.0',
  title: 'A notice on COVID-19 that is no longer in force',
  why: 'The notices that let confidential data be used against COVID-19 ran out in 2022. What flows since then needs another ground.',
  fix: 'Name under “statute:” in duty-of-confidentiality.yaml the law that covers this flow now, or give the flow another route: consent, or section-251 with its support.',
  source: { fact: '3c-04', status: 'inferred' },
  reads: ['duty-of-confidentiality', 'term-of-data-sharing-agreement'],
  messages: {
    lapsed: (args: { end: string }) =>
      `This route rests on a notice about COVID-19, and the general one ended on ${args.end}.`,
  },
  applies: ({ dutyOfConfidentiality }) =>
    (dutyOfConfidentiality.routes ?? []).some((route) => route.route === 'statutory'),
  check({ dutyOfConfidentiality, termOfDataSharingAgreement: { start }, app }, report) {
    const end = COVID_NOTICE_END.value;
    if (compareDays(start ?? app.asOf, end) <= 0) return;
    dutyOfConfidentiality.routes?.forEach(({ route, statute }, index) => {
      const named = affirmation(statute ?? '', NOTICE);
      if (route !== 'statutory' || statute === undefined || named === undefined) return;
      if (!COVID.test(statute) || !POWER.test(statute)) return;
      report.lapsed({ end }, at('duty-of-confidentiality', ['routes', index, 'statute']));
    });
  },
  examples: {
    bad: [
      `
term-of-data-sharing-agreement: {start: 2026-12-01}
duty-of-confidentiality: {routes: [{flows: [data-out], route: statutory, statute: Notice under regulation 3 of the Control of Patient Information Regulations for COVID-19}]}`,
    ],
    good: [
      `
term-of-data-sharing-agreement: {start: 2021-12-01}
duty-of-confidentiality: {routes: [{flows: [data-out], route: statutory, statute: Notice under regulation 3 of the Control of Patient Information Regulations for COVID-19}]}`,
      `
term-of-data-sharing-agreement: {start: 2026-12-01}
duty-of-confidentiality: {routes: [{flows: [data-out], route: statutory, statute: Control of Patient Information Regulations 2002 regulation 3}]}`,
    ],
  },
});
