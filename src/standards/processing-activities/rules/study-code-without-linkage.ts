import { at, rule } from '../../../core/rule.ts';

export default rule({
  id: 'processing-activities/study-code-without-linkage',
  severity: 'warning',
  since: '0.1.0',
  title: 'A study code comes back with the data, though nothing is said to be joined',
  why: 'A code that the applicant gave to people serves to join the records with what is known of them already. If nothing is joined, the code is not needed.',
  fix: 'Describe what is joined under “linkages:” in processing-activities.yaml instead of “noLinkages:”, or take study-id out of “identifiers:” of the flow.',
  source: { fact: '5b-07', status: 'inferred' },
  reads: ['processing-activities'],
  messages: {
    code: (args: { flow: string }) =>
      `Flow “${args.flow}” brings a study code back from NHS England, but it is said that no data are joined.`,
  },
  applies: ({ processingActivities }) => processingActivities.noLinkages !== undefined,
  check({ processingActivities: { flows, linkages } }, report) {
    if (linkages !== undefined) return;
    flows?.forEach(({ id, direction, identifiers }, index) => {
      const place = identifiers?.indexOf('study-id') ?? -1;
      if (direction !== 'out' || place < 0) return;
      report.code(
        { flow: id ?? String(index + 1) },
        at('processing-activities', ['flows', index, 'identifiers', place]),
        [{ at: at('processing-activities', ['noLinkages']), message: 'Here it is said that nothing is joined.' }],
      );
    });
  },
  examples: {
    bad: [
      'processing-activities: {flows: [{id: data-out, direction: out, identifiers: [study-id]}], noLinkages: Nothing is joined.}',
    ],
    good: [
      'processing-activities: {flows: [{id: data-out, direction: out, identifiers: [study-id]}], linkages: [{id: one}]}',
      'processing-activities: {flows: [{id: list-in, direction: in, identifiers: [study-id]}], noLinkages: Nothing is joined.}',
    ],
  },
});
