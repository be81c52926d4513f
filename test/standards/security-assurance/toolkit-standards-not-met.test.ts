import rule from '../../../src/standards/security-assurance/rules/toolkit-standards-not-met.ts';
import { testRule } from '../../support/test-rule.ts';

const file = 'standards/security-assurance.yaml';
const entry = (text: string) => ({ [file]: `assurances:\n  - {organisation: uni, route: dspt, ${text}}\n` });

testRule(rule, {
  accept: [
    {
      name: 'standards exceeded, whatever plan is described',
      files: entry('dspt: {status: standards-exceeded}, plan: {approved: false}'),
    },
    {
      name: 'an approved plan of low risk',
      files: entry('dspt: {status: not-met}, plan: {approved: true, lowRisk: true}'),
    },
    {
      name: 'a plan that is not described yet, of which the form speaks',
      files: entry('dspt: {status: not-met-plan-agreed}'),
    },
    { name: 'a status that is not answered yet', files: entry('dspt: {version: 2025-26}, plan: {approved: false}') },
    {
      name: 'a published record',
      outcome: 'not-applicable',
      files: { 'application.yaml': 'origin: register-import\n', ...entry('dspt: {status: not-met}') },
    },
    {
      name: 'a status of the wrong kind, which cannot be read',
      outcome: 'could-not-run',
      files: entry('dspt: {status: unmet}, plan: {approved: false}'),
    },
  ],
  reject: [
    {
      name: 'standards not met, in a draft as well',
      stage: 'draft',
      files: entry('dspt: {status: not-met}'),
      findings: [
        {
          at: `${file}:2:53`,
          message: 'The toolkit status of “uni” is “Standards Not Met”, with no approved plan',
          severity: 'error',
        },
      ],
    },
    {
      name: 'nothing published',
      files: entry('dspt: {status: not-published}'),
      findings: [{ at: `${file}:2:53`, message: '“Not Published”' }],
    },
    {
      name: 'a plan that is not approved, once',
      files: entry('dspt: {status: not-met-plan-agreed}, plan: {approved: false, lowRisk: false}'),
      findings: [{ at: `${file}:2:92`, message: 'not approved' }],
    },
    {
      name: 'a plan that leaves more than low risk',
      files: entry('dspt: {status: not-met}, plan: {approved: true, lowRisk: false}'),
      findings: [{ at: `${file}:2:95`, message: 'not of low risk' }],
    },
  ],
});
