import { at, rule } from '../../../core/rule.ts';

export default rule({
  id: 'across/framework-contract-of-another-body',
  guidance: 'PTY-002',
  severity: 'error',
  since: '0.1.0',
  title: 'A framework contract in another body’s name',
  why: 'The framework contract binds only the legal body that signed it. A contract of a parent, a department or a trading name does not cover the controller.',
  fix: 'If the name was copied wrongly, correct it to what the contract prints. If the contract really is in the other name, the controller needs a contract of its own, unless it was signed on the controller’s behalf: then give the id of the body that acted under “actingThrough:”.',
  source: { fact: '1b-04', status: 'seen' },
  reads: ['data-controllers', 'application'],
  messages: {
    differs: (args: { contract: string; organisation: string; alias: boolean }) =>
      args.alias
        ? `The framework contract is in the name “${args.contract}”, which application.yaml gives only as another name of “${args.organisation}”.`
        : `The framework contract is in the name “${args.contract}”, but the controller is “${args.organisation}”.`,
  },
  applies: ({ dataControllers }) =>
    (dataControllers.controllers ?? []).some((controller) => controller.contract?.legalName !== undefined),
  check({ dataControllers, application }, report) {
    dataControllers.controllers?.forEach(({ organisation, contract }, index) => {
      const legalName = contract?.legalName;
      const place = application.organisations?.findIndex((entry) => entry.id === organisation) ?? -1;
      const declared = application.organisations?.[place];
      if (legalName === undefined || declared?.name === undefined || contract?.actingThrough !== undefined) return;
      if (same(legalName, declared.name)) return;
      const alias = (declared.aliases ?? []).some((name) => name !== undefined && same(name, legalName));
      report.differs(
        { contract: legalName, organisation: declared.name, alias },
        at('data-controllers', ['controllers', index, 'contract', 'legalName']),
        [{ at: at('application', ['organisations', place, 'name']), message: 'The controller’s legal name.' }],
      );
    });
  },
  examples: {
    bad: [
      `
application: {organisations: [{id: uni, name: University of Nowhere, aliases: [UoN]}]}
data-controllers: {controllers: [{organisation: uni, contract: {reference: CON-000001-B1C2D, legalName: UoN}}]}`,
      `
application: {organisations: [{id: uni, name: University of Nowhere}]}
data-controllers: {controllers: [{organisation: uni, contract: {reference: CON-000001-B1C2D, legalName: Nowhere Holdings Limited}}]}`,
    ],
    good: [
      `
application: {organisations: [{id: uni, name: University of Nowhere}]}
data-controllers: {controllers: [{organisation: uni, contract: {reference: CON-000001-B1C2D, legalName: University of  Nowhere}}]}`,
      `
application: {organisations: [{id: dept, name: Department of Examples}, {id: agency, name: Agency of Examples}]}
data-controllers: {controllers: [{organisation: dept, contract: {reference: CON-000001-B1C2D, legalName: Secretary of State for Examples, actingThrough: agency}}]}`,
    ],
  },
});

/** Names are the same legal name when only spacing, capitals, the shape of apostrophes and dashes or a leading “The” differ. */
function same(a: string, b: string): boolean {
  return plain(a) === plain(b);
}

function plain(name: string): string {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[‘’`]/g, "'")
    .replaceAll(/[‐‑‒–—]/g, '-')
    .replaceAll(/\s+/g, ' ')
    .trim()
    .replace(/^the /, '');
}
