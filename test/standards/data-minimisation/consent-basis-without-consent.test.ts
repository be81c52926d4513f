import rule from '../../../src/standards/data-minimisation/rules/consent-basis-without-consent.ts';
import { testRule } from '../../support/test-rule.ts';

const file = 'standards/data-minimisation.yaml';
const request = {
  [file]: 'requests:\n  - id: hes\n    cohorts: [people]\n    legalBases:\n      - s261-2-a\n      - s261-2-c\n',
};
const flows = {
  'standards/processing-activities.yaml': `flows:
  - {id: cohort-in, direction: in, from: uni, to: nhs-england, cohorts: [people]}
  - {id: data-out, direction: out, from: nhs-england, to: uni, requests: [hes]}
`,
};
const routes = (into: string, out: string) => ({
  'standards/duty-of-confidentiality.yaml': `routes: [{flows: [cohort-in], route: ${into}}, {flows: [data-out], route: ${out}}]\n`,
});

testRule(rule, {
  accept: [
    { name: 'data that come out with consent', files: { ...request, ...flows, ...routes('none', 'consent') } },
    { name: 'consent to sending the list', files: { ...request, ...flows, ...routes('consent', 'none') } },
    {
      name: 'section 251 alone, of which another rule speaks',
      files: { ...request, ...flows, ...routes('section-251', 'none') },
    },
    { name: 'a route that is not answered yet', files: { ...request, ...flows, ...routes('', 'none') } },
    {
      name: 'another basis',
      outcome: 'not-applicable',
      files: {
        [file]: 'requests: [{id: hes, cohorts: [people], legalBases: [s261-2-a]}]\n',
        ...flows,
        ...routes('none', 'none'),
      },
    },
    {
      name: 'a request in no flow',
      files: {
        ...request,
        'standards/processing-activities.yaml': 'flows: [{id: data-out, direction: out}]\n',
        ...routes('none', 'none'),
      },
    },
  ],
  reject: [
    {
      name: 'no flow on consent, in a draft as well',
      stage: 'draft',
      files: { ...request, ...flows, ...routes('none', 'none') },
      findings: [
        {
          at: `${file}:6:9`,
          message:
            'Request “hes” names section 261(2)(c), consent, as its legal basis, but none of its flows rests on consent.',
          severity: 'error',
        },
      ],
    },
    {
      name: 'a law beside section 251',
      files: { ...request, ...flows, ...routes('section-251', 'statutory') },
      findings: [{ at: `${file}:6:9` }],
    },
  ],
});
