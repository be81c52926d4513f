import rule from '../../../src/standards/term-of-data-sharing-agreement/rules/kept-after-work-without-document.ts';
import { testRule } from '../../support/test-rule.ts';

const file = 'standards/term-of-data-sharing-agreement.yaml';
const days = 'end: 2030-02-28\nanalysisEnd: 2030-02-27\n';

testRule(rule, {
  accept: [
    { name: 'a document', files: { [file]: `${days}evidence: [policy]\n` } },
    { name: 'a regulation', files: { [file]: `${days}regulation: Example Act 2006 section 1\n` } },
    { name: 'work up to the end', files: { [file]: 'end: 2030-02-28\nanalysisEnd: 2030-02-28\n' } },
    { name: 'an end of the work that is not answered yet', files: { [file]: 'end: 2030-02-28\n' } },
    { name: 'an end that is not answered yet', files: { [file]: 'analysisEnd: 2030-02-28\n' } },
    {
      name: 'a published record, whose papers are not published',
      outcome: 'not-applicable',
      files: { 'application.yaml': 'origin: register-import\n', [file]: days },
    },
    {
      name: 'a day of the wrong form, which cannot be read',
      outcome: 'could-not-run',
      files: { [file]: 'end: 2030-02-28\nanalysisEnd: 2029\n' },
    },
  ],
  reject: [
    {
      name: 'a day without a document',
      files: { [file]: days },
      findings: [
        {
          at: `${file}:2:14`,
          related: [`${file}:1:6`],
          message:
            'The work on the data ends on 2030-02-27, but the agreement runs until 2030-02-28, and no document is named',
          severity: 'error',
        },
      ],
    },
    {
      name: 'blank entries in the list',
      files: { [file]: `${days}evidence: ["", null]\n` },
      findings: [{ at: `${file}:3:1`, related: [`${file}:1:6`] }],
    },
    {
      name: 'as information in a draft',
      stage: 'draft',
      files: { [file]: `${days}evidence:\n` },
      findings: [{ at: `${file}:3:1`, related: [`${file}:1:6`], severity: 'info' }],
    },
  ],
});
