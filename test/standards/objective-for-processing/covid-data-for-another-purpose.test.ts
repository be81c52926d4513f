import rule from '../../../src/standards/objective-for-processing/rules/covid-data-for-another-purpose.ts';
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
      files: { ...request('GDPPR'), ...purpose('To learn who stays ill after COVID-19.') },
    },
    { name: 'another product', files: { ...request('ECDS'), ...purpose('To learn why people fall.') } },
    { name: 'an aim that is not written yet', files: { ...request('GDPPR'), ...purpose('') } },
    { name: 'a product that nobody knows', files: { ...request('NOTHING'), ...purpose('To learn why people fall.') } },
    {
      name: 'a published record',
      outcome: 'not-applicable',
      files: {
        'application.yaml': 'origin: register-import\n',
        ...request('GDPPR'),
        ...purpose('To learn why people fall.'),
      },
    },
  ],
  reject: [
    {
      name: 'a purpose that they are not for, in a draft as well',
      stage: 'draft',
      files: { ...request('GDPPR'), ...purpose('To learn why people fall.') },
      findings: [
        { at: `${file}:5:21`, message: 'uses GPES Data for Pandemic Planning and Research', severity: 'warning' },
      ],
    },
  ],
});
