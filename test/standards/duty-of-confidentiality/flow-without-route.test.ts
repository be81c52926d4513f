import rule from '../../../src/standards/duty-of-confidentiality/rules/flow-without-route.ts';
import { testRule } from '../../support/test-rule.ts';

const file = 'standards/duty-of-confidentiality.yaml';
const base = {
  'standards/processing-activities.yaml': `flows:
  - {id: cohort-in, direction: in, from: uni, to: nhs-england}
  - {id: data-out, direction: out, from: nhs-england, to: uni}
  - {id: report, direction: onward, from: uni}
`,
};

testRule(rule, {
  accept: [
    {
      name: 'every flow in some route',
      files: {
        ...base,
        [file]: 'routes: [{flows: [report, cohort-in], route: none}, {flows: [data-out], route: consent}]\n',
      },
    },
    { name: 'a file that is not there, which is a finding of its own', files: base },
    { name: 'a blank file, which is a finding of its own', files: { ...base, [file]: 'routes:\n' } },
    {
      name: 'routes that are still blank beside a consent',
      files: { ...base, [file]: 'routes: []\nconsents: [{id: form, cohorts: [hips]}]\n' },
    },
    {
      name: 'a flow that may only be misspelt',
      files: { ...base, [file]: 'routes: [{flows: [report, cohort-inn, data-out], route: none}]\n' },
    },
    {
      name: 'a route whose flows are still blank',
      files: { ...base, [file]: 'routes: [{flows: [report], route: none}, {flows: [], route: consent}]\n' },
    },
    {
      name: 'a flow without an id, which is a finding of its own',
      files: {
        'standards/processing-activities.yaml': 'flows: [{direction: in}]\n',
        [file]: 'routes: [{flows: [], route: none}]\nsupports: []\n',
      },
    },
    {
      name: 'routes of the wrong kind, which cannot be read',
      outcome: 'could-not-run',
      files: { ...base, [file]: 'routes: none\n' },
    },
    {
      name: 'flows that are not written yet',
      outcome: 'could-not-run',
      files: { [file]: 'routes: [{flows: [report], route: none}]\n' },
    },
  ],
  reject: [
    {
      name: 'one flow, named with its two ends',
      files: { ...base, [file]: 'consents: []\nroutes:\n  - flows: [data-out, report]\n    route: none\n' },
      findings: [
        {
          at: `${file}:2:1`,
          related: ['standards/processing-activities.yaml:2:5'],
          message: 'Flow “cohort-in” (uni to nhs-england) has no route of confidentiality.',
          severity: 'error',
        },
      ],
    },
    {
      name: 'two flows, one with an end still blank',
      files: { ...base, [file]: 'routes: [{flows: [data-out], route: none}]\n' },
      findings: [
        {
          at: `${file}:1:1`,
          related: ['standards/processing-activities.yaml:2:5'],
          message: 'Flow “cohort-in” (uni to nhs-england)',
        },
        {
          at: `${file}:1:1`,
          related: ['standards/processing-activities.yaml:4:5'],
          message: 'Flow “report” has no route',
        },
      ],
    },
    {
      name: 'one in a draft, as information',
      stage: 'draft',
      files: { ...base, [file]: 'routes: [{flows: [data-out, cohort-in], route: none}]\n' },
      findings: [
        {
          at: `${file}:1:1`,
          related: ['standards/processing-activities.yaml:4:5'],
          message: '“report”',
          severity: 'info',
        },
      ],
    },
  ],
});
