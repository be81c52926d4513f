import rule from '../../../src/standards/objective-for-processing/rules/harm-not-addressed.ts';
import { testRule } from '../../support/test-rule.ts';

const file = 'standards/objective-for-processing.yaml';
const basis = (article9: string) => ({
  'standards/data-controllers.yaml': `bases: [{id: fraud, article9: ${article9}}]\n`,
});
const purpose = (more = '') => ({
  [file]: `purposes:\n  - id: fraud\n    title: Finding fraud\n    bases: [fraud]\n${more}`,
});

testRule(rule, {
  accept: [
    { name: 'harm that is addressed', files: { ...basis('9-2-g'), ...purpose('    harm: A wrong suspicion.\n') } },
    { name: 'another condition', outcome: 'not-applicable', files: { ...basis('9-2-j'), ...purpose() } },
    { name: 'a purpose that cites nothing yet', files: { ...basis('9-2-g'), [file]: 'purposes: [{id: fraud}]\n' } },
  ],
  reject: [
    {
      name: 'no word on harm',
      files: { ...basis('9-2-g'), ...purpose() },
      findings: [
        {
          at: `${file}:2:5`,
          related: ['standards/data-controllers.yaml:1:31'],
          message: 'Purpose “Finding fraud” relies on substantial public interest, but does not speak of harm.',
          severity: 'error',
        },
      ],
    },
    {
      name: 'a blank, as information in a draft',
      stage: 'draft',
      files: { ...basis('9-2-g'), ...purpose('    harm:\n') },
      findings: [{ at: `${file}:5:5`, related: ['standards/data-controllers.yaml:1:31'], severity: 'info' }],
    },
  ],
});
