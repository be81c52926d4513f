import rule from '../../../src/standards/patient-objections/rules/registry-opt-out-not-answered.ts';
import { testRule } from '../../support/test-rule.ts';

const file = 'standards/patient-objections.yaml';
const request = (product: string) => ({
  'standards/data-minimisation.yaml': `requests: [{id: hes, product: HES_APC}, {id: one, product: ${product}}]\n`,
});
const answer = (more = '') => ({ [file]: `answers: [{flows: [a], upheld: true}]\n${more}` });

testRule(rule, {
  accept: [
    { name: 'an answer', files: { ...request('NDRS_CR'), ...answer('registry: {answer: "no"}\n') } },
    { name: 'another product', outcome: 'not-applicable', files: { ...request('ECDS'), ...answer() } },
    { name: 'a product that nobody knows', outcome: 'not-applicable', files: { ...request('NOTHING'), ...answer() } },
    { name: 'a product that is not answered yet', outcome: 'not-applicable', files: { ...request(''), ...answer() } },
  ],
  reject: [
    {
      name: 'no answer',
      files: { ...request('NDRS_CR'), ...answer() },
      findings: [
        {
          at: `${file}:1:1`,
          related: ['standards/data-minimisation.yaml:1:60'],
          message: 'Request “one” comes from a registry',
          severity: 'warning',
        },
      ],
    },
    {
      name: 'a blank, as information in a draft',
      stage: 'draft',
      files: { ...request('NDRS_CR'), ...answer('registry:\n') },
      findings: [{ at: `${file}:2:1`, related: ['standards/data-minimisation.yaml:1:60'], severity: 'info' }],
    },
  ],
});
