import rule from '../../../src/standards/across/rules/approaching-standards-without-safeguards.ts';
import { testRule } from '../../support/test-rule.ts';

const file = 'standards/security-assurance.yaml';
const conditions = 'standards/special-conditions.yaml';
const base = (approved: string, rest: string) => ({
  'application.yaml': 'organisations: [{id: home, name: Nowhere Care Home}]\n',
  [file]: `assurances:\n  - organisation: home\n    dspt: {status: approaching-standards}\n    plan: {approved: ${approved}}\n`,
  [conditions]: rest,
});

testRule(rule, {
  accept: [
    {
      name: 'an approved plan and a condition',
      files: base('true', 'conditions: [{trigger: dspt-plan, about: [organisation/home]}]\n'),
    },
    { name: 'conditions that are not answered yet', outcome: 'could-not-run', files: base('true', 'conditions:\n') },
    {
      name: 'standards met',
      files: {
        ...base('true', 'noConditions: None.\n'),
        [file]: 'assurances: [{organisation: home, dspt: {status: standards-met}, plan: {approved: false}}]\n',
      },
    },
    {
      name: 'an answer of the wrong kind, which cannot be read',
      outcome: 'could-not-run',
      files: base('perhaps', 'noConditions: None.\n'),
    },
  ],
  reject: [
    {
      name: 'a plan that is not approved, once, in a draft as well',
      stage: 'draft',
      files: base('false', 'noConditions: None.\n'),
      findings: [
        {
          at: `${file}:4:22`,
          message:
            '“Nowhere Care Home” only approaches the security standards, and its improvement plan is not approved.',
          severity: 'warning',
        },
      ],
    },
    {
      name: 'no condition',
      files: base('true', 'noConditions: None.\n'),
      findings: [
        { at: `${conditions}:1:15`, related: [`${file}:3:20`], message: 'no special condition', severity: 'warning' },
      ],
    },
    {
      name: 'no condition, as information in a draft',
      stage: 'draft',
      files: base('true', 'noConditions: None.\n'),
      findings: [{ at: `${conditions}:1:15`, related: [`${file}:3:20`], severity: 'info' }],
    },
  ],
});
