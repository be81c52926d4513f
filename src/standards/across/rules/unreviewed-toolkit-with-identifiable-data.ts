import { at, rule } from '../../../core/rule.ts';
import { hasCondition } from '../conditions.ts';
import { flowName, flowsOf } from '../flows.ts';
import { isNhsEngland, organisationOf } from '../parties.ts';

export default rule({
  id: 'across/unreviewed-toolkit-with-identifiable-data',
  guidance: 'SEC-005',
  severity: 'error',
  since: '0.1.0',
  title: 'Identifiable data, and a toolkit entry that NHS England has not confirmed',
  why: 'Where names or numbers of patients move to or from NHS England, it first looks at the security of the other side itself. If that has not been done, the agreement has to say that it will be.',
  fix: 'Add a condition under “conditions:” in special-conditions.yaml with “trigger: dspt-review” and the organisation under “about:” (organisation/ and its id), saying that nothing moves before the entry is confirmed. If it has been confirmed, set “reviewed: true” in security-assurance.yaml.',
  source: { fact: '2a-06', status: 'seen' },
  reads: ['security-assurance', 'special-conditions', 'processing-activities', 'application'],
  messages: {
    missing: {
      missing: true,
      text: (args: { organisation: string; flow: string }) =>
        `Identifiable data move between NHS England and “${args.organisation}” in flow ${args.flow}, its toolkit entry is not reviewed, and no special condition says that it will be.`,
    },
  },
  check({ securityAssurance, app }, report) {
    const flows = flowsOf(app).filter(
      ({ level, flow }) => level === 'identifiable' && (flow.direction === 'in' || flow.direction === 'out'),
    );
    const done = new Set<string>();
    securityAssurance.assurances?.forEach(({ organisation: id, dspt }, index) => {
      if (id === undefined || dspt?.reviewed !== false || isNhsEngland(app, id) || done.has(id)) return;
      done.add(id);
      const moving = flows.find(({ flow }) => flow.from === id || flow.to === id);
      const organisation = organisationOf(app, id);
      if (moving === undefined || organisation === undefined || hasCondition(app, 'dspt-review', id) !== false) return;
      report.missing(
        { organisation: organisation.name ?? id, flow: flowName(moving) },
        { ...at('special-conditions', ['conditions'], 'key'), orElse: ['noConditions'] },
        [
          {
            at: at('security-assurance', ['assurances', index, 'dspt', 'reviewed']),
            message: 'The entry is not reviewed.',
          },
          { at: at('processing-activities', ['flows', moving.index]), message: 'The flow of identifiable data.' },
        ],
      );
    });
  },
  examples: {
    bad: [
      `
application: {organisations: [{id: uni, name: University of Nowhere}]}
processing-activities: {flows: [{id: list-in, direction: in, from: uni, to: nhs-england, level: identifiable}]}
security-assurance: {assurances: [{organisation: uni, route: dspt, dspt: {reviewed: false}}]}
special-conditions: {noConditions: None is needed.}`,
    ],
    good: [
      `
application: {organisations: [{id: uni, name: University of Nowhere}]}
processing-activities: {flows: [{id: list-in, direction: in, from: uni, to: nhs-england, level: identifiable}]}
security-assurance: {assurances: [{organisation: uni, route: dspt, dspt: {reviewed: false}}]}
special-conditions: {conditions: [{id: review, text: First the review., trigger: dspt-review, about: [organisation/uni]}]}`,
      `
application: {organisations: [{id: uni, name: University of Nowhere}]}
processing-activities: {flows: [{id: back, direction: in, from: uni, to: nhs-england, level: pseudonymised}]}
security-assurance: {assurances: [{organisation: uni, route: dspt, dspt: {reviewed: false}}]}
special-conditions: {noConditions: None is needed.}`,
    ],
  },
});
