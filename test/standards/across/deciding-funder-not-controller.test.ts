import rule from '../../../src/standards/across/rules/deciding-funder-not-controller.ts';
import { testRule } from '../../support/test-rule.ts';

const controllers = 'standards/data-controllers.yaml';
const base = (text: string) => ({
  'application.yaml': `organisations: [{id: uni}, {id: pharma, name: Example Medicines Limited}]\nfunding:\n  - {id: grant, ${text}}\n`,
  [controllers]: 'controllers: [{organisation: uni}]\n',
});

testRule(rule, {
  accept: [
    {
      name: 'a controller',
      files: {
        ...base('funder: pharma, influence: {purposeOrMeans: true}'),
        [controllers]: 'controllers: [{organisation: pharma}]\n',
      },
    },
    {
      name: 'a reason',
      files: base('funder: pharma, influence: {purposeOrMeans: true}, notControllerBecause: It only comments.'),
    },
    { name: 'no say', outcome: 'not-applicable', files: base('funder: pharma, influence: {purposeOrMeans: false}') },
    { name: 'NHS England', files: base('funder: nhs-england, influence: {purposeOrMeans: true}') },
    { name: 'a funder that nobody declares', files: base('funder: farma, influence: {purposeOrMeans: true}') },
    {
      name: 'a controller that may only be misspelt',
      files: {
        ...base('funder: pharma, influence: {purposeOrMeans: true}'),
        [controllers]: 'controllers: [{organisation: farma}]\n',
      },
    },
    {
      name: 'controllers that are not answered yet',
      files: { ...base('funder: pharma, influence: {purposeOrMeans: true}'), [controllers]: 'arrangement: joint\n' },
    },
    {
      name: 'an answer of the wrong kind, which cannot be read',
      outcome: 'could-not-run',
      files: base('funder: pharma, influence: {purposeOrMeans: some}'),
    },
  ],
  reject: [
    {
      name: 'a funder with a say, in a draft as well',
      stage: 'draft',
      files: base('funder: pharma, influence: {purposeOrMeans: true}'),
      findings: [
        {
          at: 'application.yaml:3:61',
          message: '“Example Medicines Limited” helps to settle why or how',
          severity: 'warning',
        },
      ],
    },
  ],
});
