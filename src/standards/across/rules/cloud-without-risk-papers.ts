import { at, rule } from '../../../core/rule.ts';
import { bareClouds } from '../clouds.ts';

export default rule({
  id: 'across/cloud-without-risk-papers',
  guidance: 'SEC-008',
  severity: 'error',
  since: '0.1.0',
  title: 'A cloud without the papers on its risks',
  why: 'In a cloud the data lie on computers of somebody else. NHS England wants to see that the risk was weighed with its own model, and which controls follow from it.',
  fix: 'Under “cloud:” in the entry of security-assurance.yaml that covers this place, give the ids of the risk model (“riskModel:”) and of the paper on the cloud risk framework (“framework:”), both listed in evidence.yaml.',
  source: { fact: '2a-14', status: 'seen' },
  reads: ['security-assurance', 'territory-of-use'],
  messages: {
    missing: {
      missing: true,
      text: (args: { place: string }) =>
        `Place “${args.place}” is a cloud, but the proof of security that covers it names no papers on cloud use.`,
    },
  },
  applies: ({ territoryOfUse: { locations } }) =>
    (locations ?? []).some(({ kinds }) => kinds?.includes('cloud') === true),
  check({ app }, report) {
    for (const { id, place, proof } of bareClouds(app)) {
      report.missing(
        { place: id },
        {
          ...at('security-assurance', ['assurances', proof, 'cloud'], 'key'),
          orElse: ['assurances', proof, 'locations'],
        },
        [{ at: at('territory-of-use', ['locations', place]), message: 'The cloud.' }],
      );
    }
  },
  examples: {
    bad: [
      `
territory-of-use: {locations: [{id: store, organisation: host, kinds: [storage, cloud]}]}
security-assurance: {assurances: [{organisation: host, route: iso27001, locations: [store]}]}`,
    ],
    good: [
      `
territory-of-use: {locations: [{id: store, organisation: host, kinds: [storage, cloud]}]}
security-assurance: {assurances: [{organisation: host, route: iso27001, locations: [store], cloud: {riskModel: model, framework: paper}}]}`,
      `
territory-of-use: {locations: [{id: store, organisation: host, kinds: [storage]}]}
security-assurance: {assurances: [{organisation: host, route: iso27001, locations: [store]}]}`,
    ],
  },
});
