import rule from '../../../src/standards/processing-activities/rules/study-code-without-linkage.ts';
import { testRule } from '../../support/test-rule.ts';

const file = 'standards/processing-activities.yaml';
const flow = (direction: string, identifiers: string, rest: string) => ({
  [file]: `flows:\n  - id: a\n    direction: ${direction}\n    identifiers: [${identifiers}]\n${rest}\n`,
});

testRule(rule, {
  accept: [
    {
      name: 'something that is joined',
      outcome: 'not-applicable',
      files: flow('out', 'study-id', 'linkages: [{id: one}]'),
    },
    {
      name: 'both answers, which is a finding of its own',
      files: flow('out', 'study-id', 'linkages: [{id: one}]\nnoLinkages: None.'),
    },
    { name: 'a code that NHS England receives', files: flow('in', 'study-id', 'noLinkages: None.') },
    { name: 'other details', files: flow('out', 'event-date', 'noLinkages: None.') },
    { name: 'what is not answered yet', files: flow('out', '', 'noLinkages: None.') },
    { name: 'a direction that is not answered yet', files: flow('', 'study-id', 'noLinkages: None.') },
  ],
  reject: [
    {
      name: 'a code for nothing, in a draft as well',
      stage: 'draft',
      files: flow('out', 'event-date, study-id', 'noLinkages: None.'),
      findings: [
        {
          at: `${file}:4:31`,
          related: [`${file}:5:13`],
          message: 'Flow “a” brings a study code back from NHS England, but it is said that no data are joined.',
          severity: 'warning',
        },
      ],
    },
  ],
});
