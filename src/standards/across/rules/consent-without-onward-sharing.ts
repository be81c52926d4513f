import { at, rule } from '../../../core/rule.ts';
import { groundsOfSubLicences } from '../sub-licensed.ts';

export default rule({
  id: 'across/consent-without-onward-sharing',
  guidance: 'SUB-004',
  severity: 'error',
  since: '0.1.0',
  title: 'Sub-licences for data of people whose consent does not cover that',
  why: 'People agreed to what the consent form and leaflet told them. If these do not say that others may receive the data, they may not.',
  fix: 'Take these data out of “requests:” in sub-licencing-and-onward-sharing.yaml, or ask the people again. If the papers do allow it, answer “onwardSharing:” under “scope:” of the consent in duty-of-confidentiality.yaml with yes.',
  source: { fact: '10-01', status: 'seen' },
  reads: ['sub-licencing-and-onward-sharing', 'duty-of-confidentiality', 'processing-activities'],
  messages: {
    no: (args: { consent: string }) =>
      `Sub-licences cover data that rest on consent “${args.consent}”, but its papers say that the data are not passed on.`,
    silent: {
      severity: 'warning',
      text: (args: { consent: string }) =>
        `Sub-licences cover data that rest on consent “${args.consent}”, but its papers say nothing of passing data on.`,
    },
  },
  applies: ({ subLicencingAndOnwardSharing }) => subLicencingAndOnwardSharing.permitted === true,
  check({ dutyOfConfidentiality: { consents }, app }, report) {
    const used = groundsOfSubLicences(app).consents;
    consents?.forEach(({ id, scope }, index) => {
      const says = scope?.onwardSharing;
      if (id === undefined || !used.has(id) || (says !== 'no' && says !== 'silent')) return;
      report[says]({ consent: id }, at('duty-of-confidentiality', ['consents', index, 'scope', 'onwardSharing']), [
        { at: at('sub-licencing-and-onward-sharing', ['requests']), message: 'The data under sub-licence.' },
      ]);
    });
  },
  examples: {
    bad: ['no', 'silent'].map(
      (says) => `
processing-activities: {flows: [{id: data-out, direction: out, requests: [stays]}]}
duty-of-confidentiality: {routes: [{flows: [data-out], route: consent, consents: [form]}], consents: [{id: form, scope: {onwardSharing: ${says}}}]}
sub-licencing-and-onward-sharing: {permitted: true, requests: [stays]}`,
    ),
    good: ['yes'].map(
      (says) => `
processing-activities: {flows: [{id: data-out, direction: out, requests: [stays]}]}
duty-of-confidentiality: {routes: [{flows: [data-out], route: consent, consents: [form]}], consents: [{id: form, scope: {onwardSharing: "${says}"}}]}
sub-licencing-and-onward-sharing: {permitted: true, requests: [stays]}`,
    ),
  },
});
