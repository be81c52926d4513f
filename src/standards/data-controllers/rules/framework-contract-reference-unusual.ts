import { at, rule } from '../../../core/rule.ts';

/** As references are seen: a number, five letters and digits, and the version where it is given. */
const REFERENCE = /^CON-\d{5,6}-[A-Z]\d[A-Z]\d[A-Z](?<version>[- ]v\d\.\d{1,2})?$/;

export default rule({
  id: 'data-controllers/framework-contract-reference-unusual',
  guidance: 'PTY-012',
  severity: 'warning',
  since: '0.1.0',
  title: 'A framework contract reference of an unusual shape',
  why: 'The reference is how NHS England finds the contract. The version matters too, since the terms differ between versions.',
  fix: 'Copy the reference from the contract into “reference:”, with its version at the end, such as CON-000001-B1C2D-v2.03. If the contract really prints it otherwise, waive this finding and say so.',
  source: { fact: 'DSFC-03', status: 'inferred' },
  reads: ['data-controllers'],
  messages: {
    shape: (args: { reference: string }) =>
      `Reference “${args.reference}” does not look like that of a framework contract: CON, a number of five or six digits, and five letters and digits.`,
    version: (args: { reference: string }) =>
      `Reference “${args.reference}” does not say which version of the framework contract was signed.`,
  },
  applies: ({ app, dataControllers: { controllers } }) =>
    app.get('application')?.origin !== 'register-import' &&
    (controllers ?? []).some(({ contract }) => contract?.reference !== undefined),
  check({ dataControllers }, report) {
    dataControllers.controllers?.forEach(({ contract }, index) => {
      const reference = contract?.reference;
      if (reference === undefined) return;
      const match = REFERENCE.exec(reference.trim());
      const place = at('data-controllers', ['controllers', index, 'contract', 'reference']);
      if (match === null) report.shape({ reference }, place);
      else if (match.groups?.['version'] === undefined) report.version({ reference }, place);
    });
  },
  examples: {
    bad: [
      'data-controllers: {controllers: [{organisation: uni, contract: {reference: DSFC 12345, legalName: University of Nowhere}}]}',
      'data-controllers: {controllers: [{organisation: uni, contract: {reference: CON-000001-B1C2D, legalName: University of Nowhere}}]}',
    ],
    good: [
      'data-controllers: {controllers: [{organisation: uni, contract: {reference: CON-000001-B1C2D-v2.03, legalName: University of Nowhere}}]}',
    ],
  },
});
