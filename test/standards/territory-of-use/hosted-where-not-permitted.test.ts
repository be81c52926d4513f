import rule from '../../../src/standards/territory-of-use/rules/hosted-where-not-permitted.ts';
import { testRule } from '../../support/test-rule.ts';

const file = 'standards/territory-of-use.yaml';
const place = (text: string) => ({ [file]: `locations:\n  - {id: store, ${text}}\n` });

testRule(rule, {
  accept: [
    { name: 'a district of the United Kingdom', files: place('kinds: [storage], area: GB-KEN') },
    { name: 'a member of the European Economic Area', files: place('kinds: [cloud], area: IE') },
    { name: 'a country that is recognised', files: place('kinds: [backup], area: NZ') },
    {
      name: 'work without keeping',
      outcome: 'not-applicable',
      files: place('kinds: [processing, remote-access], area: IN'),
    },
    { name: 'an area that is not answered yet', files: place('kinds: [storage]') },
    {
      name: 'an area of the wrong form, which cannot be read',
      outcome: 'could-not-run',
      files: place('kinds: [storage], area: India'),
    },
  ],
  reject: [
    {
      name: 'a country that is not recognised, in a draft as well',
      stage: 'draft',
      files: place('kinds: [processing, backup], area: IN'),
      findings: [
        {
          at: `${file}:2:52`,
          message: 'Data are kept at “store” in “IN”, which is not known to be recognised',
          severity: 'warning',
        },
      ],
    },
    {
      name: 'one that is recognised in part',
      files: place('kinds: [cloud], area: US'),
      findings: [{ at: `${file}:2:39`, message: 'only in part' }],
    },
  ],
});
