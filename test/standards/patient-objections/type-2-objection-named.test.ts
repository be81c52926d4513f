import rule from '../../../src/standards/patient-objections/rules/type-2-objection-named.ts';
import { testRule } from '../../support/test-rule.ts';

const file = 'standards/patient-objections.yaml';
const answer = (text: string) => ({ [file]: `answers:\n  - flows: [a]\n    upheld: true\n    explanation: ${text}\n` });

testRule(rule, {
  accept: [
    { name: 'the national data opt-out', files: answer('The national data opt-out is applied.') },
    { name: 'type 2 diabetes', files: answer('People with type 2 diabetes may object.') },
    { name: 'how it used to be', files: answer('The national data opt-out replaced Type 2 objections.') },
    { name: 'type 1 objections', files: answer('Type 1 objections are applied at the practice.') },
    {
      name: 'a published record',
      files: { 'application.yaml': 'origin: register-import\n', ...answer('Type 2 objections are applied.') },
    },
  ],
  reject: [
    {
      name: 'a type 2 objection',
      files: answer('Type 2 opt-outs are applied.'),
      findings: [{ at: `${file}:4:18`, message: 'The text speaks of type 2 objections.', severity: 'warning' }],
    },
    {
      name: 'it in another text, in a draft as well',
      stage: 'draft',
      files: {
        ...answer('All is upheld.'),
        'standards/processing-activities.yaml':
          'flows:\n  - id: a\n    what: NHS England takes out people with a Type 2 objection.\n',
      },
      findings: [{ at: 'standards/processing-activities.yaml:3:11', severity: 'warning' }],
    },
  ],
});
