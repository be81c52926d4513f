import rule from '../../../src/standards/patient-objections/rules/flow-with-two-answers.ts';
import { testRule } from '../../support/test-rule.ts';

const file = 'standards/patient-objections.yaml';
const base = {
  'standards/processing-activities.yaml':
    'flows: [{id: cohort-in, direction: in, from: uni, to: nhs-england}, {id: data-out, direction: out, from: nhs-england, to: uni}]\n',
};

testRule(rule, {
  accept: [
    {
      name: 'each flow once',
      files: { ...base, [file]: 'answers: [{flows: [cohort-in], upheld: true}, {flows: [data-out], upheld: true}]\n' },
    },
    {
      name: 'a flow that one entry names twice',
      files: { ...base, [file]: 'answers: [{flows: [data-out, data-out], upheld: true}]\n' },
    },
    {
      name: 'a flow that nobody describes',
      files: { ...base, [file]: 'answers: [{flows: [other], upheld: true}, {flows: [other], upheld: true}]\n' },
    },
    {
      name: 'flows of the wrong kind, which cannot be read',
      outcome: 'could-not-run',
      files: {
        ...base,
        [file]: 'answers: [{flows: data-out, upheld: true}, {flows: [data-out]}, {flows: [data-out]}]\n',
      },
    },
  ],
  reject: [
    {
      name: 'a flow in two entries, at the second',
      files: {
        ...base,
        [file]:
          'answers:\n  -\n  - flows: [cohort-in, data-out]\n    upheld: true\n  - upheld: false\n    flows: [data-out]\n',
      },
      findings: [
        {
          at: `${file}:6:13`,
          related: [`${file}:3:24`],
          message: 'Flow “data-out” (nhs-england to uni) stands in 2 entries; it needs exactly one.',
          severity: 'error',
        },
      ],
    },
    {
      name: 'two flows, in a draft as well',
      stage: 'draft',
      files: {
        ...base,
        [file]:
          'answers:\n  - {flows: [data-out, cohort-in]}\n  - {flows: [data-out, cohort-in]}\n  - {flows: [data-out]}\n',
      },
      findings: [
        {
          at: `${file}:3:14`,
          related: [`${file}:2:14`],
          message: '“data-out” (nhs-england to uni) stands in 3 entries',
          severity: 'error',
        },
        {
          at: `${file}:3:24`,
          related: [`${file}:2:24`],
          message: '“cohort-in” (uni to nhs-england) stands in 2 entries',
          severity: 'error',
        },
      ],
    },
  ],
});
