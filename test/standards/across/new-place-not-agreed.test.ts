import rule from '../../../src/standards/across/rules/new-place-not-agreed.ts';
import { testRule } from '../../support/test-rule.ts';

const file = 'standards/territory-of-use.yaml';
const files = (kind: string, place: string) => ({
  'application.yaml': `kind: ${kind}\n`,
  [file]: `locations:\n  - {id: hall${place}}\n`,
});

testRule(rule, {
  accept: [
    { name: 'an old place in an amendment', files: files('amendment', ', newInThisVersion: false') },
    {
      name: 'a new one that is agreed',
      asOf: '2026-11-23',
      files: files('amendment', ', newInThisVersion: true, agreedOn: 2026-11-23'),
    },
    {
      name: 'a new one that is not agreed yet, with a question instead of a finding',
      outcome: 'person',
      files: files('renewal', ', newInThisVersion: true'),
    },
    { name: 'a renewal that says nothing', files: files('renewal', '') },
    { name: 'a new application', outcome: 'not-applicable', files: files('new', ', newInThisVersion: true') },
    {
      name: 'a published record',
      outcome: 'not-applicable',
      files: { ...files('amendment', ''), 'application.yaml': 'kind: amendment\norigin: register-import\n' },
    },
    {
      name: 'an answer of the wrong kind, which cannot be read',
      outcome: 'could-not-run',
      files: files('amendment', ', newInThisVersion: perhaps'),
    },
  ],
  reject: [
    {
      name: 'a new place in an extension, in a draft as well',
      stage: 'draft',
      files: files('extension', ', newInThisVersion: true'),
      findings: [
        {
          at: `${file}:2:34`,
          message: 'Place “hall” is new in this version, but the application is an extension',
          severity: 'error',
        },
      ],
    },
    {
      name: 'an amendment that does not say',
      files: files('amendment', ''),
      findings: [{ at: `${file}:2:5`, message: 'not said whether place “hall” is new', severity: 'error' }],
    },
    {
      name: 'the same as information in a draft',
      stage: 'draft',
      files: files('amendment', ', newInThisVersion: '),
      findings: [{ at: `${file}:2:16`, severity: 'info' }],
    },
    {
      name: 'an agreement in the future',
      asOf: '2026-11-23',
      files: files('amendment', ', newInThisVersion: true, agreedOn: 2026-11-24'),
      findings: [{ at: `${file}:2:50`, message: 'on 2026-11-24, which has not come yet' }],
    },
  ],
});
