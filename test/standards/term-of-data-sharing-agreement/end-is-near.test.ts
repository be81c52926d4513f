import rule from '../../../src/standards/term-of-data-sharing-agreement/rules/end-is-near.ts';
import { testRule } from '../../support/test-rule.ts';

const file = 'standards/term-of-data-sharing-agreement.yaml';
const term = { [file]: 'start: 2026-01-01\nend: 2026-12-31\n' };
const sde = { ...term, 'standards/data-minimisation.yaml': 'requests: [{id: hes, access: sde}]\n' };

testRule(rule, {
  accept: [
    { name: 'an end 91 days from now', asOf: '2026-10-01', files: term },
    { name: 'an end that has passed', asOf: '2027-01-01', files: term },
    {
      name: 'an agreement that has not started',
      asOf: '2025-12-31',
      files: { [file]: 'start: 2026-01-01\nend: 2026-02-01\n' },
    },
    {
      name: 'a published record',
      outcome: 'not-applicable',
      asOf: '2026-12-01',
      files: { ...term, 'application.yaml': 'origin: register-import\n' },
    },
    { name: 'a start that is not answered yet', asOf: '2026-12-01', files: { [file]: 'end: 2026-12-31\n' } },
    {
      name: 'a day of the wrong form, which cannot be read',
      outcome: 'could-not-run',
      asOf: '2026-12-01',
      files: { [file]: 'start: 2026-01-01\nend: soon\n' },
    },
  ],
  reject: [
    {
      name: 'an end in 90 days',
      asOf: '2026-10-02',
      files: sde,
      findings: [
        {
          at: `${file}:2:6`,
          message: 'The agreement ends on 2026-12-31, in 90 days: an extension takes time.',
          severity: 'info',
        },
      ],
    },
    {
      name: 'an end in 30 days, with work in the secure data environment',
      asOf: '2026-12-01',
      files: sde,
      findings: [{ at: `${file}:2:6`, message: 'in 30 days: outputs have to leave' }],
    },
    {
      name: 'an end in a day, without it',
      asOf: '2026-12-30',
      files: term,
      findings: [{ at: `${file}:2:6`, message: 'in 1 day: an extension' }],
    },
    { name: 'an end today', asOf: '2026-12-31', files: term, findings: [{ at: `${file}:2:6`, message: 'today' }] },
  ],
});
