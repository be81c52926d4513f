import { at, rule } from '../../../core/rule.ts';

export default rule({
  id: 'across/commerce-without-benefit-here',
  guidance: 'COM-003',
  severity: 'error',
  since: '0.1.0',
  title: 'A commercial purpose without benefit to care in England and Wales',
  why: 'The data come from people in England. A commercial purpose has to bring a benefit to health care and social care in England and Wales, beside any gain elsewhere.',
  fix: 'Say under “benefitEnglandWales:” in commercial-purpose.yaml what that benefit is, and answer “englandAndWales:” with true for at least one benefit in expected-measurable-benefits.yaml.',
  source: { fact: '5e-04', status: 'seen' },
  reads: ['commercial-purpose', 'expected-measurable-benefits'],
  messages: {
    unsaid: {
      missing: true,
      text: () => 'A commercial purpose is included, but it is not said how care in England and Wales benefits.',
    },
    elsewhere: () => 'A commercial purpose is included, but no benefit is said to be one for England and Wales.',
  },
  applies: ({ commercialPurpose }) => commercialPurpose.includes === true,
  check({ commercialPurpose: { benefitEnglandWales }, expectedMeasurableBenefits: { benefits } }, report) {
    if (benefitEnglandWales === undefined)
      report.unsaid(undefined, at('commercial-purpose', ['benefitEnglandWales'], 'key'));
    else if (benefits?.every((benefit) => benefit.englandAndWales === false) === true) {
      report.elsewhere(undefined, at('expected-measurable-benefits', ['benefits'], 'key'), [
        { at: at('commercial-purpose', ['includes']), message: 'Here a commercial purpose is included.' },
      ]);
    }
  },
  examples: {
    bad: [
      '{commercial-purpose: {includes: true}, expected-measurable-benefits: {benefits: [{id: one, englandAndWales: true}]}}',
      '{commercial-purpose: {includes: true, benefitEnglandWales: Safer implants.}, expected-measurable-benefits: {benefits: [{id: one, englandAndWales: false}]}}',
    ],
    good: [
      '{commercial-purpose: {includes: true, benefitEnglandWales: Safer implants.}, expected-measurable-benefits: {benefits: [{id: one, englandAndWales: true}]}}',
    ],
  },
});
