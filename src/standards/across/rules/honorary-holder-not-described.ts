import { at, rule } from '../../../core/rule.ts';
import { honoraryAccessAt } from '../honorary.ts';
import { isNhsEngland, organisationOf, somePartyUnnamed } from '../parties.ts';

export default rule({
  id: 'across/honorary-holder-not-described',
  guidance: 'HON-001',
  severity: 'error',
  since: '0.1.0',
  title: 'An honorary contract that the rest of the application does not know of',
  why: 'The agreement itself has to describe honorary access, and only a controller or processor that it names can give it. Otherwise the people concerned have no right to see the data.',
  fix: 'Add honorary to “people:” of the organisation under “access:” in processing-activities.yaml, or correct “grantedBy:” in honorary-contracts.yaml so that it names the controller or processor that gave the contract.',
  source: { fact: '12-04', status: 'cut' },
  reads: ['honorary-contracts', 'processing-activities', 'application', 'data-controllers', 'data-processors'],
  messages: {
    notParty: (args: { organisation: string }) =>
      `The honorary contract is given by “${args.organisation}”, which is neither controller nor processor.`,
    absent: {
      missing: true,
      text: (args: { organisation: string }) =>
        `The honorary contract is given by “${args.organisation}”, whose access is not described under Processing Activities.`,
    },
    unsaid: (args: { organisation: string }) =>
      `The honorary contract is given by “${args.organisation}”, but under Processing Activities nobody with an honorary contract has access there.`,
  },
  applies: ({ honoraryContracts }) => honoraryContracts.holders !== undefined,
  check({ honoraryContracts, dataControllers, dataProcessors, app }, report) {
    const parties = [...(dataControllers.controllers ?? []), ...(dataProcessors.processors ?? [])].map(
      (party) => party.organisation,
    );
    const told = new Set<string>();
    honoraryContracts.holders?.forEach(({ grantedBy: id }, index) => {
      if (id === undefined || organisationOf(app, id) === undefined || isNhsEngland(app, id) || told.has(id)) return;
      told.add(id);
      const organisation = organisationOf(app, id)?.name ?? id;
      const place = at('honorary-contracts', ['holders', index, 'grantedBy']);
      const access = honoraryAccessAt(app, id);
      if (!parties.includes(id)) {
        if (!somePartyUnnamed(app)) report.notParty({ organisation }, place);
      } else if (access === 'no-entry') report.absent({ organisation }, place);
      else if (access === 'not-said') report.unsaid({ organisation }, place);
    });
  },
  examples: {
    bad: ['trust', 'uni', 'host'].map(
      (granter) => `
application: {organisations: [{id: uni, name: University of Nowhere}, {id: host, name: Nowhere Hosting Limited}, {id: trust, name: Nowhere Trust}]}
data-controllers: {controllers: [{organisation: uni}]}
data-processors: {processors: [{organisation: host}]}
processing-activities: {access: [{organisation: uni, extent: record-level, people: [substantive]}]}
honorary-contracts: {holders: [{id: one, grantedBy: ${granter}}]}`,
    ),
    good: [
      `
application: {organisations: [{id: uni, name: University of Nowhere}]}
data-controllers: {controllers: [{organisation: uni}]}
data-processors: {noProcessors: None is used.}
processing-activities: {access: [{organisation: uni, extent: record-level, people: [substantive, honorary]}]}
honorary-contracts: {holders: [{id: one, grantedBy: uni}]}`,
    ],
  },
});
