import rule from '../../../src/standards/across/rules/place-without-security-assurance.ts';
import { testRule } from '../../support/test-rule.ts';

const file = 'standards/security-assurance.yaml';
const base = {
  'application.yaml':
    'organisations: [{id: uni}, {id: host}, {id: friend}, {id: office, partOf: nhs-england}]\nrecipientGroups: [{id: clients}]\n',
  'standards/data-controllers.yaml': 'controllers: [{organisation: uni}]\n',
  'standards/data-processors.yaml': 'processors: [{organisation: host}]\n',
  'standards/territory-of-use.yaml': `locations:
  - {id: hall, organisation: uni}
  - {id: homes, organisation: uni, mode: home}
  - {id: copy, organisation: host}
  - {id: room, organisation: office}
  - {id: desks, organisation: clients}
  - {organisation: uni}
`,
};

testRule(rule, {
  accept: [
    {
      name: 'a proof for each, none for homes, NHS England and groups',
      files: {
        ...base,
        [file]: 'assurances: [{organisation: uni, locations: [hall]}, {organisation: host, locations: [copy]}]\n',
      },
    },
    {
      name: 'an entry whose places are not answered yet',
      files: { ...base, [file]: 'assurances: [{organisation: uni, locations: [hall]}, {organisation: host}]\n' },
    },
    {
      name: 'what may only be misspelt',
      files: {
        ...base,
        [file]: 'assurances: [{organisation: uni, locations: [hall]}, {organisation: host, locations: [coppy]}]\n',
      },
    },
    {
      name: 'a party without any proof, which is a finding of its own',
      files: { ...base, [file]: 'assurances: [{organisation: uni, locations: [hall]}]\n' },
    },
    {
      name: 'a blank file, which is a finding of its own',
      outcome: 'could-not-run',
      files: { ...base, [file]: 'assurances:\n' },
    },
    {
      name: 'places of the wrong kind, which cannot be read',
      outcome: 'could-not-run',
      files: { ...base, [file]: 'assurances: [{organisation: uni, locations: hall}]\n' },
    },
  ],
  reject: [
    {
      name: 'one place',
      files: {
        ...base,
        [file]:
          'assurances:\n  - organisation: uni\n    locations: [hall]\n  - organisation: host\n    locations: [hall]\n',
      },
      findings: [
        {
          at: `${file}:5:5`,
          related: ['standards/territory-of-use.yaml:4:5'],
          message: 'Place “copy” is in no list',
          severity: 'error',
        },
      ],
    },
    {
      name: 'one of a body that is no party, as information in a draft',
      stage: 'draft',
      files: {
        ...base,
        'standards/territory-of-use.yaml':
          'locations: [{id: hall, organisation: uni}, {id: shed, organisation: friend}]\n',
        [file]: '\nassurances: [{organisation: uni, locations: [hall]}]\n',
      },
      findings: [
        { at: `${file}:2:1`, related: ['standards/territory-of-use.yaml:1:44'], message: '“shed”', severity: 'info' },
      ],
    },
  ],
});
