import rule from '../../../src/standards/across/rules/cloud-without-host.ts';
import { testRule } from '../../support/test-rule.ts';

const file = 'standards/territory-of-use.yaml';
const base = (processors: string) => ({
  'application.yaml': 'organisations: [{id: uni}, {id: host}, {id: office, partOf: nhs-england}]\n',
  'standards/data-controllers.yaml': 'controllers: [{organisation: uni}]\n',
  'standards/data-processors.yaml': `${processors}\n`,
  [file]:
    'locations:\n  - {id: hall, organisation: uni, kinds: [storage]}\n  - {id: store, organisation: uni, kinds: [storage, cloud]}\n  - {id: room, organisation: office, kinds: [cloud]}\n',
});

testRule(rule, {
  accept: [
    { name: 'a cloud host', files: base('processors: [{organisation: host, tasks: [cloud-host]}]') },
    {
      name: 'a processor that provides a cloud',
      files: base('processors: [{organisation: host, tasks: [storage], cloud: true}]'),
    },
    {
      name: 'the cloud of a processor',
      files: {
        ...base('processors: [{organisation: host, tasks: [storage]}]'),
        [file]: 'locations: [{id: store, organisation: host, kinds: [cloud]}]\n',
      },
    },
    { name: 'tasks that are not answered yet', files: base('processors: [{organisation: host}]') },
    {
      name: 'a processor that may only be misspelt',
      files: base('processors: [{organisation: hots, tasks: [storage]}]'),
    },
    {
      name: 'kinds of the wrong kind, which cannot be read',
      outcome: 'could-not-run',
      files: { ...base('noProcessors: None.'), [file]: 'locations: [{id: store, organisation: uni, kinds: cloud}]\n' },
    },
    {
      name: 'places none of which is a cloud',
      outcome: 'not-applicable',
      files: {
        ...base('processors: [{organisation: host, tasks: [storage]}]'),
        [file]: 'locations: [{id: hall, organisation: uni, kinds: [storage]}]\n',
      },
    },
  ],
  reject: [
    {
      name: 'no processor, in a draft as well',
      stage: 'draft',
      files: base('noProcessors: None.'),
      findings: [
        {
          at: `${file}:3:43`,
          message: 'Place “store” is a cloud, but its provider is not listed',
          severity: 'warning',
        },
      ],
    },
    {
      name: 'a processor for something else',
      files: base('processors: [{organisation: host, tasks: [mailing], cloud: false}]'),
      findings: [{ at: `${file}:3:43` }],
    },
  ],
});
