import { at, rule } from '../../../core/rule.ts';

export default rule({
  id: 'data-controllers/framework-contract-ended',
  guidance: 'PTY-002',
  severity: 'error',
  since: '0.1.0',
  title: 'A framework contract that is not in force',
  why: 'The agreement takes effect under the framework contract, so the contract has to be in force on the day of signing.',
  fix: 'Record the reference and the dates of the renewed contract. If it is not renewed yet, begin with that: no agreement takes effect without it.',
  source: { fact: '1b-04', status: 'seen' },
  reads: ['data-controllers'],
  messages: {
    ended: (args: { reference: string; endsOn: string; asOf: string }) =>
      `Framework contract ${args.reference} ended on ${args.endsOn}; the application is checked as of ${args.asOf}.`,
  },
  applies: ({ dataControllers }) =>
    (dataControllers.controllers ?? []).some((controller) => controller.contract?.endsOn !== undefined),
  check({ dataControllers, app }, report) {
    dataControllers.controllers?.forEach(({ contract }, index) => {
      const endsOn = contract?.endsOn;
      // Days written year-month-day compare as text.
      if (endsOn === undefined || endsOn >= app.asOf) return;
      const reference = contract?.reference ?? 'without a reference';
      report.ended(
        { reference, endsOn, asOf: app.asOf },
        at('data-controllers', ['controllers', index, 'contract', 'endsOn']),
      );
    });
  },
  examples: {
    bad: [
      'data-controllers: {controllers: [{organisation: uni, contract: {reference: CON-000001-B1C2D, legalName: University of Nowhere, endsOn: 2020-01-31}}]}',
    ],
    good: [
      'data-controllers: {controllers: [{organisation: uni, contract: {reference: CON-000001-B1C2D, legalName: University of Nowhere, endsOn: 2099-01-31}}]}',
    ],
  },
});
