import { at, rule } from '../../../core/rule.ts';
import { affirmation } from '../../across/prose.ts';
import { flowName, flowsOf } from '../../across/flows.ts';

const WITHOUT_IDENTITY =
  /\b(?:pseudonymi[sz]ed|de-identified|anonymi[sz]ed)\s+(?:\w+\s+)?(?:data|records?|rows?|extracts?|files?)\b/i;
const WITH_IDENTITY = /(?<![\w-])identifiable\s+(?:\w+\s+)?(?:data|records?|rows?|extracts?|files?)\b/i;

export default rule({
  id: 'processing-activities/level-unlike-description',
  guidance: 'CLDC-005',
  severity: 'warning',
  since: '0.1.0',
  title: 'A flow described at another level than the one it is given',
  why: 'Whether people can be told from the data decides on consent, objections, ethics and security. Where the text says one thing and the answer another, a reviewer cannot tell which is meant.',
  fix: 'Correct “what:” of this flow in processing-activities.yaml, or its level: under “level:” of the flow, or for a flow from NHS England under “level:” of the request in data-minimisation.yaml.',
  source: { fact: '5b-04', status: 'practice' },
  reads: ['processing-activities'],
  messages: {
    unlike: (args: { flow: string; level: string; text: string }) =>
      `Flow ${args.flow} is ${args.level.replaceAll('-', ' ')}, but its description speaks of ${args.text}.`,
  },
  check({ app }, report) {
    for (const facts of flowsOf(app)) {
      const what = facts.flow.what ?? '';
      const identifiable = facts.level === 'identifiable';
      const [said, also] = identifiable
        ? [WITHOUT_IDENTITY, /identif/i]
        : [WITH_IDENTITY, /pseudonymi|anonymi|aggregate/i];
      // A text that speaks of both levels tells how one is made from the other.
      if (facts.level === undefined || also.test(what.replaceAll(/de-identif/gi, ''))) continue;
      const words = said.exec(affirmation(what, said) ?? '')?.[0];
      if (words === undefined) continue;
      report.unlike(
        { flow: flowName(facts), level: facts.level, text: `“${words}”` },
        at('processing-activities', ['flows', facts.index, 'what']),
      );
    }
  },
  examples: {
    bad: [
      `
data-minimisation: {requests: [{id: sact, level: identifiable}]}
processing-activities: {flows: [{id: data-out, direction: out, from: nhs-england, to: uni, requests: [sact], what: NHS England sends pseudonymised records of treatment.}]}`,
      'processing-activities: {flows: [{id: on, direction: internal, from: uni, to: host, level: pseudonymised, what: The University sends identifiable data to the host.}]}',
    ],
    good: [
      'processing-activities: {flows: [{id: on, direction: internal, from: uni, to: host, level: pseudonymised, what: The University sends pseudonymised records and no identifiable data.}]}',
      'processing-activities: {flows: [{id: on, direction: internal, from: uni, to: host, level: identifiable, what: Identifiable data go to the host; pseudonymised data come back.}]}',
    ],
  },
});
