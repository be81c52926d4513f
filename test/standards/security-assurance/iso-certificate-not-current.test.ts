import rule from '../../../src/standards/security-assurance/rules/iso-certificate-not-current.ts';
import { testRule } from '../../support/test-rule.ts';

const file = 'standards/security-assurance.yaml';
const files = (edition: string, evidence: string, papers = '{id: a, validUntil: 2026-11-23}, {id: b}') => ({
  [file]: `assurances:\n  - organisation: host\n    iso27001:\n      edition: "${edition}"\n      evidence: [${evidence}]\n`,
  'evidence.yaml': `items: [${papers}]\n`,
});

testRule(rule, {
  accept: [
    {
      name: 'a certificate on its last day, beside a paper without one',
      asOf: '2026-11-23',
      files: files('2022', 'b, a'),
    },
    { name: 'papers that are not listed yet', files: files('2022', '') },
    { name: 'a paper that is not in the ledger', files: files('2022', 'b, c') },
    { name: 'an edition that is not answered yet', asOf: '2026-11-23', files: files('', 'a') },
    {
      name: 'another route',
      outcome: 'not-applicable',
      files: { [file]: 'assurances: [{organisation: host, route: slsp}]\n', 'evidence.yaml': 'items: [{id: a}]\n' },
    },
    {
      name: 'a day of the wrong form, which cannot be read',
      outcome: 'could-not-run',
      files: files('2022', 'a', '{id: a, validUntil: 2020}'),
    },
  ],
  reject: [
    {
      name: 'the edition of 2013, once, in a draft as well',
      stage: 'draft',
      files: files('2013', 'b'),
      findings: [
        { at: `${file}:4:16`, message: 'The certificate of “host” is to the edition of 2013', severity: 'warning' },
      ],
    },
    {
      name: 'no last day',
      files: files('2022', 'b'),
      findings: [{ at: `${file}:5:17`, message: 'None of the papers' }],
    },
    {
      name: 'a certificate that ended the day before',
      asOf: '2026-11-24',
      files: files('2022', 'b, a'),
      findings: [
        {
          at: 'evidence.yaml:1:29',
          message: 'held until 2026-11-23; the application is checked as of 2026-11-24',
          severity: 'warning',
        },
      ],
    },
  ],
});
