import rule from '../../../src/standards/territory-of-use/rules/place-outside-territory.ts';
import { testRule } from '../../support/test-rule.ts';

const file = 'standards/territory-of-use.yaml';
const place = (text: string) => ({
  [file]: `storage: [england]\nprocessing: [uk, eea]\nlocations:\n  - {id: one, ${text}}\n`,
});

testRule(rule, {
  accept: [
    { name: 'a store inside the area for storage', files: place('kinds: [storage, backup], area: GB-ENG') },
    { name: 'an office inside the area for processing', files: place('kinds: [processing], area: IE') },
    {
      name: 'remote access and transit, of which this says nothing',
      files: place('kinds: [remote-access, transit], area: US'),
    },
    { name: 'a place without kinds yet', files: place('kinds: [], area: US') },
    { name: 'a place without an area yet', files: place('kinds: [storage]') },
    {
      name: 'areas that together make the one',
      files: {
        [file]: 'storage: [england, wales]\nlocations: [{id: one, kinds: [storage], area: england-and-wales}]\n',
      },
    },
    {
      name: 'the whole world',
      files: { [file]: 'storage: [worldwide]\nlocations: [{id: one, kinds: [cloud], area: SG}]\n' },
    },
    {
      name: 'an area that is not declared yet, which is a finding of its own',
      files: { [file]: 'processing: [england]\nlocations: [{id: one, kinds: [storage], area: US}]\n' },
    },
    {
      name: 'an area of the wrong form, which cannot be read',
      outcome: 'could-not-run',
      files: place('kinds: [storage], area: France'),
    },
    {
      name: 'a declared area of the wrong form, which cannot be read',
      outcome: 'could-not-run',
      files: { [file]: 'storage: [england, GB-]\nlocations: [{id: one, kinds: [storage], area: US}]\n' },
    },
  ],
  reject: [
    {
      name: 'a store that is inside the area for processing only',
      files: place('kinds: [storage, processing], area: scotland'),
      findings: [
        {
          at: `${file}:4:51`,
          related: [`${file}:1:10`],
          message: 'Place “one” lies in “scotland”, outside the area for storage.',
          severity: 'error',
        },
      ],
    },
    ...['storage', 'backup', 'disaster-recovery', 'cloud'].map((kind) => ({
      name: `the kind ${kind}`,
      files: {
        [file]: `storage: [england]\nprocessing: [worldwide]\nlocations:\n  - id: one\n    area: wales\n    kinds: [${kind}]\n`,
      },
      findings: [{ at: `${file}:5:11`, related: [`${file}:1:10`], message: 'outside the area for storage' }],
    })),
    {
      name: 'two places after a blank one, in a draft as well, one outside both areas in one finding',
      stage: 'draft',
      files: {
        [file]: `locations:
  -
  - kinds: [processing, storage]
    area: uk
  - {id: two, kinds: [processing], area: GB-NIR}
storage: [england-and-wales]
processing: [england, wales, scotland]
`,
      },
      findings: [
        {
          at: `${file}:4:11`,
          related: [`${file}:6:10`, `${file}:7:13`],
          message: 'This place lies in “uk”, outside the area for storage and the area for processing.',
          severity: 'error',
        },
        {
          at: `${file}:5:42`,
          related: [`${file}:7:13`],
          message: 'Place “two” lies in “GB-NIR”, outside the area for processing.',
        },
      ],
    },
  ],
});
