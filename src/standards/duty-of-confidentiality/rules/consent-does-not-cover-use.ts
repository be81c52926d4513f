import { at, rule } from '../../../core/rule.ts';

export default rule({
  id: 'duty-of-confidentiality/consent-does-not-cover-use',
  guidance: 'CLDC-007',
  severity: 'error',
  since: '0.1.0',
  title: 'Consent relied on for something that it does not cover',
  why: 'People agreed to what they were told, and to nothing else. Where the form says no to the source, the kind of data, the length of time, the linkage or the commercial use, their consent cannot carry the flow.',
  fix: 'If the answer under “scope:” in duty-of-confidentiality.yaml is wrong, correct it. Otherwise leave out what the consent does not cover, ask the people again, or name another route for these flows.',
  source: { fact: '7b-02', status: 'seen' },
  reads: ['duty-of-confidentiality'],
  messages: {
    outside: (args: { consent: string; what: string }) =>
      `Flows rest on consent “${args.consent}”, but by its own wording it does not cover ${args.what}.`,
  },
  applies: ({ dutyOfConfidentiality }) =>
    (dutyOfConfidentiality.routes ?? []).some((route) => route.route === 'consent'),
  check({ dutyOfConfidentiality: { routes, consents }, app }, report) {
    const linked = (app.get('processing-activities')?.linkages ?? []).length > 0;
    const commercial = app.get('commercial-purpose')?.includes === true;
    const used = new Set(routes?.flatMap((route) => (route.route === 'consent' ? (route.consents ?? []) : [])));
    consents?.forEach(({ id, scope }, index) => {
      if (id === undefined || scope === undefined || !used.has(id)) return;
      const refused = [
        { key: 'source', what: 'data held by NHS England', counts: true },
        { key: 'dataTypes', what: 'these kinds of data', counts: true },
        { key: 'duration', what: 'so long a time', counts: true },
        { key: 'linkage', what: 'the linkage that is planned', counts: linked },
        { key: 'commercial', what: 'a commercial purpose', counts: commercial },
      ].filter(({ key, counts }) => counts && scope[key as keyof typeof scope] === 'no');
      const [first] = refused;
      if (first === undefined) return;
      report.outside(
        { consent: id, what: refused.map(({ what }) => what).join(', nor ') },
        at('duty-of-confidentiality', ['consents', index, 'scope', first.key]),
      );
    });
  },
  examples: {
    bad: [
      `
duty-of-confidentiality:
  routes: [{flows: [data-out], route: consent, consents: [written]}]
  consents: [{id: written, cohorts: [people], scope: {source: "no", dataTypes: "yes", linkage: "yes", duration: "yes", onwardSharing: "no", commercial: "no"}}]`,
    ],
    good: [
      `
duty-of-confidentiality:
  routes: [{flows: [data-out], route: consent, consents: [written]}]
  consents: [{id: written, cohorts: [people], scope: {source: "yes", dataTypes: "yes", linkage: "no", duration: silent, onwardSharing: "no", commercial: "no"}}]`,
    ],
  },
});
