import rule from '../../../src/standards/across/rules/linked-data-rule-weaker.ts';
import { testRule } from '../../support/test-rule.ts';

const file = 'standards/expected-outcomes.yaml';
const base = {
  'standards/data-minimisation.yaml':
    'requests: [{id: stays, product: HES_APC}, {id: minds, product: MHSDS}, {id: deaths, product: DEATHS}, {id: other}]\n',
  'standards/objective-for-processing.yaml':
    'purposes: [{id: a, requests: [stays]}, {id: b, requests: [minds]}, {id: c, requests: [stays, minds, other]}, {id: d, requests: [deaths]}, {id: open}]\n',
};
const joined = { 'standards/processing-activities.yaml': 'linkages: [{id: one, data: [stays], with: [minds]}]\n' };
const output = (purpose: string, rules: string, level = 'aggregated-suppressed') => ({
  ...base,
  [file]: `outputs:\n  - id: one\n    purposes: [${purpose}]\n    level: ${level}\n    rules: [${rules}]\n`,
});

testRule(rule, {
  accept: [
    { name: 'both rules', files: { ...output('c', 'mental-health, hes-2018'), ...joined } },
    { name: 'one of two sources that are not joined', files: output('c', 'hes-2018') },
    { name: 'a rule of guidance that is broken, which another rule minds', files: output('a', 'community') },
    { name: 'data without a rule', files: output('d', 'community') },
    { name: 'a purpose that nobody describes', files: output('lost', 'community') },
    { name: 'rules that are not answered yet', files: output('b', '') },
  ],
  reject: [
    {
      name: 'the rule of one of two joined sources, in a draft as well',
      stage: 'draft',
      files: { ...output('c', 'hes-2018'), ...joined },
      findings: [
        {
          at: `${file}:5:12`,
          message: 'with its data: “Mental health data sets, and anything linked with them” (mental-health).',
          severity: 'warning',
        },
      ],
    },
    { name: 'the rule of other data', files: output('b', 'community'), findings: [{ at: `${file}:5:12` }] },
  ],
});
