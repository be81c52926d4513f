import rule from '../../../src/standards/term-of-data-sharing-agreement/rules/rolling-data-without-destruction.ts';
import { testRule } from '../../support/test-rule.ts';

const file = 'standards/term-of-data-sharing-agreement.yaml';

testRule(rule, {
  accept: [
    {
      name: 'a deadline and a certificate',
      files: { [file]: 'retention: [{id: a, kind: rolling, destroyWithinDays: 42, certificate: true}]\n' },
    },
    { name: 'a deadline of no days', files: { [file]: 'retention: [{id: a, kind: rolling, destroyWithinDays: 0}]\n' } },
    {
      name: 'another kind',
      outcome: 'not-applicable',
      files: { [file]: 'retention: [{id: a, kind: fixed, certificate: false}]\n' },
    },
    { name: 'a kind that is not answered yet', outcome: 'not-applicable', files: { [file]: 'retention: [{id: a}]\n' } },
    {
      name: 'a number of the wrong kind, which cannot be read',
      outcome: 'could-not-run',
      files: { [file]: 'retention: [{id: a, kind: rolling, destroyWithinDays: six weeks}]\n' },
    },
  ],
  reject: [
    {
      name: 'one without a deadline',
      files: {
        [file]: 'retention:\n  - {id: first, kind: fixed}\n  - id: claims\n    kind: rolling\n    certificate: true\n',
      },
      findings: [
        {
          at: `${file}:4:11`,
          message:
            'Entry “claims” destroys the oldest year when a new one arrives, but does not say within how many days.',
          severity: 'warning',
        },
      ],
    },
    {
      name: 'a blank deadline, as information in a draft',
      stage: 'draft',
      files: { [file]: 'retention:\n  - kind: rolling\n    destroyWithinDays:\n' },
      findings: [{ at: `${file}:3:5`, message: 'This entry', severity: 'info' }],
    },
    {
      name: 'one without a certificate, in a draft as well',
      stage: 'draft',
      files: { [file]: 'retention:\n  - kind: rolling\n    destroyWithinDays: 42\n    certificate: false\n' },
      findings: [{ at: `${file}:4:18`, message: 'no certificate', severity: 'warning' }],
    },
  ],
});
