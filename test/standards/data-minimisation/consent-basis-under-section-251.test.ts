import rule from '../../../src/standards/data-minimisation/rules/consent-basis-under-section-251.ts';
import { testRule } from '../../support/test-rule.ts';

const file = 'standards/data-minimisation.yaml';
const request = (bases: string) => ({
  [file]: `requests:\n  - id: hes\n    cohorts: [people]\n    legalBases: [${bases}]\n`,
});
const flows = {
  'standards/processing-activities.yaml': `flows:
  - {id: list-in, direction: in, from: uni, to: nhs-england, cohorts: [people]}
  - {id: data-out, direction: out, from: nhs-england, to: uni, requests: [hes]}
`,
};
const routes = (into: string, out: string) => ({
  'standards/duty-of-confidentiality.yaml': `routes: [{flows: [list-in], route: ${into}}, {flows: [data-out], route: ${out}}]\n`,
});

testRule(rule, {
  accept: [
    {
      name: 'consent for some of the people',
      files: { ...request('s261-2-c'), ...flows, ...routes('consent', 'section-251') },
    },
    {
      name: 'another legal basis',
      files: { ...request('s261-2-a, nhsa-s251'), ...flows, ...routes('section-251', 'none') },
    },
    {
      name: 'a flow without a route yet',
      files: {
        ...request('s261-2-c'),
        ...flows,
        'standards/duty-of-confidentiality.yaml': 'routes: [{flows: [data-out], route: section-251}]\n',
      },
    },
    {
      name: 'no support at all',
      outcome: 'not-applicable',
      files: { ...request('s261-2-c'), ...flows, ...routes('consent', 'none') },
    },
  ],
  reject: [
    {
      name: 'support for the list alone',
      files: { ...request('s261-2-a, s261-2-c'), ...flows, ...routes('section-251', 'none') },
      findings: [
        { at: `${file}:4:28`, message: 'Request “hes” names section 261(2)(c), consent', severity: 'warning' },
      ],
    },
    {
      name: 'support for both, in a draft as well',
      stage: 'draft',
      files: { ...request('s261-2-c'), ...flows, ...routes('section-251', 'section-251') },
      findings: [{ at: `${file}:4:18`, severity: 'warning' }],
    },
  ],
});
