import rule from '../../../src/standards/territory-of-use/rules/place-without-address.ts';
import { testRule } from '../../support/test-rule.ts';

const file = 'standards/territory-of-use.yaml';
const place = (text: string) => ({ [file]: `locations:\n  - {id: hall, ${text}}\n` });

testRule(rule, {
  accept: [
    { name: 'an address', files: place('kinds: [storage], address: 1 Example Way') },
    { name: 'a paper that holds it', files: place('kinds: [storage], addressKeptIn: Cloud risk model') },
    { name: 'homes', files: place('kinds: [remote-access], mode: home') },
    { name: 'remote access whose mode is not answered yet', files: place('kinds: [remote-access]') },
    { name: 'a place that data only pass through', files: place('kinds: [transit]') },
    { name: 'NHS England', files: place('kinds: [storage], organisation: nhs-england') },
    { name: 'kinds that are not answered yet', files: place('area: england') },
    {
      name: 'an address of the wrong kind, which cannot be read',
      outcome: 'could-not-run',
      files: place('kinds: [storage], address: [1 Example Way]'),
    },
    { name: 'no places', outcome: 'not-applicable', files: { [file]: 'storage: [england]\n' } },
  ],
  reject: [
    {
      name: 'a store',
      files: place('kinds: [storage]'),
      findings: [{ at: `${file}:2:5`, message: 'Place “hall” has no address', severity: 'warning' }],
    },
    {
      name: 'an office, as information in a draft',
      stage: 'draft',
      files: place('kinds: [remote-access], mode: office, address: '),
      findings: [{ at: `${file}:2:54`, severity: 'info' }],
    },

    {
      name: 'a store that data also pass through',
      files: place('kinds: [transit, storage]'),
      findings: [{ at: `${file}:2:5` }],
    },
  ],
});
