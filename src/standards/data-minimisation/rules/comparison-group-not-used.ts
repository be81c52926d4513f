import { at, rule } from '../../../core/rule.ts';

export default rule({
  id: 'data-minimisation/comparison-group-not-used',
  guidance: 'MIN-007',
  severity: 'warning',
  since: '0.1.0',
  title: 'A comparison group without data, or that no purpose speaks of',
  why: 'People who serve only for comparison have data taken about them too. The purpose has to say that they are there, and the data about them have to be limited like any other.',
  fix: 'Name the group under “cohorts:” of the purpose in objective-for-processing.yaml and of the request in data-minimisation.yaml that is about it, or take it out of “cohorts:”.',
  source: { fact: '5a-06', status: 'seen' },
  reads: ['data-minimisation', 'objective-for-processing'],
  messages: {
    noData: (args: { cohort: string }) => `“${args.cohort}” serve for comparison, but no request is about them.`,
    noPurpose: (args: { cohort: string }) =>
      `“${args.cohort}” serve for comparison, but no purpose names them among its people.`,
  },
  applies: ({ dataMinimisation }) => (dataMinimisation.cohorts ?? []).some((cohort) => cohort.role === 'control'),
  check({ dataMinimisation: { cohorts, requests }, objectiveForProcessing: { purposes } }, report) {
    const known = new Set(cohorts?.map(({ id }) => id));
    // A list that is open, or names people whom nobody knows, may be meant for this group; a group that is held needs no request.
    const named = (entries: readonly { readonly cohorts?: readonly string[] }[] | undefined) =>
      entries?.every((entry) => entry.cohorts?.every((id) => known.has(id)) === true) === true
        ? new Set(entries.flatMap((entry) => entry.cohorts ?? []))
        : undefined;
    cohorts?.forEach(({ id, name, role, source }, index) => {
      if (role !== 'control' || id === undefined) return;
      const args = { cohort: name ?? id };
      const here = at('data-minimisation', ['cohorts', index, 'role']);
      if (named(purposes)?.has(id) === false) report.noPurpose(args, here);
      else if (source !== 'held' && named(requests)?.has(id) === false) report.noData(args, here);
    });
  },
  examples: {
    bad: [
      `
data-minimisation: {cohorts: [{id: cases, name: People with a stroke, role: case}, {id: others, name: People without one, role: control}], requests: [{id: hes, level: pseudonymised, cohorts: [cases]}]}
objective-for-processing: {purposes: [{id: study, title: A study, cohorts: [cases, others]}]}`,
      `
data-minimisation: {cohorts: [{id: cases, name: People with a stroke, role: case}, {id: others, name: People without one, role: control}], requests: [{id: hes, level: pseudonymised, cohorts: [cases, others]}]}
objective-for-processing: {purposes: [{id: study, title: A study, cohorts: [cases]}]}`,
    ],
    good: [
      `
data-minimisation: {cohorts: [{id: cases, name: People with a stroke, role: case}, {id: others, name: People without one, role: control}], requests: [{id: hes, level: pseudonymised, cohorts: [cases, others]}]}
objective-for-processing: {purposes: [{id: study, title: A study, cohorts: [cases, others]}]}`,
    ],
  },
});
