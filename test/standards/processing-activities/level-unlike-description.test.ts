import rule from '../../../src/standards/processing-activities/rules/level-unlike-description.ts';
import { testRule } from '../../support/test-rule.ts';

const file = 'standards/processing-activities.yaml';
const flow = (level: string, what: string) => ({
  [file]: `flows:\n  - id: on\n    direction: internal\n    from: uni\n    to: host\n    level: ${level}\n    what: ${what}\n`,
});

testRule(rule, {
  accept: [
    { name: 'words that agree', files: flow('pseudonymised', 'Pseudonymised records go to the host.') },
    {
      name: 'both levels in one text',
      files: flow('identifiable', 'Identifiable data go in and pseudonymised data come back.'),
    },
    { name: 'a denial', files: flow('pseudonymised', 'The host never sees identifiable data.') },
    { name: 'non-identifiable data', files: flow('pseudonymised', 'Non-identifiable data are sent.') },
    { name: 'a level that is not answered yet', files: flow('', 'Pseudonymised records go to the host.') },
    { name: 'no words yet', files: flow('identifiable', '') },
  ],
  reject: [
    {
      name: 'pseudonymised records on an identifiable flow',
      files: flow('identifiable', 'The University sends de-identified data.'),
      findings: [
        {
          at: `${file}:7:11`,
          message: 'Flow “on” (uni to host) is identifiable, but its description speaks of “de-identified data”.',
          severity: 'warning',
        },
      ],
    },
    {
      name: 'identifiable data on a pseudonymised flow, in a draft as well',
      stage: 'draft',
      files: flow('pseudonymised', 'The University sends identifiable patient data.'),
      findings: [{ at: `${file}:7:11`, severity: 'warning' }],
    },
  ],
});
