import rule from '../../../src/standards/across/rules/improvement-plan-without-condition.ts';
import { testRule } from '../../support/test-rule.ts';

const file = 'standards/special-conditions.yaml';
const base = {
  'application.yaml': 'organisations: [{id: uni, name: University of Nowhere}, {id: host, name: Host}]\n',
  'standards/security-assurance.yaml':
    'assurances: [{organisation: uni, dspt: {status: not-met-plan-agreed}}, {organisation: host, dspt: {status: standards-met}}]\n',
};
const conditions = (text: string) => ({ ...base, [file]: `conditions: [${text}]\n` });

testRule(rule, {
  accept: [
    {
      name: 'a condition about the organisation',
      files: conditions('{trigger: dspt-plan, about: [evidence/plan, organisation/uni]}'),
    },
    {
      name: 'a condition that it sees to',
      files: conditions('{trigger: dspt-plan, about: [organisation/host], owner: uni}'),
    },
    {
      name: 'a condition that names no organisation',
      files: conditions('{trigger: dspt-plan, about: [evidence/plan]}'),
    },
    {
      name: 'a condition that may only be misspelt',
      files: conditions('{trigger: dspt-plan, about: [organisation/unii]}'),
    },
    {
      name: 'a condition whose answers are open',
      files: conditions('{trigger: dspt-plan}, {about: [organisation/uni]}'),
    },
    {
      name: 'a blank file, which is a finding of its own',
      outcome: 'could-not-run',
      files: { ...base, [file]: 'conditions:\n' },
    },
    {
      name: 'no plan',
      files: {
        ...base,
        'standards/security-assurance.yaml': 'assurances: [{organisation: uni, dspt: {status: not-met}}]\n',
        [file]: 'noConditions: None.\n',
      },
    },
    {
      name: 'an office of NHS England',
      files: {
        ...base,
        'application.yaml': 'organisations: [{id: uni, partOf: nhs-england}]\n',
        [file]: 'noConditions: None.\n',
      },
    },
    {
      name: 'conditions of the wrong kind, which cannot be read',
      outcome: 'could-not-run',
      files: { ...base, [file]: 'conditions: none\n' },
    },
  ],
  reject: [
    {
      name: 'none at all',
      files: { ...base, [file]: '---\nnoConditions: None.\n' },
      findings: [
        {
          at: `${file}:2:15`,
          related: ['standards/security-assurance.yaml:1:49'],
          message: '“University of Nowhere” has an improvement plan',
          severity: 'error',
        },
      ],
    },
    {
      name: 'conditions about something else, as information in a draft',
      stage: 'draft',
      files: conditions(
        '{trigger: dspt-plan, about: [organisation/host]}, {trigger: dspt-review, about: [organisation/uni]}',
      ),
      findings: [{ at: `${file}:1:1`, related: ['standards/security-assurance.yaml:1:49'], severity: 'info' }],
    },
  ],
});
