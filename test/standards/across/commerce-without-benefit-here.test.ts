import rule from '../../../src/standards/across/rules/commerce-without-benefit-here.ts';
import { testRule } from '../../support/test-rule.ts';

const file = 'standards/commercial-purpose.yaml';
const benefits = 'standards/expected-measurable-benefits.yaml';
const said = 'includes: true\nbenefitEnglandWales: Safer implants.\n';

testRule(rule, {
  accept: [
    {
      name: 'a benefit',
      files: {
        [file]: said,
        [benefits]: 'benefits: [{id: a, englandAndWales: false}, {id: b, englandAndWales: true}]\n',
      },
    },
    {
      name: 'a benefit that is not answered yet',
      files: { [file]: said, [benefits]: 'benefits: [{id: a, englandAndWales: false}, {id: b}]\n' },
    },
    { name: 'no benefits yet', files: { [file]: said, [benefits]: 'route: dars-statement\n' } },
    {
      name: 'no commercial purpose',
      outcome: 'not-applicable',
      files: { [file]: 'includes: false\n', [benefits]: 'benefits: [{id: a, englandAndWales: false}]\n' },
    },
    {
      name: 'what is not answered yet',
      outcome: 'not-applicable',
      files: { [file]: 'includes:\nreason: Sales.\n', [benefits]: 'route: dars-statement\n' },
    },
  ],
  reject: [
    {
      name: 'no word of it',
      files: { [file]: 'includes: true\n', [benefits]: 'benefits: [{id: a, englandAndWales: false}]\n' },
      findings: [
        { at: `${file}:1:1`, message: 'it is not said how care in England and Wales benefits', severity: 'error' },
      ],
    },
    {
      name: 'no word of it yet, as information in a draft',
      stage: 'draft',
      files: { [file]: 'includes: true\nbenefitEnglandWales:\n', [benefits]: 'route: dars-statement\n' },
      findings: [{ at: `${file}:2:1`, severity: 'info' }],
    },
    {
      name: 'benefits elsewhere, in a draft as well',
      stage: 'draft',
      files: { [file]: said, [benefits]: 'route: dars-statement\nbenefits: [{id: a, englandAndWales: false}]\n' },
      findings: [{ at: `${benefits}:2:1`, related: [`${file}:1:11`], severity: 'error' }],
    },
  ],
});
