import rule from '../../../src/standards/data-minimisation/rules/request-not-limited.ts';
import { testRule } from '../../support/test-rule.ts';

const file = 'standards/data-minimisation.yaml';

testRule(rule, {
  accept: [
    { name: 'a cohort', files: { [file]: 'requests: [{id: hes, cohorts: [hips]}]\n' } },
    { name: 'a filter', files: { [file]: 'requests: [{id: hes, limits: [{kind: age, value: 65 and over}]}]\n' } },
    {
      name: 'chosen fields',
      files: { [file]: 'requests: [{id: hes, fields: {choice: chosen, chosen: [ADMIDATE]}}]\n' },
    },
    {
      name: 'a reason why there can be none',
      files: { [file]: 'requests:\n  - id: hes\n    noLimitBecause: |\n      The tables are published whole.\n' },
    },
    { name: 'no request at all', files: { [file]: 'noneHeld: Nothing is held.\n' } },
    {
      name: 'a cohort of the wrong kind, which is a finding of its own',
      files: { [file]: 'requests: [{id: hes, cohorts: hips}]\n' },
    },
  ],
  reject: [
    {
      name: 'a request with nothing but a product',
      files: { [file]: 'requests:\n  - id: hes\n    product: HES_APC\n' },
      findings: [
        {
          at: `${file}:2:5`,
          message:
            'This request has no limit: no cohort, no filter and no choice of fields, and no reason why none is possible.',
          severity: 'error',
        },
      ],
    },
    {
      name: 'all fields and the whole package, each once, with a limited one between',
      files: {
        [file]: `requests:
  - {id: hes, fields: {choice: all}}
  - {id: deaths, cohorts: [hips]}
  -
  -   id: ecds
      cohorts: []
      limits:
      fields:
        choice: package
`,
      },
      findings: [{ at: `${file}:2:5` }, { at: `${file}:5:7` }],
    },
    {
      name: 'one in a draft, as information',
      stage: 'draft',
      files: { [file]: 'requests: [{id: hes}]\n' },
      findings: [{ at: `${file}:1:12`, severity: 'info' }],
    },
  ],
});
