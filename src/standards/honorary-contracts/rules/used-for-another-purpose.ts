import { schemaRule } from '../../../core/rule.ts';

export default schemaRule({
  id: 'honorary-contracts/used-for-another-purpose',
  guidance: 'HON-001',
  severity: 'error',
  since: '0.1.0',
  title: 'An honorary contract used for another purpose',
  why: 'People with an honorary contract may use the data for the purposes of this agreement only. Use for aims of their own or of their employer is sharing with a third party, which needs a sub-licence.',
  fix: 'Limit the contract to the purposes of this agreement and answer “onlyThisPurpose:” in honorary-contracts.yaml with true, or ask for a sub-licence for the employer instead.',
  source: { fact: '12-04', status: 'cut' },
  schema: 'honorary-contracts',
  message: () => 'These people are said to use the data for more than the purposes of this agreement.',
  examples: {
    bad: ['honorary-contracts: {holders: [{id: one, grantedBy: uni, onlyThisPurpose: false}]}'],
    good: ['honorary-contracts: {holders: [{id: one, grantedBy: uni, onlyThisPurpose: true}]}'],
  },
});
