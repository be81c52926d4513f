import rule from '../../../src/standards/sub-licencing-and-onward-sharing/rules/no-public-list.ts';
import { testRule } from '../../support/test-rule.ts';

const file = 'standards/sub-licencing-and-onward-sharing.yaml';

testRule(rule, {
  accept: [
    { name: 'a list', files: { [file]: 'permitted: true\npublicList: true\n' } },
    { name: 'no sub-licences', outcome: 'not-applicable', files: { [file]: 'permitted: false\npublicList: false\n' } },
    {
      name: 'sub-licences that are not answered yet',
      outcome: 'not-applicable',
      files: { [file]: 'permitted:\npublicList: false\n' },
    },
  ],
  reject: [
    {
      name: 'no list',
      files: { [file]: 'permitted: true\npublicList: false\n' },
      findings: [
        { at: `${file}:2:13`, message: 'no public list of those who receive them is planned', severity: 'info' },
      ],
    },
    {
      name: 'silence, in a draft as well',
      stage: 'draft',
      files: { [file]: 'permitted: true\npublicList:\n' },
      findings: [{ at: `${file}:2:1`, message: 'it is not said', severity: 'info' }],
    },
  ],
});
