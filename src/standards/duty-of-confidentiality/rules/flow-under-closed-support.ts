import { at, rule } from '../../../core/rule.ts';
import { flowName, flowsOf, onePerEntry } from '../../across/flows.ts';

export default rule({
  id: 'duty-of-confidentiality/flow-under-closed-support',
  guidance: 'CLDC-010',
  severity: 'error',
  since: '0.1.0',
  title: 'An identifiable flow under section 251 support that has been closed',
  why: 'A closure report ends the support. From then on confidential data may not flow on it any more.',
  fix: 'Take the flow out of this application, or give it another route in duty-of-confidentiality.yaml. If the support still holds, answer “closed: false” for it.',
  source: { fact: '7b-05', status: 'seen' },
  reads: ['duty-of-confidentiality', 'processing-activities'],
  messages: {
    closed: (args: { flow: string; support: string }) =>
      `Flow ${args.flow} is identifiable and relies on support “${args.support}”, which has been closed.`,
  },
  applies: ({ dutyOfConfidentiality }) =>
    (dutyOfConfidentiality.supports ?? []).some((support) => support.closed === true),
  check({ dutyOfConfidentiality: { supports }, app }, report) {
    const faults = flowsOf(app)
      .filter(({ level }) => level === 'identifiable')
      .flatMap((facts) =>
        facts.routes.flatMap(({ route, index }) => {
          const place = supports?.findIndex(({ id }) => id !== undefined && id === route.support) ?? -1;
          const isClosed = route.route === 'section-251' && supports?.[place]?.closed === true;
          return isClosed ? [{ facts, index, place, support: route.support ?? '' }] : [];
        }),
      );
    for (const { fault, others } of onePerEntry(faults)) {
      const { facts, index, place, support } = fault;
      report.closed({ flow: flowName(facts), support }, at('duty-of-confidentiality', ['routes', index, 'support']), [
        {
          at: at('duty-of-confidentiality', ['supports', place, 'closed']),
          message: 'The support is said to be closed.',
        },
        ...others,
      ]);
    }
  },
  examples: {
    bad: [
      `
processing-activities: {flows: [{id: list-in, direction: in, from: registry, to: nhs-england, level: identifiable}]}
duty-of-confidentiality:
  routes: [{flows: [list-in], route: section-251, support: cag}]
  supports: [{id: cag, cagReference: 00/CAG/0001, regulation: "5", closed: true}]`,
    ],
    good: [
      `
processing-activities: {flows: [{id: list-in, direction: in, from: registry, to: nhs-england, level: identifiable}]}
duty-of-confidentiality:
  routes: [{flows: [list-in], route: section-251, support: cag}]
  supports: [{id: cag, cagReference: 00/CAG/0001, regulation: "5", closed: false}, {id: old, cagReference: 00/CAG/0002, regulation: "5", closed: true}]`,
    ],
  },
});
