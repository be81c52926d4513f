import rule from '../../../src/standards/across/rules/service-with-records.ts';
import { testRule } from '../../support/test-rule.ts';

const file = 'standards/commercial-purpose.yaml';
const base = {
  'application.yaml':
    'organisations: [{id: uni, name: U}, {id: maker, name: M}]\nrecipientGroups: [{id: clients, kind: client}]\n',
  'standards/data-controllers.yaml': 'controllers: [{organisation: uni}]\n',
  'standards/data-processors.yaml': 'noProcessors: None.\n',
  'standards/sub-licencing-and-onward-sharing.yaml': 'permitted: false\n',
};
const service = (clients: string, output = 'level: pseudonymised, published: false, recipients: [uni]') => ({
  ...base,
  'standards/expected-outcomes.yaml': `outputs: [{id: rows, ${output}}]\n`,
  [file]: `services:\n  - name: Reports\n    clients: [${clients}]\n    outputs: [rows]\n`,
});

testRule(rule, {
  accept: [
    { name: 'a party', files: service('uni') },
    { name: 'totals', files: service('maker', 'level: aggregated-suppressed, published: false, recipients: [uni]') },
    {
      name: 'an output that names the client, which is a finding of its own',
      files: service('maker', 'level: pseudonymised, published: false, recipients: [maker]'),
    },
    {
      name: 'an output that is published, which is a finding of its own',
      files: service('maker', 'level: pseudonymised, published: true'),
    },
    {
      name: 'an output that nobody describes',
      files: { ...service('maker'), 'standards/expected-outcomes.yaml': 'outputs: [{id: other}]\n' },
    },
    { name: 'a client that nobody declares', files: service('lost') },
    { name: 'clients that are not answered yet', files: service('') },
    { name: 'no services', outcome: 'not-applicable', files: { ...service('maker'), [file]: 'includes: false\n' } },
    {
      name: 'an output of another service, and one that nobody describes',
      files: {
        ...service('maker'),
        'standards/expected-outcomes.yaml':
          'outputs: [{id: other, level: pseudonymised, published: false, recipients: [uni]}, {level: pseudonymised, published: false, recipients: [uni]}]\n',
      },
    },
    {
      name: 'an output of which nobody says yet whether it is published',
      files: {
        ...service('maker', 'level: pseudonymised, recipients: [uni]'),
      },
    },
    {
      name: 'a client’s own data',
      files: service('maker', 'level: pseudonymised, published: false, ownDataOnly: true, recipients: [uni]'),
    },
    {
      name: 'an output for somebody else outside beside a party, which is a finding of its own',
      files: service('maker', 'level: pseudonymised, published: false, recipients: [uni, clients]'),
    },
    {
      name: 'a party that nobody declares, which may be the client',
      files: { ...service('maker'), 'standards/data-controllers.yaml': 'controllers: [{organisation: unii}]\n' },
    },
  ],
  reject: [
    {
      name: 'a client, in a draft as well',
      stage: 'draft',
      files: service('uni, maker'),
      findings: [
        {
          at: `${file}:3:14`,
          message: 'Service “Reports” gives “maker” the output “rows”, which holds records of people',
          severity: 'error',
        },
      ],
    },
    { name: 'a group of clients', files: service('clients'), findings: [{ at: `${file}:3:14` }] },
  ],
});
