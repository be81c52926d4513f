import rule from '../../../src/standards/across/rules/party-without-registration.ts';
import { testRule } from '../../support/test-rule.ts';

const file = 'standards/data-protection-act-registration.yaml';
const base = {
  'application.yaml': `organisations:
  - {id: uni, name: University of Nowhere, country: england}
  - {id: host, name: Nowhere Hosting Limited, country: GB-SCT}
  - {id: lab, name: Laboratoire Exemple, country: FR}
  - {id: isle, name: Example of Man, country: IM}
  - {id: open, name: Not Yet Known}
  - {id: office, name: Regional Office, country: england, partOf: nhs-england}
`,
  'standards/data-controllers.yaml':
    'controllers: [{organisation: uni}, {organisation: lab}, {organisation: nhs-england}]\n',
  'standards/data-processors.yaml':
    'processors: [{organisation: host}, {organisation: office}, {organisation: open}, {organisation: isle}]\n',
};

testRule(rule, {
  accept: [
    {
      name: 'an entry for each in the United Kingdom',
      files: {
        ...base,
        [file]:
          'registrations: [{organisation: uni, number: Z0000001}, {organisation: host, exemption: It holds no personal data.}]\n',
      },
    },
    {
      name: 'an entry without a number, which is a finding of its own',
      files: { ...base, [file]: 'registrations: [{organisation: uni}, {organisation: host}]\n' },
    },
    {
      name: 'what may only be misspelt',
      files: { ...base, [file]: 'registrations: [{organisation: uni}, {organisation: hots}]\n' },
    },
    {
      name: 'what may be the entry that names nobody yet',
      files: { ...base, [file]: 'registrations: [{organisation: uni}, {number: Z0000001}]\n' },
    },
    {
      name: 'a blank file, which is a finding of its own',
      outcome: 'could-not-run',
      files: { ...base, [file]: 'registrations: []\n' },
    },
    {
      name: 'a country of the wrong form, which cannot be read',
      outcome: 'could-not-run',
      files: {
        ...base,
        'application.yaml': 'organisations: [{id: uni, country: England}, {id: host, country: wales}]\n',
        [file]: 'registrations: [{organisation: host}]\n',
      },
    },
  ],
  reject: [
    {
      name: 'a controller',
      files: { ...base, [file]: 'registrations:\n  - {organisation: host}\n' },
      findings: [
        {
          at: `${file}:1:1`,
          related: ['standards/data-controllers.yaml:1:15'],
          message:
            '“University of Nowhere” is a controller in the United Kingdom, but has no entry under Data Protection Act Registration.',
          severity: 'error',
        },
      ],
    },
    {
      name: 'a controller and a processor, as information in a draft',
      stage: 'draft',
      files: { ...base, [file]: '---\nregistrations: [{organisation: lab}]\n' },
      findings: [
        {
          at: `${file}:2:1`,
          related: ['standards/data-processors.yaml:1:14'],
          message: '“Nowhere Hosting Limited” is a processor',
          severity: 'info',
        },
        {
          at: `${file}:2:1`,
          related: ['standards/data-controllers.yaml:1:15'],
          message: '“University of Nowhere” is a controller',
          severity: 'info',
        },
      ],
    },
  ],
});
