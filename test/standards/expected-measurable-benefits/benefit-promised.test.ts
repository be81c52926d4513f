import rule from '../../../src/standards/expected-measurable-benefits/rules/benefit-promised.ts';
import { testRule } from '../../support/test-rule.ts';

const file = 'standards/expected-measurable-benefits.yaml';
const files = (statement: string) => ({ [file]: `benefits:\n  - id: one\n    statement: ${statement}\n` });
const reject = (statement: string, words: string) => ({
  name: statement,
  stage: 'draft' as const,
  files: files(statement),
  findings: [{ at: `${file}:3:16`, message: `certain: “${words}”`, severity: 'info' as const }],
});

testRule(rule, {
  accept: [
    'We hope that this will save lives.',
    'This will save lives. It depends on others, who may not act.',
    'The work will not reduce waiting times.',
    'The results will be published.',
  ].map((statement) => ({ name: statement, files: files(statement) })),
  reject: [
    reject('The work will directly improve care.', 'will directly improve'),
    reject('Better care is guaranteed.', 'guaranteed'),
    reject('Nothing will reduce costs. Deaths will undoubtedly fall.', 'undoubtedly'),
  ],
});
