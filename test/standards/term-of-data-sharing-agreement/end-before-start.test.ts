import rule from '../../../src/standards/term-of-data-sharing-agreement/rules/end-before-start.ts';
import { testRule } from '../../support/test-rule.ts';

const file = 'standards/term-of-data-sharing-agreement.yaml';

testRule(rule, {
  accept: [
    { name: 'an end on the next day', files: { [file]: 'start: 2026-12-31\nend: 2027-01-01\n' } },
    { name: 'an end that is not answered yet', files: { [file]: 'start: 2026-12-31\nend:\n' } },
    { name: 'a start that is not answered yet', files: { [file]: 'end: 2026-12-31\n' } },
    {
      name: 'a day that does not exist, which cannot be read',
      outcome: 'could-not-run',
      files: { [file]: 'start: 2027-02-30\nend: 2026-12-31\n' },
    },
    {
      name: 'a day of the wrong form, which cannot be read',
      outcome: 'could-not-run',
      files: { [file]: 'start: 2027-01-01\nend: 31 December 2026\n' },
    },
  ],
  reject: [
    {
      name: 'an end on the day before',
      files: { [file]: 'start: 2027-01-01\njustification: Four years.\nend: 2026-12-31\n' },
      findings: [
        {
          at: `${file}:3:6`,
          related: [`${file}:1:8`],
          message: 'The agreement ends on 2026-12-31, before it starts on 2027-01-01.',
          severity: 'error',
        },
      ],
    },
    {
      name: 'an end on the same day, in a draft as well',
      stage: 'draft',
      files: { [file]: 'end:    2027-01-01\nstart: 2027-01-01\n' },
      findings: [
        {
          at: `${file}:1:9`,
          related: [`${file}:2:8`],
          message: 'The agreement ends on the day on which it starts, 2027-01-01.',
          severity: 'error',
        },
      ],
    },
    {
      name: 'a published record, as a warning',
      files: { 'application.yaml': 'origin: register-import\n', [file]: 'start: 2021-01-01\nend: 2020-01-01\n' },
      findings: [
        { at: `${file}:2:6`, related: [`${file}:1:8`], message: 'ends on 2020-01-01, before', severity: 'warning' },
      ],
    },
    {
      name: 'one that was written here, as an error',
      files: { 'application.yaml': 'origin: written\n', [file]: 'start: 2021-01-01\nend: 2020-01-01\n' },
      findings: [{ at: `${file}:2:6`, related: [`${file}:1:8`], severity: 'error' }],
    },
  ],
});
