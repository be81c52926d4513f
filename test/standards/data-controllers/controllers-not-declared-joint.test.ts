import rule from '../../../src/standards/data-controllers/rules/controllers-not-declared-joint.ts';
import { testRule } from '../../support/test-rule.ts';

const file = 'standards/data-controllers.yaml';

testRule(rule, {
  accept: [
    { name: 'one controller', files: { [file]: 'controllers: [{organisation: uni}]\n' } },
    {
      name: 'one controller beside a blank entry',
      files: { [file]: 'controllers:\n  - organisation: uni\n  - organisation:\n' },
    },
    {
      name: 'two that decide together',
      files: { [file]: 'controllers: [{organisation: uni}, {organisation: trust}]\narrangement: joint\n' },
    },
    {
      name: 'two with purposes of their own',
      files: { [file]: 'controllers: [{organisation: uni}, {organisation: trust}]\narrangement: separate-purposes\n' },
    },
    {
      name: 'an answer that is none of the choices, which is a finding of its own',
      files: { [file]: 'controllers: [{organisation: uni}, {organisation: trust}]\narrangement: together\n' },
    },
    { name: 'controllers of the wrong kind', files: { [file]: 'controllers: uni and trust\n' } },
    {
      name: 'a misspelt key, which is a finding of its own',
      outcome: 'could-not-run',
      files: { [file]: 'controllers: [{organisation: uni}, {organisation: trust}]\narangement: joint\n' },
    },
  ],
  reject: [
    {
      name: 'two without a word, at the list that makes the answer necessary',
      files: {
        [file]:
          'bases: [{id: a, controllers: [uni], article6: 6-1-e}]\ncontrollers: [{organisation: uni}, {organisation: trust}]\n',
      },
      findings: [
        {
          at: `${file}:2:14`,
          message: 'More than one controller is named, but not whether they decide together.',
          severity: 'error',
        },
      ],
    },
    {
      name: 'two with a blank answer, at the blank',
      files: { [file]: '\n\narrangement:\ncontrollers:\n  - organisation: uni\n  - organisation: trust\n' },
      findings: [{ at: `${file}:3:1`, severity: 'error' }],
    },
    {
      name: 'three in a draft, as information',
      stage: 'draft',
      files: { [file]: 'controllers:\n  - organisation: uni\n  - organisation: trust\n  - organisation: company\n' },
      findings: [{ at: `${file}:2:3`, severity: 'info' }],
    },
  ],
});
