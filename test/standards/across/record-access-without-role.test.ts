import rule from '../../../src/standards/across/rules/record-access-without-role.ts';
import { testRule } from '../../support/test-rule.ts';

const file = 'standards/processing-activities.yaml';
const base = {
  'application.yaml':
    'organisations: [{id: uni}, {id: host}, {id: lab, name: Nowhere Laboratory}, {id: trust, otherRoles: [collaborator]}, {id: office, partOf: nhs-england}]\nrecipientGroups: [{id: licensees}]\n',
  'standards/data-controllers.yaml': 'controllers: [{organisation: uni}]\n',
  'standards/data-processors.yaml': 'processors: [{organisation: host}]\n',
};
const access = (text: string, flows = '') => ({ ...base, [file]: `${flows}access:\n${text}` });

testRule(rule, {
  accept: [
    {
      name: 'parties, a group and an office of NHS England',
      files: access(
        ['uni', 'host', 'licensees', 'office']
          .map((id) => `  - {organisation: ${id}, extent: record-level}\n`)
          .join(''),
      ),
    },
    {
      name: 'a body without access',
      outcome: 'not-applicable',
      files: access('  - {organisation: lab, extent: none}\n'),
    },
    {
      name: 'clinicians who see the records of their patients',
      files: access('  - {organisation: lab, extent: record-level, people: [clinician-own-cases]}\n'),
    },
    {
      name: 'a body in a flow without a role, which is a finding of its own',
      files: access('  - {organisation: lab, extent: record-level}\n', 'flows: [{id: a, from: uni, to: lab}]\n'),
    },
    { name: 'a body that nobody declares', files: access('  - {organisation: labb, extent: record-level}\n') },
    {
      name: 'processors that are not answered yet',
      outcome: 'could-not-run',
      files: {
        ...access('  - {organisation: lab, extent: record-level}\n'),
        'standards/data-processors.yaml': 'processors: []\n',
      },
    },
    {
      name: 'an answer of the wrong kind, which cannot be read',
      outcome: 'could-not-run',
      files: access('  - {organisation: lab, extent: all}\n'),
    },

    {
      name: 'anybody beside a party that nobody knows, who may be meant',
      files: {
        ...access('  - {organisation: lab, extent: record-level}\n'),
        'standards/data-processors.yaml': 'processors: [{organisation: hosst}]\n',
      },
    },
    {
      name: 'a body from which a flow comes without a role, which is a finding of its own',
      files: access('  - {organisation: lab, extent: record-level}\n', 'flows: [{id: a, from: lab, to: uni}]\n'),
    },
  ],
  reject: [
    {
      name: 'a body that is no party, in a draft as well',
      stage: 'draft',
      files: access('  - {organisation: lab, extent: record-level}\n'),
      findings: [
        {
          at: `${file}:2:20`,
          message: '“Nowhere Laboratory” can see records of people but is neither',
          severity: 'error',
        },
      ],
    },
    {
      name: 'one with another role, in a flow',
      files: access(
        '  - {organisation: uni, extent: none}\n  - {organisation: trust, extent: record-level}\n',
        'flows: [{id: a, from: uni, to: trust}]\n',
      ),
      findings: [{ at: `${file}:4:20`, message: '“trust”' }],
    },

    {
      name: 'a body beside flows of others',
      files: access('  - {organisation: lab, extent: record-level}\n', 'flows: [{id: a, from: host, to: uni}]\n'),
      findings: [{ at: `${file}:3:20` }],
    },
  ],
});
