import rule from '../../../src/standards/honorary-contracts/rules/access-from-abroad.ts';
import { testRule } from '../../support/test-rule.ts';

const file = 'standards/honorary-contracts.yaml';

testRule(rule, {
  accept: [
    {
      name: 'parts of the United Kingdom',
      files: { [file]: 'holders: [{id: a, area: northern-ireland}, {id: b, area: GB-KEN}, {id: c, area: uk}]\n' },
    },
    { name: 'an area that is not answered yet', files: { [file]: 'holders: [{id: a}]\n' } },
    { name: 'no holders', outcome: 'not-applicable', files: { [file]: 'noHolders: None.\n' } },
    {
      name: 'an area of the wrong form, which cannot be read',
      outcome: 'could-not-run',
      files: { [file]: 'holders: [{id: a, area: Ireland}]\n' },
    },
  ],
  reject: [
    {
      name: 'one abroad, in a draft as well',
      stage: 'draft',
      files: { [file]: 'holders:\n  - {id: a, area: uk}\n  - {id: fellow, area: IE}\n' },
      findings: [{ at: `${file}:3:24`, message: 'Holder “fellow” would see the data from “IE”', severity: 'error' }],
    },
    {
      name: 'the Isle of Man, for a holder without an id yet',
      files: { [file]: 'holders: [{area: IM}]\n' },
      findings: [{ at: `${file}:1:18`, message: 'Holder “1”' }],
    },
  ],
});
