import rule from '../../../src/standards/across/rules/records-in-outputs.ts';
import { testRule } from '../../support/test-rule.ts';

const file = 'standards/expected-outcomes.yaml';
const base = {
  'application.yaml':
    'organisations: [{id: uni, name: U}, {id: lab, name: L}]\nrecipientGroups: [{id: teams, kind: sub-licensee}, {id: clients, kind: client}, {id: open}]\n',
  'standards/data-controllers.yaml': 'controllers: [{organisation: uni}]\n',
  'standards/data-processors.yaml': 'noProcessors: None.\n',
  'standards/sub-licencing-and-onward-sharing.yaml': 'permitted: true\ngroups: [teams]\n',
};
const output = (text: string) => ({ ...base, [file]: `outputs:\n  - id: one\n${text.replaceAll(/^/gm, '    ')}\n` });

testRule(rule, {
  accept: [
    { name: 'hidden small numbers', files: output('level: aggregated-suppressed\npublished: true') },
    { name: 'anonymous data', files: output('level: anonymous\npublished: true') },
    {
      name: 'a party, NHS England and holders of sub-licences',
      files: output('level: pseudonymised\npublished: false\nrecipients: [uni, nhs-england, teams]'),
    },
    {
      name: 'figures about the recipient alone',
      files: output('level: aggregated-not-suppressed\npublished: true\nownDataOnly: true'),
    },
    { name: 'what is not answered yet', files: output('level:\npublished: true') },
    { name: 'whether it is published not answered yet', files: output('level: pseudonymised\npublished:') },
    {
      name: 'a group whose kind is not answered yet, and one that nobody knows',
      files: output('level: pseudonymised\npublished: false\nrecipients: [open, lost]'),
    },
    {
      name: 'controllers that are not answered yet',
      files: {
        ...output('level: pseudonymised\npublished: true'),
        'standards/data-controllers.yaml': 'arrangement: joint\n',
      },
    },
  ],
  reject: [
    {
      name: 'an output for all, in a draft as well',
      stage: 'draft',
      files: output('level: identifiable\npublished: true'),
      findings: [
        {
          at: `${file}:3:12`,
          message: 'Output “one” is published, but small numbers in it are not hidden.',
          severity: 'error',
        },
      ],
    },
    {
      name: 'a client',
      files: output('level: aggregated-not-suppressed\npublished: false\nrecipients: [uni, clients]'),
      findings: [{ at: `${file}:5:23`, message: 'goes to “clients”, which is no party and has no sub-licence' }],
    },
    {
      name: 'another organisation',
      files: output('level: pseudonymised\npublished: false\nrecipients: [lab]'),
      findings: [{ at: `${file}:5:18` }],
    },
    {
      name: 'nobody named, as information in a draft',
      stage: 'draft',
      files: output('level: pseudonymised\npublished: false\nrecipients: []'),
      findings: [{ at: `${file}:5:5`, severity: 'info' }],
    },
  ],
});
