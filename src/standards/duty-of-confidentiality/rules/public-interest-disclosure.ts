import { at, rule } from '../../../core/rule.ts';

export default rule({
  id: 'duty-of-confidentiality/public-interest-disclosure',
  guidance: 'CLDC-011',
  severity: 'warning',
  since: '0.1.0',
  title: 'Disclosure in the public interest, which the applicant cannot settle',
  why: 'To disclose confidential data without consent because the public interest outweighs the duty lies outside the Standard. The team at NHS England has to take the advice of its Caldicott Guardian before the case goes further.',
  fix: 'Talk to the Data Access Request Service before submitting. If consent, section 251 support or a law covers the flow after all, name that route in duty-of-confidentiality.yaml instead.',
  source: { fact: '7b-04', status: 'seen' },
  reads: ['duty-of-confidentiality'],
  messages: {
    ask: {
      person: true,
      text: (args: { flows: string }) =>
        `Has NHS England taken its Caldicott Guardian’s advice on disclosing ${args.flows} in the public interest?`,
    },
  },
  applies: ({ dutyOfConfidentiality }) =>
    (dutyOfConfidentiality.routes ?? []).some((route) => route.route === 'public-interest'),
  check({ dutyOfConfidentiality }, report) {
    dutyOfConfidentiality.routes?.forEach(({ route, flows }, index) => {
      if (route !== 'public-interest' || flows === undefined) return;
      report.ask(
        { flows: flows.map((id) => `“${id}”`).join(' and ') },
        at('duty-of-confidentiality', ['routes', index, 'route']),
      );
    });
  },
  examples: {
    bad: [
      'duty-of-confidentiality: {routes: [{flows: [data-out], route: public-interest, reason: A patient may harm others.}]}',
    ],
    good: ['duty-of-confidentiality: {routes: [{flows: [data-out], route: consent, consents: [written]}]}'],
  },
});
