import rule from '../../../src/standards/data-controllers/rules/health-data-called-not-special.ts';
import { testRule } from '../../support/test-rule.ts';

const file = 'standards/data-controllers.yaml';
const basis = (more = '') => ({
  [file]: `bases:\n  - {id: task, controllers: [uni], article6: 6-1-e, article9: not-special-category}\n${more}`,
});
const purpose = (cites: string) => ({
  'standards/objective-for-processing.yaml': `purposes: [{id: study, title: A study, bases: [${cites}], requests: [hes]}]\n`,
});
const flow = (answer: string) => ({
  'standards/processing-activities.yaml': `flows: [{id: data-out, direction: out, from: nhs-england, to: uni, requests: [hes], specialCategory: ${answer}}]\n`,
});

testRule(rule, {
  accept: [
    { name: 'data of no special category', files: { ...basis(), ...purpose('task'), ...flow('false') } },
    { name: 'a flow that has not answered yet', files: { ...basis(), ...purpose('task'), ...flow('') } },
    {
      name: 'a purpose with other data',
      files: {
        ...basis(),
        'standards/objective-for-processing.yaml': 'purposes: [{id: study, bases: [task], requests: [workforce]}]\n',
        ...flow('true'),
      },
    },
    { name: 'a purpose that cites nothing yet', files: { ...basis(), ...purpose(''), ...flow('true') } },
    {
      name: 'a second basis that brings the condition',
      files: {
        ...basis('  - {id: research, controllers: [uni], article9: 9-2-j}\n'),
        ...purpose('task, research'),
        ...flow('true'),
      },
    },
    {
      name: 'a named condition',
      outcome: 'not-applicable',
      files: {
        [file]: 'bases: [{id: task, controllers: [uni], article9: 9-2-h}]\n',
        ...purpose('task'),
        ...flow('true'),
      },
    },
  ],
  reject: [
    {
      name: 'a basis of no special category for data about health, in a draft as well',
      stage: 'draft',
      files: { ...basis(), ...purpose('task'), ...flow('true') },
      findings: [
        {
          at: `${file}:2:63`,
          related: ['standards/processing-activities.yaml:1:102'],
          message:
            'purpose “A study” relies on it and uses flow “data-out” (nhs-england to uni), which carries such data.',
          severity: 'error',
        },
      ],
    },
    {
      name: 'a condition of other controllers',
      files: {
        ...basis('  - {id: research, controllers: [trust], article9: 9-2-j}\n'),
        ...purpose('task, research'),
        ...flow('true'),
      },
      findings: [{ at: `${file}:2:63`, related: ['standards/processing-activities.yaml:1:102'] }],
    },
  ],
});
