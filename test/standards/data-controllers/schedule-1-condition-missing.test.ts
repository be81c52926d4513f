import rule from '../../../src/standards/data-controllers/rules/schedule-1-condition-missing.ts';
import { testRule } from '../../support/test-rule.ts';

const file = 'standards/data-controllers.yaml';
const basis = (rest: string) => ({
  [file]: `bases:\n  - id: main\n    controllers: [uni]\n    article6: 6-1-e\n${rest}`,
});

testRule(rule, {
  accept: [
    { name: 'a condition beside it', files: basis('    article9: 9-2-j\n    schedule1: [part-1-para-4]\n') },
    { name: 'explicit consent', files: basis('    article9: 9-2-a\n') },
    { name: 'vital interests', files: basis('    article9: 9-2-c\n') },
    { name: 'no special category', files: basis('    article9: not-special-category\n') },
    { name: 'no answer on Article 9', files: basis('    article9:\n') },
    {
      name: 'a condition that is none of the choices, which is a finding of its own',
      files: basis('    article9: 9-2-j\n    schedule1: [part-9]\n'),
    },
    { name: 'an Article 9 answer that is none of the choices', files: basis('    article9: 9-2-z\n') },
  ],
  reject: [
    ...['b', 'g', 'h', 'i', 'j'].map((letter) => ({
      name: `Article 9(2)(${letter}) alone`,
      files: basis(`    article9: 9-2-${letter}\n`),
      findings: [
        {
          at: `${file}:5:15`,
          message:
            'This Article 9 condition needs a condition of Schedule 1 to the Data Protection Act 2018 beside it, and none is named.',
          severity: 'error' as const,
        },
      ],
    })),
    {
      name: 'two bases, one with a blank list, at the blank',
      files: basis(
        '    article9: 9-2-h\n  - {id: other, controllers: [uni], article6: 6-1-e, article9: 9-2-i}\n  - id: third\n    schedule1: []\n    article9: 9-2-g\n',
      ),
      findings: [{ at: `${file}:5:15` }, { at: `${file}:6:64` }, { at: `${file}:8:5` }],
    },
    {
      name: 'one in a draft, as information',
      stage: 'draft',
      files: basis('    article9: 9-2-j\n'),
      findings: [{ at: `${file}:5:15`, severity: 'info' }],
    },
  ],
});
