import rule from '../../../src/standards/data-minimisation/rules/newborns-not-answered.ts';
import { testRule } from '../../support/test-rule.ts';

const file = 'standards/data-minimisation.yaml';
const request = (text: string) => ({ [file]: `requests:\n  - id: mothers\n${text}` });

testRule(rule, {
  accept: [
    { name: 'an answer', files: request('    product: MSDS\n    newborns: Only the mother.\n') },
    {
      name: 'children who are asked for by name',
      files: request('    product: MSDS\n    subjects: [patients, newborns]\n'),
    },
    { name: 'hospital data, which hold births among much else', files: request('    product: HES_APC\n') },
    { name: 'a product that nobody knows', files: request('    product: MSDDS\n') },
  ],
  reject: [
    {
      name: 'maternity data without an answer',
      files: request('    product: MSDS\n    subjects: [patients]\n'),
      findings: [
        {
          at: `${file}:2:5`,
          message: 'Request “mothers” is for Maternity Services Data Set, but does not say',
          severity: 'warning',
        },
      ],
    },
    {
      name: 'a blank, as information in a draft',
      stage: 'draft',
      files: request('    product: MSDS\n    newborns:\n'),
      findings: [{ at: `${file}:4:5`, severity: 'info' }],
    },
  ],
});
