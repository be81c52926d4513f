import rule from '../../../src/standards/commercial-purpose/rules/clients-not-closed.ts';
import { testRule } from '../../support/test-rule.ts';

const file = 'standards/commercial-purpose.yaml';
const groups = {
  'application.yaml':
    'recipientGroups: [{id: shut, kind: client, closedList: true}, {id: wide, kind: client, closedList: false}, {id: new, kind: client}, {id: teams, kind: clinician}]\n',
};
const text = (more: string) => ({ ...groups, [file]: `includes: true\n${more}` });

testRule(rule, {
  accept: [
    { name: 'a closed list', files: text('services: [{name: A, clients: [shut]}]\ncharges: [{to: shut}]\n') },
    { name: 'a list of which it is not answered yet', files: text('services: [{name: A, clients: [new, lost]}]\n') },
    { name: 'a charge to others than clients', files: text('charges: [{to: teams}, {to: lost}, {for: A.}]\n') },
    {
      name: 'no commercial purpose',
      outcome: 'not-applicable',
      files: { ...groups, [file]: 'includes: false\nservices: [{name: A, clients: [wide]}]\n' },
    },
  ],
  reject: [
    {
      name: 'an open list, in a draft as well',
      stage: 'draft',
      files: text('services:\n  - name: A\n    clients: [shut, wide]\n'),
      findings: [
        {
          at: 'application.yaml:1:100',
          message: 'Service “A” has the clients “wide”, and the list of who they can be is open.',
          severity: 'warning',
          related: [`${file}:4:14`],
        },
      ],
    },
    {
      name: 'a charge without services',
      files: text('charges: [{to: shut}]\nservices:\n'),
      findings: [{ at: `${file}:3:1`, message: '“shut” is charged, but no service is listed.', severity: 'warning' }],
    },
    {
      name: 'a charge without services yet, as information in a draft',
      stage: 'draft',
      files: text('charges: [{to: new}]\n'),
      findings: [{ at: `${file}:1:1`, severity: 'info' }],
    },

    {
      name: 'a charge beside one to others, and a service by its number',
      files: text('charges: [{for: A.}, {to: teams}, {to: shut}]\n'),
      findings: [{ at: `${file}:1:1`, message: '“shut” is charged' }],
    },
    {
      name: 'an open list of a service without a name',
      files: text('services: [{id: a, clients: [shut]}, {clients: [wide]}]\n'),
      findings: [
        { at: 'application.yaml:1:100', related: [`${file}:2:48`], message: 'Service “2” has the clients “wide”' },
      ],
    },
  ],
});
