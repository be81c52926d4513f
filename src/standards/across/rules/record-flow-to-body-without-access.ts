import { at, rule } from '../../../core/rule.ts';
import { flowName, flowsOf } from '../flows.ts';
import { isNhsEngland, organisationOf } from '../parties.ts';

export default rule({
  id: 'across/record-flow-to-body-without-access',
  guidance: 'PTY-009',
  severity: 'warning',
  since: '0.1.0',
  title: 'Records that flow to an organisation said to have no access',
  why: 'An organisation that receives records about people can see them. Where one answer says that it has no access and another sends it records, a reviewer cannot know which is true.',
  fix: 'Correct “extent:” of this organisation under “access:” in processing-activities.yaml: “encrypted-only” if it holds what it cannot read, “support-only” if it only runs the system, “record-level” if people there can see records. If it receives none, correct the flow.',
  source: { fact: '1c-06', status: 'practice' },
  reads: ['processing-activities', 'application'],
  messages: {
    contradicts: (args: { organisation: string; flow: string }) =>
      `“${args.organisation}” is said to have no access, but flow ${args.flow} brings it records that came from NHS England.`,
  },
  applies: ({ processingActivities: { access } }) => (access ?? []).some(({ extent }) => extent === 'none'),
  check({ processingActivities: { access }, app }, report) {
    const flows = flowsOf(app);
    access?.forEach(({ organisation: id, extent }, index) => {
      const organisation = organisationOf(app, id);
      if (id === undefined || extent !== 'none' || organisation === undefined || isNhsEngland(app, id)) return;
      // Only what came from NHS England counts: an organisation may well hold data of its own.
      const brought = flows.find(
        ({ flow, level }) =>
          flow.to === id &&
          (level === 'identifiable' || level === 'pseudonymised') &&
          (flow.direction === 'out' ||
            ((flow.direction === 'onward' || flow.direction === 'internal') && flow.requests !== undefined)),
      );
      if (brought === undefined) return;
      report.contradicts(
        { organisation: organisation.name ?? id, flow: flowName(brought) },
        at('processing-activities', ['access', index, 'extent']),
        [{ at: at('processing-activities', ['flows', brought.index]), message: 'The flow.' }],
      );
    });
  },
  examples: {
    bad: [
      `
application: {organisations: [{id: lab, name: Nowhere Laboratory}]}
data-minimisation: {requests: [{id: hes, level: pseudonymised}]}
processing-activities: {flows: [{id: on, direction: internal, from: uni, to: lab, requests: [hes], level: pseudonymised}], access: [{organisation: lab, extent: none}]}`,
    ],
    good: [
      `
application: {organisations: [{id: lab, name: Nowhere Laboratory}]}
processing-activities: {flows: [{id: on, direction: internal, from: uni, to: lab, requests: [hes], level: aggregated-suppressed}], access: [{organisation: lab, extent: none}]}`,
      `
application: {organisations: [{id: lab, name: Nowhere Laboratory}]}
processing-activities: {flows: [{id: list, direction: in, from: lab, to: nhs-england, level: identifiable}], access: [{organisation: lab, extent: none}]}`,
    ],
  },
});
