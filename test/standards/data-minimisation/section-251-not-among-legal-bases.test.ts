import rule from '../../../src/standards/data-minimisation/rules/section-251-not-among-legal-bases.ts';
import { testRule } from '../../support/test-rule.ts';

const file = 'standards/data-minimisation.yaml';
const app = (level: string, bases: string, route = 'section-251') => ({
  [file]: `requests:\n  - id: hes\n    level: ${level}\n    legalBases: [${bases}]\n`,
  'standards/processing-activities.yaml':
    'flows: [{id: a, direction: out, from: nhs-england, to: uni, requests: [hes]}]\n',
  'standards/duty-of-confidentiality.yaml': `routes: [{flows: [a], route: ${route}}]\n`,
});

testRule(rule, {
  accept: [
    { name: 'section 251 itself', files: app('identifiable', 'nhsa-s251') },
    { name: 'section 251 beside another basis', files: app('identifiable', 's261-2-a, s261-7') },
    { name: 'a basis that nobody can judge', files: app('identifiable', 'direction') },
    { name: 'consent, of which another rule speaks', files: app('identifiable', 's261-2-c') },
    { name: 'data that identify nobody', outcome: 'not-applicable', files: app('pseudonymised', 's261-2-a') },
    { name: 'another route', files: app('identifiable', 's261-2-a', 'consent') },
    { name: 'no basis yet', files: app('identifiable', '') },
  ],
  reject: [
    {
      name: 'only a basis for data that identify nobody',
      files: app('identifiable', 's261-2-a'),
      findings: [
        {
          at: `${file}:4:17`,
          message:
            'Request “hes” is for identifiable data that flow under section 251 support, but none of its legal bases goes with that support.',
          severity: 'info',
        },
      ],
    },
  ],
});
