import rule from '../../../src/standards/across/rules/day-not-come-yet.ts';
import { testRule } from '../../support/test-rule.ts';

const asOf = '2026-11-23';
const organisations = 'organisations: [{id: uni, name: University of Nowhere}]\n';
const paper = (keys: string) => ({ 'evidence.yaml': `items:\n  - {id: letter, ${keys}}\n` });

testRule(rule, {
  accept: [
    { name: 'a paper of today', asOf, files: paper('title: Letter, status: attached, dated: 2026-11-23') },
    { name: 'a paper that is promised for a day', asOf, files: paper('status: promised, dated: 2026-12-01') },
    { name: 'a paper that is asked for', asOf, files: paper('status: requested, dated: 2026-12-01') },
    { name: 'a paper without its day', asOf, files: paper('dated:') },
    { name: 'blank entries', asOf, files: { 'evidence.yaml': 'items: [null]\n' } },
    {
      name: 'days to come of what is to come',
      asOf,
      files: {
        'evidence.yaml': 'items: [{id: letter, validUntil: 2099-01-01}]\n',
        'standards/data-controllers.yaml': 'controllers: [{organisation: uni, contract: {endsOn: 2099-01-01}}]\n',
        'standards/security-assurance.yaml': 'assurances: [{organisation: uni, dspt: {expiresOn: 2099-01-01}}]\n',
      },
    },
    { name: 'a day of the wrong form', outcome: 'could-not-run', files: paper('dated: January') },
  ],
  reject: [
    {
      name: 'a paper of tomorrow, in a draft as well',
      asOf,
      stage: 'draft',
      files: paper('title: Letter, status: attached, dated: 2026-11-24'),
      findings: [
        {
          at: 'evidence.yaml:2:58',
          severity: 'warning',
          message: '“Letter” is dated 2026-11-24, which has not come yet; the application is checked as of 2026-11-23.',
        },
      ],
    },
    {
      name: 'a paper that has neither title nor word on whether it is there',
      asOf,
      files: paper('dated: 2027-01-01'),
      findings: [{ at: 'evidence.yaml:2:25', message: '“letter” is dated' }],
    },
    {
      name: 'each contract and entry, where it stands',
      asOf,
      files: {
        'application.yaml': organisations,
        'standards/data-controllers.yaml':
          'controllers:\n  - organisation: uni\n    contract: {signedOn: 2027-01-01}\n  - organisation: host\n    contract: {signedOn: 2026-11-22}\n',
        'standards/data-processors.yaml': 'processors:\n  - organisation: host\n    agreement: {date: 2027-01-02}\n',
        'standards/security-assurance.yaml':
          'assurances:\n  - organisation: uni\n    dspt: {publishedOn: 2027-06-20}\n',
      },
      findings: [
        {
          at: 'standards/data-controllers.yaml:3:26',
          message: '“University of Nowhere” is said to have signed its framework contract on 2027-01-01',
        },
        {
          at: 'standards/data-processors.yaml:3:23',
          message: 'The contract with processor “host” is said to have been signed on 2027-01-02',
        },
        {
          at: 'standards/security-assurance.yaml:3:25',
          message: 'The toolkit entry of “University of Nowhere” is said to have been published on 2027-06-20',
        },
      ],
    },
  ],
});
