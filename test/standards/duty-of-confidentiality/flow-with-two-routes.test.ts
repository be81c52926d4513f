import rule from '../../../src/standards/duty-of-confidentiality/rules/flow-with-two-routes.ts';
import { testRule } from '../../support/test-rule.ts';

const file = 'standards/duty-of-confidentiality.yaml';
const base = {
  'standards/processing-activities.yaml':
    'flows: [{id: cohort-in, direction: in, from: uni, to: nhs-england}, {id: data-out, direction: out, from: nhs-england, to: uni}]\n',
};

testRule(rule, {
  accept: [
    {
      name: 'each flow once',
      files: { ...base, [file]: 'routes: [{flows: [cohort-in], route: consent}, {flows: [data-out], route: none}]\n' },
    },
    {
      name: 'a flow that one entry names twice',
      files: { ...base, [file]: 'routes: [{flows: [data-out, data-out], route: none}]\n' },
    },
    {
      name: 'a flow that nobody describes',
      files: { ...base, [file]: 'routes: [{flows: [other], route: none}, {flows: [other], route: consent}]\n' },
    },
    {
      name: 'flows of the wrong kind, which cannot be read',
      outcome: 'could-not-run',
      files: {
        ...base,
        [file]: 'routes: [{flows: data-out, route: none}, {flows: [data-out], route: consent}, {flows: [data-out]}]\n',
      },
    },
    { name: 'a file that is not there', outcome: 'could-not-run', files: base },
  ],
  reject: [
    {
      name: 'a flow in two entries, at the second',
      files: {
        ...base,
        [file]:
          'routes:\n  - flows: [cohort-in, data-out]\n    route: none\n  - route: consent\n    flows:\n      - data-out\n',
      },
      findings: [
        {
          at: `${file}:6:9`,
          related: [`${file}:2:24`],
          message: 'Flow “data-out” (nhs-england to uni) stands in 2 entries; it needs exactly one.',
          severity: 'error',
        },
      ],
    },
    {
      name: 'one in three entries and another in two, in a draft as well',
      stage: 'draft',
      files: {
        ...base,
        [file]:
          'routes:\n  - {flows: [data-out, cohort-in]}\n  - {flows: [data-out]}\n  - {flows: [cohort-in, data-out]}\n',
      },
      findings: [
        {
          at: `${file}:3:14`,
          related: [`${file}:2:14`],
          message: '“data-out” (nhs-england to uni) stands in 3 entries',
          severity: 'error',
        },
        {
          at: `${file}:4:14`,
          related: [`${file}:2:24`],
          message: '“cohort-in” (uni to nhs-england) stands in 2 entries',
        },
      ],
    },
  ],
});
