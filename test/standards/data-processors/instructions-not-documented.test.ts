import rule from '../../../src/standards/data-processors/rules/instructions-not-documented.ts';
import { testRule } from '../../support/test-rule.ts';

const file = 'standards/data-processors.yaml';
const instructions = (text: string) => ({ [file]: `processors:\n  - organisation: host\n    instructions: ${text}\n` });

testRule(rule, {
  accept: [
    { name: 'both confirmed', files: instructions('{beforeStart: true, throughout: true}') },
    { name: 'nothing answered yet, which is a finding of its own', files: instructions('') },
    {
      name: 'one not answered yet, which is a finding of its own',
      files: instructions('{beforeStart: true, throughout: }'),
    },
    {
      name: 'an answer of the wrong kind, which is a finding of its own',
      files: instructions('{beforeStart: "no", throughout: soon}'),
    },
    { name: 'instructions of the wrong kind, which are a finding of their own', files: instructions('none') },
    { name: 'no processor', files: { [file]: 'noProcessors: None.\n' } },
  ],
  reject: [
    {
      name: 'none before the start',
      files: instructions('{beforeStart: false, throughout: true}'),
      findings: [
        {
          at: `${file}:3:33`,
          message:
            'Here it is said that the written instructions to this processor are missing; they have to be there before it starts and as long as it works.',
          severity: 'error',
        },
      ],
    },
    {
      name: 'two processors, in a draft as well',
      stage: 'draft',
      files: {
        [file]: `processors:
  - {organisation: host, instructions: {throughout: false}}
  -
  - organisation: lab
    instructions:
      throughout: true
      beforeStart:   false
`,
      },
      findings: [
        { at: `${file}:2:53`, severity: 'error' },
        { at: `${file}:7:22`, severity: 'error' },
      ],
    },
  ],
});
