import { at, rule } from '../../../core/rule.ts';
import { isInUnitedKingdom } from '../../across/areas.ts';

export default rule({
  id: 'honorary-contracts/access-from-abroad',
  guidance: 'LOC-007',
  severity: 'error',
  since: '0.1.0',
  title: 'Honorary access from outside the United Kingdom',
  why: 'Somebody under an honorary contract is not paid by the organisation that answers for them. Abroad, neither that organisation nor a court here could hold them to it, so it is not allowed.',
  fix: 'If the holder works in the United Kingdom, correct “area:” in honorary-contracts.yaml. Otherwise make the employer a processor or controller with a place of its own in the territory, or give no access.',
  source: { fact: '12-03', status: 'seen' },
  reads: ['honorary-contracts'],
  messages: {
    abroad: (args: { holder: string; area: string }) =>
      `Holder “${args.holder}” would see the data from “${args.area}”, which is not in the United Kingdom.`,
  },
  applies: ({ honoraryContracts: { holders } }) => (holders ?? []).length > 0,
  check({ honoraryContracts: { holders } }, report) {
    holders?.forEach(({ id, area }, index) => {
      if (area === undefined || isInUnitedKingdom(area)) return;
      report.abroad({ holder: id ?? String(index + 1), area }, at('honorary-contracts', ['holders', index, 'area']));
    });
  },
  examples: {
    bad: ['honorary-contracts: {holders: [{id: fellow, grantedBy: uni, area: IE}]}'],
    good: ['honorary-contracts: {holders: [{id: fellow, grantedBy: uni, area: scotland}]}'],
  },
});
