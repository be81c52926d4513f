import { at, rule } from '../../../core/rule.ts';

/** The terms that every sub-licence has to pass on, with words for a reader. */
const TERMS = {
  entry: 'entry to premises',
  'direct-enforcement': 'direct enforcement by NHS England',
  audit: 'audit',
  suspension: 'suspension',
  'no-wider-rights': 'no wider rights',
  'manipulated-data-ip': 'rights in data that were worked on',
  'policy-equivalence': 'policies as strict',
  'no-assignment': 'no handing on of the licence',
} as const;

export default rule({
  id: 'sub-licencing-and-onward-sharing/flow-down-incomplete',
  guidance: 'SUB-009',
  severity: 'warning',
  since: '0.1.0',
  title: 'Sub-licences that do not pass on every term they should',
  why: 'What binds the holder of the agreement has to bind sub-licensees too. Eight terms were asked of others who pass data on, so a reviewer looks for all of them.',
  fix: 'Put the missing terms into the template of the sub-licence, and add them to “flowDown:” in sub-licencing-and-onward-sharing.yaml.',
  source: { fact: '10-13', status: 'inferred' },
  reads: ['sub-licencing-and-onward-sharing'],
  messages: {
    missing: (args: { terms: string }) => `The sub-licences do not pass on: ${args.terms}.`,
  },
  applies: ({ subLicencingAndOnwardSharing }) => subLicencingAndOnwardSharing.permitted === true,
  check({ subLicencingAndOnwardSharing: { flowDown } }, report) {
    if (flowDown === undefined) return;
    const passedOn = new Set<string | undefined>(flowDown);
    const missing = Object.entries(TERMS).flatMap(([term, words]) =>
      passedOn.has(term) ? [] : [words === term ? term : `${words} (${term})`],
    );
    if (missing.length > 0)
      report.missing({ terms: missing.join(', ') }, at('sub-licencing-and-onward-sharing', ['flowDown']));
  },
  examples: {
    bad: ['sub-licencing-and-onward-sharing: {permitted: true, flowDown: [entry, audit]}'],
    good: [
      'sub-licencing-and-onward-sharing: {permitted: true, flowDown: [entry, direct-enforcement, audit, suspension, no-wider-rights, manipulated-data-ip, policy-equivalence, no-assignment]}',
    ],
  },
});
