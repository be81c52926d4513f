import rule from '../../../src/standards/across/rules/small-numbers-shown.ts';
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
    { name: 'the rule of the data', files: output('a', 'hes-2018') },
    { name: 'a stricter set of rules', files: output('a', 'mental-health, hes-2018') },
    { name: 'a rule that only practice asks for, which another rule minds', files: output('b', 'talking-therapies') },
    { name: 'data without a rule', files: output('d', 'community') },
    { name: 'a rule in words', files: output('a', 'case-by-case') },
    { name: 'rules that are not answered yet', files: output('a', '') },
    { name: 'a rule that nobody knows, which is a finding of its own', files: output('a', 'lost') },
    { name: 'a purpose whose data are not answered yet', files: output('open', 'community') },
    { name: 'no purpose', files: output('', 'community') },
    { name: 'records, which another rule minds', files: output('a', 'community', 'pseudonymised') },
  ],
  reject: [
    {
      name: 'a weaker rule, in a draft as well',
      stage: 'draft',
      files: output('a', 'community'),
      findings: [
        {
          at: `${file}:5:12`,
          message:
            'Output “one” follows a weaker rule for small numbers than the data it is made from: “Hospital Episode Statistics, since September 2018”.',
          severity: 'error',
        },
      ],
    },
    {
      name: 'a weaker rule for joined data',
      files: { ...output('c', 'mental-health'), ...joined },
      findings: [{ at: `${file}:5:12` }],
    },
  ],
});
