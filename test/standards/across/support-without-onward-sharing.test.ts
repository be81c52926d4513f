import rule from '../../../src/standards/across/rules/support-without-onward-sharing.ts';
import { testRule } from '../../support/test-rule.ts';

const file = 'standards/duty-of-confidentiality.yaml';
const base = {
  'standards/processing-activities.yaml':
    'flows: [{id: a, direction: out, requests: [stays]}, {id: c, direction: out, requests: [deaths]}]\n',
  'standards/sub-licencing-and-onward-sharing.yaml': 'permitted: true\nrequests: [stays]\n',
};
const covers = (answer: string, flow = 'a') => ({
  ...base,
  [file]: `routes: [{flows: [${flow}], route: section-251, support: cag}]\nsupports:\n  - id: cag\n    coversOnward: ${answer}\n`,
});

testRule(rule, {
  accept: [
    { name: 'support that covers it', files: covers('true') },
    { name: 'what is not answered yet', files: covers('') },
    { name: 'support for other data', files: covers('false', 'c') },
    {
      name: 'no sub-licences',
      outcome: 'not-applicable',
      files: {
        ...covers('false'),
        'standards/sub-licencing-and-onward-sharing.yaml': 'permitted: false\nrequests: [stays]\n',
      },
    },
  ],
  reject: [
    {
      name: 'support that does not, in a draft as well',
      stage: 'draft',
      files: covers('false'),
      findings: [
        {
          at: `${file}:4:19`,
          related: ['standards/sub-licencing-and-onward-sharing.yaml:2:11'],
          message: 'Sub-licences cover data that rest on support “cag”, which does not cover passing data on.',
          severity: 'warning',
        },
      ],
    },
  ],
});
