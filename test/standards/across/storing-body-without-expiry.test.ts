import rule from '../../../src/standards/across/rules/storing-body-without-expiry.ts';
import { testRule } from '../../support/test-rule.ts';

const file = 'standards/data-protection-act-registration.yaml';
const base = {
  'application.yaml': 'organisations: [{id: uni, name: University of Nowhere}]\n',
  'standards/territory-of-use.yaml':
    'locations: [{id: desk, organisation: uni, kinds: [remote-access]}, {id: hall, organisation: uni, kinds: [processing, backup]}]\n',
};
const entry = (text: string) => ({ ...base, [file]: `registrations:\n  - {organisation: uni${text}}\n` });

testRule(rule, {
  accept: [
    { name: 'a last day', files: entry(', number: Z0000001, expiresOn: 2027-01-01') },
    { name: 'an exemption', files: entry(', exemption: It is abroad.') },
    { name: 'a number that is not answered yet', files: entry('') },
    {
      name: 'an organisation that stores nothing',
      files: {
        ...entry(', number: Z0000001'),
        'standards/territory-of-use.yaml':
          'locations: [{id: desk, organisation: uni, kinds: [remote-access]}, {id: hall, organisation: host, kinds: [storage]}]\n',
      },
    },
    {
      name: 'kinds of the wrong kind, which cannot be read',
      outcome: 'could-not-run',
      files: {
        ...entry(', number: Z0000001'),
        'standards/territory-of-use.yaml': 'locations: [{id: hall, organisation: uni, kinds: storage}]\n',
      },
    },
  ],
  reject: [
    {
      name: 'no last day',
      files: entry(', number: Z0000001'),
      findings: [
        {
          at: `${file}:2:33`,
          related: ['standards/territory-of-use.yaml:1:68'],
          message: '“University of Nowhere” stores data at “hall”',
          severity: 'warning',
        },
      ],
    },
    {
      name: 'a blank, as information in a draft',
      stage: 'draft',
      files: entry(', number: Z0000001, expiresOn: '),
      findings: [{ at: `${file}:2:43`, related: ['standards/territory-of-use.yaml:1:68'], severity: 'info' }],
    },
  ],
});
