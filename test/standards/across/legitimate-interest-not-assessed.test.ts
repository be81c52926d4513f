import rule from '../../../src/standards/across/rules/legitimate-interest-not-assessed.ts';
import { testRule } from '../../support/test-rule.ts';

const file = 'standards/objective-for-processing.yaml';
const bases = {
  'standards/data-controllers.yaml':
    'bases: [{id: interest, article6: 6-1-f}, {id: task, article6: 6-1-e}, {id: open}]\n',
};

testRule(rule, {
  accept: [
    {
      name: 'an assessment',
      files: { ...bases, [file]: 'purposes: [{id: a, bases: [interest], assessment: paper}]\n' },
    },
    { name: 'other bases', files: { ...bases, [file]: 'purposes: [{id: a, bases: [task, open, lost]}]\n' } },
    {
      name: 'a purpose whose bases are not answered yet',
      files: { ...bases, [file]: 'purposes: [{id: a, bases: []}]\n' },
    },
  ],
  reject: [
    {
      name: 'no assessment for one of two',
      files: {
        ...bases,
        [file]: 'purposes:\n  - {id: a, bases: [task]}\n  - id: b\n    assessment:\n    bases: [task, interest]\n',
      },
      findings: [
        {
          at: `${file}:4:5`,
          message: 'Purpose “b” rests on a legitimate interest, but no assessment of it is named.',
          severity: 'warning',
        },
      ],
    },
    {
      name: 'no assessment yet, as information in a draft',
      stage: 'draft',
      files: { ...bases, [file]: 'purposes:\n  - id: b\n    bases: [interest]\n' },
      findings: [{ at: `${file}:2:5`, severity: 'info' }],
    },
  ],
});
