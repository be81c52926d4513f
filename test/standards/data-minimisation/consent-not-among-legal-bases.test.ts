import rule from '../../../src/standards/data-minimisation/rules/consent-not-among-legal-bases.ts';
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
      name: 'a basis for data that identify nobody, of which another rule speaks',
      files: { ...request('identifiable', 's261-2-a'), ...flows, ...route('consent') },
    },
    { name: 'the basis of consent', files: { ...request('identifiable', 's261-2-c'), ...flows, ...route('consent') } },
    { name: 'a basis in words', files: { ...request('identifiable', 'other'), ...flows, ...route('consent') } },
    {
      name: 'pseudonymised data',
      outcome: 'not-applicable',
      files: { ...request('pseudonymised', 's261-2-a'), ...flows, ...route('consent') },
    },
    { name: 'another route', files: { ...request('identifiable', 's261-5-d'), ...flows, ...route('statutory') } },
    { name: 'no basis yet', files: { ...request('identifiable', ''), ...flows, ...route('consent') } },
  ],
  reject: [
    {
      name: 'another basis',
      files: { ...request('identifiable', 's261-5-d'), ...flows, ...route('consent') },
      findings: [{ at: `${file}:4:17`, message: 'section 261(2)(c) is not among its legal bases', severity: 'info' }],
    },
  ],
});
