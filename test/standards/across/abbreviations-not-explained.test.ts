import rule from '../../../src/standards/across/rules/abbreviations-not-explained.ts';
import { testRule } from '../../support/test-rule.ts';

const objective = 'standards/objective-for-processing.yaml';
const files = (aim: string, more = '') => ({
  [objective]: `purposes:\n  - id: study\n    title: A study\n    aim: ${aim}\n${more}`,
});

testRule(rule, {
  accept: [
    { name: 'three of them', files: files('The CTU uses IMD and QALY.') },
    {
      name: 'what is explained in another answer',
      files: files('The CTU uses IMD, QALY and PAR.', '    background: The index of deprivation (IMD) is used.\n'),
    },
    {
      name: 'any in texts that are not for the public',
      files: { 'standards/special-conditions.yaml': 'noConditions: The CTU uses IMD, QALY and PAR.\n' },
    },
  ],
  reject: [
    {
      name: 'four, together, where the first stands',
      stage: 'draft',
      files: files('We study.', '    background: The CTU uses IMD and QALY.\n    harm: PAR is low.\n'),
      findings: [{ at: `${objective}:5:17`, message: 'nowhere: CTU, IMD, QALY, PAR.', severity: 'info' }],
    },
    {
      name: 'many, of which some are counted',
      files: files('AAB, AAC, AAD, AAE, AAF, AAG, AAH, AAK, AAL, AAM.'),
      findings: [{ at: `${objective}:4:10`, message: 'AAH, AAK and 2 more.' }],
    },
  ],
});
