import rule from '../../../src/standards/data-minimisation/rules/request-not-named-in-text.ts';
import { testRule } from '../../support/test-rule.ts';

const file = 'standards/data-minimisation.yaml';
const files = (aim: string, what = 'NHS England sends the records.', product = 'DID') => ({
  [file]: `requests:\n  - id: scans\n    product: ${product}\n`,
  'standards/objective-for-processing.yaml': `purposes: [{id: study, aim: ${aim}}]\n`,
  'standards/processing-activities.yaml': `flows: [{id: data-out, what: ${what}}]\n`,
});

testRule(rule, {
  accept: [
    { name: 'its name', files: files('To use the Diagnostic Imaging Data Set.') },
    { name: 'plain words in the activities', files: files('To see who is ill.', 'Records of imaging are sent.') },
    { name: 'another number of a word of its name', files: files('To see.', 'We count each death.', 'DEATHS') },
    { name: 'a product that nobody knows', files: files('To see.', 'It is sent.', 'NOTHING') },
    { name: 'a product whose name says nothing of its own', files: files('To see.', 'It is sent.', 'ASC') },
    {
      name: 'an objective without text',
      outcome: 'could-not-run',
      files: { ...files(''), 'standards/processing-activities.yaml': 'flows: []\n' },
    },
  ],
  reject: [
    {
      name: 'what no text speaks of',
      stage: 'submission',
      files: files('To see who goes back to hospital.'),
      findings: [{ at: `${file}:3:14`, message: 'Request “scans” asks for Diagnostic Imaging', severity: 'info' }],
    },
  ],
});
