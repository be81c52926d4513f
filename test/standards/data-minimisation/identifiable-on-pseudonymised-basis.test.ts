import rule from '../../../src/standards/data-minimisation/rules/identifiable-on-pseudonymised-basis.ts';
import { testRule } from '../../support/test-rule.ts';

const file = 'standards/data-minimisation.yaml';
const request = (level: string, bases: string) => ({
  [file]: `requests:\n  - id: hes\n    level: ${level}\n    legalBases: [${bases}]\n`,
});
const flows = {
  'standards/processing-activities.yaml':
    'flows: [{id: data-out, direction: out, from: nhs-england, to: uni, requests: [hes]}]\n',
};
const route = (name: string) => ({
  'standards/duty-of-confidentiality.yaml': `routes: [{flows: [data-out], route: ${name}}]\n`,
});

testRule(rule, {
  accept: [
    {
      name: 'pseudonymised data',
      outcome: 'not-applicable',
      files: { ...request('pseudonymised', 's261-2-a'), ...flows, ...route('none') },
    },
    {
      name: 'a basis for identifiable data beside it',
      files: { ...request('identifiable', 's261-2-a, s261-2-c'), ...flows, ...route('consent') },
    },
    {
      name: 'section 251 support',
      files: { ...request('identifiable', 's261-2-a'), ...flows, ...route('section-251') },
    },
    { name: 'no basis yet', files: { ...request('identifiable', ''), ...flows, ...route('consent') } },
    {
      name: 'a route that is not answered yet',
      files: { ...request('identifiable', 's261-2-a'), ...flows, ...route('') },
    },
    {
      name: 'no level yet',
      outcome: 'not-applicable',
      files: { ...request('', 's261-2-a'), ...flows, ...route('consent') },
    },
  ],
  reject: [
    {
      name: 'the basis of pseudonymised data alone',
      files: { ...request('identifiable', 's261-2-a'), ...flows, ...route('consent') },
      findings: [
        {
          at: `${file}:4:17`,
          related: [`${file}:3:12`],
          message: 'Request “hes” is for identifiable data',
          severity: 'warning',
        },
      ],
    },
    {
      name: 'an older label of it, in a draft as well',
      stage: 'draft',
      files: { ...request('identifiable', 's261-1-2b-ii, s261-2-b-ii'), ...flows, ...route('statutory') },
      findings: [{ at: `${file}:4:17`, related: [`${file}:3:12`], severity: 'warning' }],
    },
  ],
});
