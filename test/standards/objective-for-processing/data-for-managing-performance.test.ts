import rule from '../../../src/standards/objective-for-processing/rules/data-for-managing-performance.ts';
import { testRule } from '../../support/test-rule.ts';

const file = 'standards/objective-for-processing.yaml';
const request = (product: string) => ({
  'standards/data-minimisation.yaml': `requests: [{id: hes, product: HES_APC}, {id: one, product: ${product}}]\n`,
});
const purpose = (aim: string) => ({
  [file]: `purposes:\n  - id: study\n    title: A study\n    aim: ${aim}\n    requests: [hes, one]\n`,
});

testRule(rule, {
  accept: [
    {
      name: 'a purpose that the data are for',
      files: {
        ...request('GDPPR'),
        ...purpose('To learn who stays ill. It is never used to monitor the performance of practices.'),
      },
    },
    { name: 'another product', files: { ...request('ECDS'), ...purpose('To monitor the performance of practices.') } },
    { name: 'an aim that is not written yet', files: { ...request('GDPPR'), ...purpose('') } },
    {
      name: 'a product that nobody knows',
      files: { ...request('NOTHING'), ...purpose('To monitor the performance of practices.') },
    },
  ],
  reject: [
    {
      name: 'a purpose that they are not for, in a draft as well',
      stage: 'draft',
      files: { ...request('GDPPR'), ...purpose('To monitor the performance of practices.') },
      findings: [
        { at: `${file}:5:21`, message: 'may never serve to manage the performance of practices', severity: 'warning' },
      ],
    },
  ],
});
