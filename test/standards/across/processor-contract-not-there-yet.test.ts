import rule from '../../../src/standards/across/rules/processor-contract-not-there-yet.ts';
import { testRule } from '../../support/test-rule.ts';

const file = 'standards/data-processors.yaml';
const files = (agreement: string, paper: string, organisation = 'host') => ({
  [file]: `processors:\n  - organisation: ${organisation}\n    agreement: {${agreement}}\n`,
  'evidence.yaml': `items: [{id: contract${paper}}]\n`,
});

testRule(rule, {
  accept: [
    { name: 'a date', files: files('date: 2026-05-01, evidence: contract', ', status: promised') },
    { name: 'a date on the paper', files: files('evidence: contract', ', status: requested, dated: 2026-05-01') },
    {
      name: 'an attached paper, whose date is a question of the ledger',
      files: files('evidence: contract', ', status: attached'),
    },
    { name: 'a paper whose status is not answered yet', files: files('evidence: contract', '') },
    { name: 'a paper that is not in the ledger', files: files('evidence: contrct', ', status: promised') },
    { name: 'NHS England', files: files('evidence: contract', ', status: promised', 'nhs-england') },
    { name: 'no contract, which is a finding of its own', outcome: 'not-applicable', files: files('', '') },
    {
      name: 'a day of the wrong form, which cannot be read',
      outcome: 'could-not-run',
      files: files('evidence: contract, date: May', ', status: promised'),
    },
  ],
  reject: [
    {
      name: 'a contract to follow',
      files: files('evidence: contract', ', status: promised'),
      findings: [
        { at: `${file}:3:16`, message: 'The contract with processor “host” is not attached', severity: 'warning' },
      ],
    },
    {
      name: 'one that cannot be had, as information in a draft',
      stage: 'draft',
      files: files('evidence: contract', ', status: not-available'),
      findings: [{ at: `${file}:3:16`, severity: 'info' }],
    },
  ],
});
