import rule from '../../../src/standards/data-controllers/rules/framework-contract-ended.ts';
import { testRule } from '../../support/test-rule.ts';

const file = 'standards/data-controllers.yaml';
const endsOn = (day: string) => ({
  [file]: `controllers:\n  - organisation: uni\n    contract:\n      reference: CON-000001-B1C2D\n      endsOn: ${day}\n`,
});

testRule(rule, {
  accept: [
    { name: 'a contract that ends on the day itself', files: endsOn('2026-11-23'), asOf: '2026-11-23' },
    { name: 'a contract that ends later', files: endsOn('2027-01-01'), asOf: '2026-12-31' },
    {
      name: 'a contract without an end',
      outcome: 'not-applicable',
      files: { [file]: 'controllers: [{organisation: uni, contract: {reference: CON-000001-B1C2D}}]\n' },
    },
    {
      name: 'a controller without a contract',
      outcome: 'not-applicable',
      files: { [file]: 'controllers: [{organisation: nhs-england}]\n' },
    },
    { name: 'a blank end', outcome: 'not-applicable', files: endsOn('') },
    { name: 'a day that does not exist, which cannot be read', outcome: 'could-not-run', files: endsOn('2020-02-30') },
    {
      name: 'a day written otherwise, which cannot be read',
      outcome: 'could-not-run',
      files: endsOn('31 January 2020'),
    },
  ],
  reject: [
    {
      name: 'one beside a controller without a contract',
      files: {
        [file]: 'controllers: [{organisation: nhs-england}, {organisation: uni, contract: {endsOn: 2020-01-01}}]\n',
      },
      findings: [{ at: `${file}:1:83` }],
    },
    {
      name: 'a contract that ended the day before',
      files: endsOn('2026-11-22'),
      asOf: '2026-11-23',
      findings: [
        {
          at: `${file}:5:15`,
          message:
            'Framework contract CON-000001-B1C2D ended on 2026-11-22; the application is checked as of 2026-11-23.',
          severity: 'error',
        },
      ],
    },
    {
      name: 'two, one of them without a reference, in a draft as well',
      stage: 'draft',
      asOf: '2031-01-01',
      files: {
        [file]: `controllers:
  - {organisation: uni, contract: {reference: CON-000001-B1C2D, endsOn: 2030-12-31}}
  - {organisation: trust, contract: {reference: CON-000002-B1C2D, endsOn: 2031-12-31}}
  - organisation: company
    contract:
      endsOn:     2020-02-29
`,
      },
      findings: [
        { at: `${file}:2:73`, message: 'CON-000001-B1C2D ended on 2030-12-31', severity: 'error' },
        { at: `${file}:6:19`, message: 'Framework contract without a reference ended on 2020-02-29' },
      ],
    },
  ],
});
