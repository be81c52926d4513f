import { at, rule } from '../../../core/rule.ts';
import { honoraryAccessAt } from '../honorary.ts';
import { isNhsEngland, someUnnamed, organisationName } from '../parties.ts';

export default rule({
  id: 'across/honorary-access-without-holder',
  guidance: 'ACT-007',
  severity: 'error',
  since: '0.1.0',
  title: 'Access for people with an honorary contract, none of whom is described',
  why: 'People whom the organisation neither employs nor pays may see data only under an honorary contract that meets conditions of its own. NHS England has to see who employs them, what they do and for how long.',
  fix: 'Describe the people under “holders:” in honorary-contracts.yaml, with this organisation under “grantedBy:”. If there are none, take honorary out of “people:” in processing-activities.yaml.',
  source: { fact: '5b-12', status: 'seen' },
  reads: ['processing-activities', 'honorary-contracts', 'application'],
  messages: {
    missing: {
      missing: true,
      text: (args: { organisation: string }) =>
        `People with an honorary contract at “${args.organisation}” have access, but none of them is listed under Honorary contract.`,
    },
    denied: (args: { organisation: string }) =>
      `People with an honorary contract at “${args.organisation}” have access, but under Honorary contract it is said that nobody holds one.`,
  },
  applies: ({ processingActivities }) =>
    (processingActivities.access ?? []).some((entry) => entry.people?.includes('honorary')),
  check({ processingActivities, honoraryContracts: { holders, noHolders }, app }, report) {
    const granters = (holders ?? []).map((holder) => holder.grantedBy);
    // A contract that names nobody known, or an organisation without honorary access, may be meant for this one.
    if (someUnnamed(app, granters) || granters.some((id) => id !== undefined && honoraryAccessAt(app, id) !== 'said'))
      return;
    const told = new Set(granters);
    processingActivities.access?.forEach(({ organisation, people }, index) => {
      if (
        organisation === undefined ||
        told.has(organisation) ||
        isNhsEngland(app, organisation) ||
        !people?.includes('honorary')
      )
        return;
      told.add(organisation);
      const place = at('processing-activities', ['access', index, 'people']);
      if (holders !== undefined) report.missing({ organisation: organisationName(app, organisation) }, place);
      else if (noHolders !== undefined) {
        report.denied({ organisation: organisationName(app, organisation) }, place, [
          { at: at('honorary-contracts', ['noHolders']), message: 'Here it is said that nobody holds one.' },
        ]);
      }
    });
  },
  examples: {
    bad: [
      `
application: {organisations: [{id: uni, name: University of Nowhere}]}
processing-activities: {access: [{organisation: uni, extent: record-level, people: [substantive, honorary]}]}
honorary-contracts: {noHolders: Nobody holds one.}`,
      `
application: {organisations: [{id: uni, name: University of Nowhere}, {id: trust, name: Nowhere Trust}]}
processing-activities: {access: [{organisation: uni, extent: record-level, people: [honorary]}, {organisation: trust, extent: record-level, people: [honorary]}]}
honorary-contracts: {holders: [{id: one, grantedBy: trust}]}`,
    ],
    good: [
      `
application: {organisations: [{id: uni, name: University of Nowhere}]}
processing-activities: {access: [{organisation: uni, extent: record-level, people: [substantive, honorary]}]}
honorary-contracts: {holders: [{id: one, grantedBy: uni}]}`,
    ],
  },
});
