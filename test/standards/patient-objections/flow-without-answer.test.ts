import rule from '../../../src/standards/patient-objections/rules/flow-without-answer.ts';
import { testRule } from '../../support/test-rule.ts';

const file = 'standards/patient-objections.yaml';
const base = {
  'standards/processing-activities.yaml': `flows:
  - {id: cohort-in, direction: in, from: uni, to: nhs-england}
  - {id: data-out, direction: out, from: nhs-england, to: uni}
  - {id: report, direction: onward}
`,
};

testRule(rule, {
  accept: [
    {
      name: 'every flow in some answer',
      files: {
        ...base,
        [file]:
          'answers: [{flows: [report, cohort-in], upheld: false, reason: consent}, {flows: [data-out], upheld: true}]\n',
      },
    },
    { name: 'a file that is not there, which is a finding of its own', files: base },
    {
      name: 'answers that are still blank beside another question',
      files: { ...base, [file]: 'answers:\n  - flows:\n    upheld:\ntype1: {answer: no}\n' },
    },
    {
      name: 'a flow that may only be misspelt',
      files: { ...base, [file]: 'answers: [{flows: [report, cohortin, data-out], upheld: true}]\n' },
    },
    {
      name: 'an answer whose flows are still blank',
      files: { ...base, [file]: 'answers: [{flows: [report], upheld: true}, {flows: , upheld: true}]\n' },
    },
    {
      name: 'answers of the wrong kind, which cannot be read',
      outcome: 'could-not-run',
      files: { ...base, [file]: 'answers: true\n' },
    },
    {
      name: 'a flow of the wrong form in one answer, which cannot be read',
      outcome: 'could-not-run',
      files: { ...base, [file]: 'answers: [{flows: [Data out], upheld: true}]\n' },
    },
  ],
  reject: [
    {
      name: 'one flow',
      files: { ...base, [file]: 'type1:\n  answer: no\nanswers:\n- flows: [data-out, report]\n  upheld: true\n' },
      findings: [
        {
          at: `${file}:3:1`,
          related: ['standards/processing-activities.yaml:2:5'],
          message: 'Flow “cohort-in” (uni to nhs-england) has no answer on patient objections.',
          severity: 'error',
        },
      ],
    },
    {
      name: 'two flows, as information in a draft',
      stage: 'draft',
      files: { ...base, [file]: 'answers: [{flows: [cohort-in], upheld: true}]\n' },
      findings: [
        {
          at: `${file}:1:1`,
          related: ['standards/processing-activities.yaml:3:5'],
          message: '“data-out” (nhs-england to uni)',
          severity: 'info',
        },
        {
          at: `${file}:1:1`,
          related: ['standards/processing-activities.yaml:4:5'],
          message: 'Flow “report” has',
          severity: 'info',
        },
      ],
    },
  ],
});
