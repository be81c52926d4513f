import rule from '../../../src/standards/data-minimisation/rules/register-word-under-review.ts';
import { testRule } from '../../support/test-rule.ts';

const file = 'standards/data-minimisation.yaml';
const word = 'Anonymised - ICO Code Compliant';

testRule(rule, {
  accept: [
    { name: 'another word', files: { [file]: 'requests: [{id: a, asPublished: {typeOfData: Identifiable}}]\n' } },
    { name: 'an application that was written', files: { [file]: 'requests: [{id: a, level: anonymous}]\n' } },
    { name: 'a blank', files: { [file]: 'requests: [{id: a, asPublished: {typeOfData: }}]\n' } },
  ],
  reject: [
    {
      name: 'the word, once, in a draft as well',
      stage: 'draft',
      files: {
        [file]: `requests:\n  - id: a\n  - id: b\n    asPublished:\n      typeOfData: ${word}\n  - id: c\n    asPublished: {typeOfData: ${word}}\n`,
      },
      findings: [
        {
          at: `${file}:5:19`,
          message: `The register calls these data “${word}”, a name that may change.`,
          severity: 'info',
        },
      ],
    },
  ],
});
