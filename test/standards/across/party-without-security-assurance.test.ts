import rule from '../../../src/standards/across/rules/party-without-security-assurance.ts';
import { testRule } from '../../support/test-rule.ts';

const file = 'standards/security-assurance.yaml';
const base = {
  'application.yaml': `organisations:
  - {id: uni, name: University of Nowhere}
  - {id: host, name: Nowhere Hosting Limited}
  - {id: office, name: Regional Office, partOf: nhs-england}
  - {id: registry}
`,
  'standards/data-controllers.yaml':
    'controllers: [{organisation: uni}, {organisation: office}, {organisation: nhs-england}]\n',
  'standards/data-processors.yaml':
    'processors:\n  - {organisation: host}\n  - {organisation: nhs-england}\n  - {organisation: uni}\n',
};

testRule(rule, {
  accept: [
    {
      name: 'an entry for each, none for NHS England and its offices',
      files: { ...base, [file]: 'assurances: [{organisation: host}, {organisation: uni}]\n' },
    },
    {
      name: 'two entries for one',
      files: {
        ...base,
        [file]: 'assurances: [{organisation: host}, {organisation: uni}, {organisation: uni, route: slsp}]\n',
      },
    },
    {
      name: 'what may only be misspelt',
      files: { ...base, [file]: 'assurances: [{organisation: host}, {organisation: unii}]\n' },
    },
    {
      name: 'what may be the entry that names nobody yet',
      files: { ...base, [file]: 'assurances: [{organisation: host}, {route: slsp}]\n' },
    },
    {
      name: 'a blank file, which is a finding of its own',
      outcome: 'could-not-run',
      files: { ...base, [file]: 'assurances:\n' },
    },
    {
      name: 'a party that nobody declares, which is a finding of its own',
      files: {
        ...base,
        'standards/data-controllers.yaml': 'controllers: [{organisation: unii}]\n',
        'standards/data-processors.yaml': 'noProcessors: None.\n',
        [file]: 'assurances: [{organisation: uni}]\n',
      },
    },
    {
      name: 'a draft in which the processors are not written yet',
      outcome: 'could-not-run',
      stage: 'draft',
      files: { ...base, 'standards/data-processors.yaml': '', [file]: 'assurances: [{organisation: host}]\n' },
    },
    {
      name: 'assurances of the wrong kind, which cannot be read',
      outcome: 'could-not-run',
      files: { ...base, [file]: 'assurances: {organisation: host}\n' },
    },
    {
      name: 'a controller of the wrong kind, which cannot be read',
      outcome: 'could-not-run',
      files: {
        ...base,
        'standards/data-controllers.yaml': 'controllers: [{organisation: [uni]}]\n',
        [file]: 'assurances: [{organisation: uni}]\n',
      },
    },
  ],
  reject: [
    {
      name: 'a processor',
      files: { ...base, [file]: 'assurances:\n  - organisation: uni\n    route: slsp\n' },
      findings: [
        {
          at: `${file}:1:1`,
          related: ['standards/data-processors.yaml:2:5'],
          message: '“Nowhere Hosting Limited” is a processor, but has no entry under Security Assurance.',
          severity: 'error',
        },
      ],
    },
    {
      name: 'a controller that is a processor as well, once, and one whose name is not known yet',
      files: {
        ...base,
        'standards/data-processors.yaml': 'processors: [{organisation: registry}, {organisation: uni}]\n',
        [file]: '# Proofs\n\nassurances: [{organisation: host}]\n',
      },
      findings: [
        {
          at: `${file}:3:1`,
          related: ['standards/data-controllers.yaml:1:15'],
          message: '“University of Nowhere” is a controller',
        },
        { at: `${file}:3:1`, related: ['standards/data-processors.yaml:1:14'], message: '“registry” is a processor' },
      ],
    },
    {
      name: 'one in a draft, as information',
      stage: 'draft',
      files: { ...base, [file]: 'assurances: [{organisation: host}]\n' },
      findings: [
        {
          at: `${file}:1:1`,
          related: ['standards/data-controllers.yaml:1:15'],
          message: '“University of Nowhere”',
          severity: 'info',
        },
      ],
    },
  ],
});
