import type { Planting } from './planting.ts';

/** Faults in outputs, benefits and commercial purpose. */
export const OUTCOMES: readonly Planting[] = [
  {
    rule: 'expected-measurable-benefits/benefit-promised',
    in: 'consented-cohort/expected-measurable-benefits',
    after: 'id: fewer-emergency-stays',
    from: 'statement: |\n',
    upTo: '    quantity',
    to: 'statement: ▸|\n      The briefing will reduce stays in hospital as an emergency.\n',
  },
  {
    rule: 'expected-measurable-benefits/legitimate-interest-without-benefit',
    in: 'consented-cohort-renewal/expected-measurable-benefits',
    from: '    interestOf:\n      - confirm-published\n',
    to: '',
    at: { text: '▸benefits:' },
  },
  {
    rule: 'expected-measurable-benefits/size-without-number',
    in: 'consented-cohort/expected-measurable-benefits',
    after: 'id: visits-by-need',
    from: 'quantity: |\n',
    upTo: '    measuredBy',
    to: 'quantity: ▸|\n      Many visits would be spared, and the time gained is significant.\n',
  },
  {
    rule: 'expected-measurable-benefits/yielded-before-first-agreement',
    in: 'consented-cohort/expected-measurable-benefits',
    from: '\nbenefits:\n',
    to: '\n▸yielded:\n  - text: Hospitals changed how they follow patients up.\n\nbenefits:\n',
  },
  {
    rule: 'expected-measurable-benefits/yielded-benefits-missing',
    in: 'consented-cohort-renewal/expected-measurable-benefits',
    from: '\nyielded:\n',
    upTo: '',
    to: '',
    at: { text: '▸# yaml-language-server' },
  },
  {
    rule: 'expected-outcomes/nobody-but-experts',
    in: 'consented-cohort/expected-outcomes',
    from: /audiences: \[.*\]/g,
    to: 'audiences: [scientific]',
    at: { text: '▸outputs:' },
  },
  {
    rule: 'expected-outcomes/noughts-against-rule',
    in: 'commissioner/expected-outcomes',
    after: 'id: needs-report',
    from: 'zeros: hidden',
    to: 'zeros: ▸shown',
  },
];
