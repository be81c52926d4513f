import rule from '../../../src/standards/honorary-contracts/rules/used-for-another-purpose.ts';
import { testRule } from '../../support/test-rule.ts';

const file = 'standards/honorary-contracts.yaml';

testRule(rule, {
  accept: [
    { name: 'use for this agreement only', files: { [file]: 'holders: [{id: one, onlyThisPurpose: true}]\n' } },
    {
      name: 'use that is not answered yet, which is a finding of its own',
      files: { [file]: 'holders: [{id: one, onlyThisPurpose: }]\n' },
    },
    {
      name: 'an answer of the wrong kind, which is a finding of its own',
      files: { [file]: 'holders: [{id: one, onlyThisPurpose: mostly}]\n' },
    },
    { name: 'nobody', files: { [file]: 'noHolders: None.\n' } },
  ],
  reject: [
    {
      name: 'use for something else',
      files: { [file]: 'holders:\n  - id: one\n    onlyThisPurpose: false\n' },
      findings: [
        {
          at: `${file}:3:22`,
          message: 'These people are said to use the data for more than the purposes of this agreement.',
          severity: 'error',
        },
      ],
    },
    {
      name: 'two of three entries, in a draft as well',
      stage: 'draft',
      files: {
        [file]:
          'holders: [{id: a, onlyThisPurpose: false}, {id: b, onlyThisPurpose: true}, {id: c, onlyThisPurpose: false}]\n',
      },
      findings: [
        { at: `${file}:1:36`, severity: 'error' },
        { at: `${file}:1:101`, severity: 'error' },
      ],
    },
  ],
});
