import rule from '../../../src/standards/processing-activities/rules/linkage-not-stated.ts';
import { testRule } from '../../support/test-rule.ts';

const file = 'standards/processing-activities.yaml';

testRule(rule, {
  accept: [
    {
      name: 'a linkage',
      files: { [file]: 'linkages: [{id: a, data: [hes], key: study id, at: uni, level: pseudonymised}]\n' },
    },
    { name: 'a statement that there is none', files: { [file]: 'noLinkages: Nothing is linked.\n' } },
    { name: 'linkages of the wrong kind, which are a finding of their own', files: { [file]: 'linkages: none\n' } },
    {
      name: 'a file that is not there, which is a finding of its own',
      outcome: 'could-not-run',
      files: { 'application.yaml': 'title: A study\n' },
    },
  ],
  reject: [
    {
      name: 'silence',
      files: { [file]: 'flows: [{id: a, direction: internal, from: uni, to: host}]\n' },
      findings: [{ at: `${file}:1:1`, message: 'Linkages are neither described nor ruled out.', severity: 'error' }],
    },
    {
      name: 'blanks, at the first',
      files: { [file]: 'flows: [{id: a}]\nnoLinkages: ""\nlinkages:\n  - id:\n    data: []\n' },
      findings: [{ at: `${file}:3:1`, severity: 'error' }],
    },
    {
      name: 'blank linkages in a draft, as information',
      stage: 'draft',
      files: { [file]: 'linkages:\n' },
      findings: [{ at: `${file}:1:1`, severity: 'info' }],
    },
  ],
});
