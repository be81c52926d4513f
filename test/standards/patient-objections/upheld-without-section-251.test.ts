import rule from '../../../src/standards/patient-objections/rules/upheld-without-section-251.ts';
import { testRule } from '../../support/test-rule.ts';

const file = 'standards/patient-objections.yaml';
const flows = {
  'standards/processing-activities.yaml':
    'flows: [{id: a, direction: in, from: uni, to: nhs-england}, {id: b, direction: out, from: nhs-england, to: uni}]\n',
};
const routes = (first: string, second: string) => ({
  'standards/duty-of-confidentiality.yaml': `routes: [{flows: [a], route: ${first}}, {flows: [b], route: ${second}}]\n`,
});
const answer = (more = '') => ({ [file]: `answers:\n  - flows: [a, b]\n    upheld: true\n${more}` });

testRule(rule, {
  accept: [
    { name: 'support for one flow', files: { ...flows, ...routes('section-251', 'none'), ...answer() } },
    {
      name: 'a law, of which another rule speaks',
      files: { ...flows, ...routes('statutory', 'statutory'), ...answer() },
    },
    { name: 'a route that is not answered yet', files: { ...flows, ...routes('', 'none'), ...answer() } },
    {
      name: 'a flow without a route yet',
      files: {
        ...flows,
        'standards/duty-of-confidentiality.yaml': 'routes: [{flows: [b], route: none}]\n',
        ...answer(),
      },
    },
    {
      name: 'type 1 objections',
      files: { ...flows, ...routes('consent', 'none'), ...answer('type1: {answer: "yes"}\n') },
    },
    {
      name: 'objections that are not upheld',
      files: {
        ...flows,
        ...routes('consent', 'none'),
        [file]: 'answers: [{flows: [a, b], upheld: false, reason: consent}]\n',
      },
    },
  ],
  reject: [
    {
      name: 'consent, once for an answer, in a draft as well',
      stage: 'draft',
      files: { ...flows, ...routes('consent', 'none'), ...answer() },
      findings: [
        {
          at: `${file}:3:13`,
          message: 'Objections are upheld for flow “a” (uni to nhs-england), but no flow',
          severity: 'warning',
        },
      ],
    },
  ],
});
