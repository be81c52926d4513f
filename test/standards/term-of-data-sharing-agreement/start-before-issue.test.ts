import rule from '../../../src/standards/term-of-data-sharing-agreement/rules/start-before-issue.ts';
import { testRule } from '../../support/test-rule.ts';

const file = 'standards/term-of-data-sharing-agreement.yaml';
const asOf = '2026-11-23';
const kind = (text: string) => ({ 'application.yaml': `kind: ${text}\n` });

testRule(rule, {
  accept: [
    {
      name: 'a start on the day of issue, long ago',
      asOf,
      files: { ...kind('new'), [file]: 'issuedOn: 2026-01-01\nstart: 2026-01-01\n' },
    },
    { name: 'a start today, before the issue', asOf, files: { ...kind('new'), [file]: 'start: 2026-11-23\n' } },
    {
      name: 'an amendment, which keeps its start',
      outcome: 'not-applicable',
      asOf,
      files: { ...kind('amendment'), [file]: 'issuedOn: 2026-12-01\nstart: 2024-01-01\n' },
    },
    {
      name: 'an extension, which keeps its start',
      outcome: 'not-applicable',
      asOf,
      files: { ...kind('extension'), [file]: 'start: 2024-01-01\n' },
    },
    {
      name: 'a published record',
      outcome: 'not-applicable',
      asOf,
      files: { 'application.yaml': 'kind: new\norigin: register-import\n', [file]: 'start: 2024-01-01\n' },
    },
    {
      name: 'an application whose kind is not answered yet',
      outcome: 'not-applicable',
      asOf,
      files: { 'application.yaml': 'title: A study\n', [file]: 'start: 2024-01-01\n' },
    },
    {
      name: 'an application of an unknown kind, which cannot be read',
      outcome: 'could-not-run',
      asOf,
      files: { ...kind('fresh'), [file]: 'start: 2024-01-01\n' },
    },
    { name: 'a start that is not answered yet', asOf, files: { ...kind('new'), [file]: 'issuedOn: 2026-12-01\n' } },
    {
      name: 'a day of issue that does not exist, which cannot be read',
      outcome: 'could-not-run',
      asOf,
      files: { ...kind('new'), [file]: 'issuedOn: 2026-13-01\nstart: 2024-01-01\n' },
    },
  ],
  reject: [
    {
      name: 'a start the day before the issue',
      asOf,
      files: { ...kind('new'), [file]: 'issuedOn: 2026-12-02\nstart: 2026-12-01\n' },
      findings: [
        {
          at: `${file}:2:8`,
          related: [`${file}:1:11`],
          message: 'The agreement starts on 2026-12-01, but was issued for signature only on 2026-12-02.',
          severity: 'error',
        },
      ],
    },
    {
      name: 'a start yesterday, of what is not issued yet, in a draft as well',
      stage: 'draft',
      asOf,
      files: { ...kind('new'), [file]: '\n\nissuedOn:\nstart:   2026-11-22\n' },
      findings: [
        {
          at: `${file}:4:10`,
          message:
            'is to start on 2026-11-22, which has passed before it is issued; the application is checked as of 2026-11-23.',
          severity: 'error',
        },
      ],
    },
    {
      name: 'a renewal whose start has passed',
      asOf: '2027-01-02',
      files: { ...kind('renewal'), [file]: 'start: 2027-01-01\n' },
      findings: [{ at: `${file}:1:8`, message: 'as of 2027-01-02' }],
    },
  ],
});
