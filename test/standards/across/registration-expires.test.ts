import rule from '../../../src/standards/across/rules/registration-expires.ts';
import { testRule } from '../../support/test-rule.ts';

const file = 'standards/data-protection-act-registration.yaml';
const files = (expiresOn: string, start = '2027-03-01') => ({
  'application.yaml': 'organisations: [{id: uni, name: University of Nowhere}]\n',
  'standards/term-of-data-sharing-agreement.yaml': `start: ${start}\n`,
  [file]: `registrations:\n  - {organisation: uni, expiresOn: ${expiresOn}}\n`,
});

testRule(rule, {
  accept: [
    {
      name: 'a term that ends before it starts, of which another rule speaks',
      asOf: '2026-11-23',
      files: {
        ...files('2027-02-28'),
        'standards/term-of-data-sharing-agreement.yaml': 'start: 2027-03-01\nend: 2027-02-01\n',
      },
    },
    { name: 'one that runs on the first day', asOf: '2026-11-23', files: files('2027-03-01') },
    { name: 'one that runs today, while the start is open', asOf: '2026-11-23', files: files('2026-11-23', '') },
    { name: 'one without a last day', files: files('') },
    {
      name: 'a published record',
      outcome: 'not-applicable',
      files: { ...files('2020-01-01'), 'application.yaml': 'origin: register-import\n' },
    },
    { name: 'a day of the wrong form, which cannot be read', outcome: 'could-not-run', files: files('January') },
  ],
  reject: [
    {
      name: 'one that ended yesterday, once, in a draft as well',
      stage: 'draft',
      asOf: '2026-11-23',
      files: files('2026-11-22'),
      findings: [
        {
          at: `${file}:2:36`,
          message:
            'The registration of “University of Nowhere” expired on 2026-11-22; the application is checked as of 2026-11-23.',
          severity: 'warning',
        },
      ],
    },
    {
      name: 'one that ends before the start',
      asOf: '2026-11-23',
      files: files('2027-02-28'),
      findings: [
        {
          at: `${file}:2:36`,
          related: ['standards/term-of-data-sharing-agreement.yaml:1:8'],
          message: 'expires on 2027-02-28, before the agreement starts on 2027-03-01',
        },
      ],
    },
  ],
});
