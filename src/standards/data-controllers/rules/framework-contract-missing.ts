import { schemaRule } from '../../../core/rule.ts';

export default schemaRule({
  id: 'data-controllers/framework-contract-missing',
  guidance: 'PTY-002',
  severity: 'error',
  since: '0.1.0',
  title: 'A controller without a Data Sharing Framework Contract',
  why: 'Every controller needs this contract with NHS England before any agreement can take effect, in the name of exactly the same legal body. Only NHS England itself, and those who receive nothing but suppressed counts, do without.',
  fix: 'Add “contract:”, level with “organisation:”, and below it “reference:” and “legalName:” as printed on the contract; or say under “contractNotNeeded:” why none is needed.',
  source: { fact: '1b-04', status: 'seen' },
  schema: 'data-controllers',
  message: () => 'No framework contract is recorded for this controller, and no reason why none is needed.',
  examples: {
    bad: ['data-controllers: {controllers: [{organisation: uni, decides: It leads the study.}]}'],
    good: [
      'data-controllers: {controllers: [{organisation: uni, contract: {reference: CON-000001-B1C2D, legalName: University of Nowhere}}]}',
      'data-controllers: {controllers: [{organisation: uni, contractNotNeeded: Only suppressed counts are received.}]}',
      'data-controllers: {controllers: [{organisation: nhs-england}]}',
    ],
  },
});
