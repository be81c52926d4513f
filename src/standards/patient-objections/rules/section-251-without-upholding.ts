import { at, rule } from '../../../core/rule.ts';
import { flowName, flowsOf, onePerEntry } from '../../across/flows.ts';

/** Exemptions that need no section 251 letter, because opt-outs do not reach such data or another authority lifted them. */
const ELSEWHERE: readonly (string | undefined)[] = [
  'deaths-registration',
  'births-registration',
  'ministerial',
  'not-patients',
  'direct-care',
  'statutory',
];

export default rule({
  id: 'patient-objections/section-251-without-upholding',
  guidance: 'OPT-004',
  severity: 'error',
  since: '0.1.0',
  title: 'Identifiable data under section 251 with objections set aside, and no letter that says so',
  why: 'Section 251 support comes with the condition that opt-outs are respected. Only the approval itself can lift that condition, for a flow that it names; whoever discloses the data has to see it in the letter.',
  fix: 'Uphold objections for this flow. If the outcome letter lifts the condition, list the flow under “liftsOptOutFor:” of that support in duty-of-confidentiality.yaml and give the exemption as cag-lifted.',
  source: { fact: '3c-05', status: 'seen' },
  reads: ['patient-objections', 'duty-of-confidentiality', 'processing-activities'],
  messages: {
    notUpheld: (args: { flow: string; support: string }) =>
      `Flow ${args.flow} is identifiable and relies on section 251, but objections are not upheld, and support “${args.support}” does not say that the letter lifts them for this flow.`,
  },
  applies: ({ dutyOfConfidentiality }) =>
    (dutyOfConfidentiality.routes ?? []).some((route) => route.route === 'section-251'),
  check({ app, dutyOfConfidentiality }, report) {
    const faults = flowsOf(app).flatMap((facts) => {
      const relied = facts.routes.find(({ route }) => route.route === 'section-251');
      if (facts.level !== 'identifiable' || relied === undefined) return [];
      const support = (dutyOfConfidentiality.supports ?? []).find((entry) => entry.id === relied.route.support);
      // A support that is not named, or that nobody declares, is a finding of its own.
      const name = support?.id;
      if (name === undefined || support?.liftsOptOutFor?.includes(facts.id)) return [];
      // The other reasons contradict the flow itself, and rules of their own say so; an exemption not yet named is an open question.
      return facts.answers
        .filter(
          ({ answer: { upheld, reason, exemption } }) =>
            upheld === false && reason === 'exemption' && exemption !== undefined && !ELSEWHERE.includes(exemption),
        )
        .map(({ index }) => ({ facts, index, support: name, place: relied.index }));
    });
    for (const { fault, others } of onePerEntry(faults, ({ index, support }) => `${index} ${support}`)) {
      const { facts, index, support, place } = fault;
      report.notUpheld({ flow: flowName(facts), support }, at('patient-objections', ['answers', index, 'upheld']), [
        {
          at: at('duty-of-confidentiality', ['routes', place, 'route']),
          message: 'Here the flow relies on section 251.',
        },
        ...others,
      ]);
    }
  },
  examples: {
    bad: [
      `
processing-activities: {flows: [{id: cohort-in, direction: in, from: registry, to: nhs-england, level: identifiable}]}
duty-of-confidentiality:
  routes: [{flows: [cohort-in], route: section-251, support: cag}]
  supports: [{id: cag, cagReference: 00/CAG/0001, regulation: "5", closed: false}]
patient-objections: {answers: [{flows: [cohort-in], upheld: false, reason: exemption, exemption: cag-lifted}]}`,
    ],
    good: [
      `
processing-activities: {flows: [{id: cohort-in, direction: in, from: registry, to: nhs-england, level: identifiable}]}
duty-of-confidentiality:
  routes: [{flows: [cohort-in], route: section-251, support: cag}]
  supports: [{id: cag, cagReference: 00/CAG/0001, regulation: "5", closed: false, liftsOptOutFor: [cohort-in]}]
patient-objections: {answers: [{flows: [cohort-in], upheld: false, reason: exemption, exemption: cag-lifted}]}`,
      `
processing-activities: {flows: [{id: cohort-in, direction: in, from: registry, to: nhs-england, level: identifiable}]}
duty-of-confidentiality: {routes: [{flows: [cohort-in], route: section-251, support: cag}]}
patient-objections: {answers: [{flows: [cohort-in], upheld: true}]}`,
    ],
  },
});
