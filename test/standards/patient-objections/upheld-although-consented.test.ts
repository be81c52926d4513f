import rule from '../../../src/standards/patient-objections/rules/upheld-although-consented.ts';
import { testRule } from '../../support/test-rule.ts';

const file = 'standards/patient-objections.yaml';
const flows = (level = 'identifiable') => ({
  'standards/processing-activities.yaml': `flows:\n${['a', 'b'].map((id) => `  - {id: ${id}, direction: in, from: uni, to: nhs-england, level: ${level}}\n`).join('')}`,
});
const routes = (a: string, b: string) => ({
  'standards/duty-of-confidentiality.yaml': `routes: [{flows: [a], route: ${a}}, {flows: [b], route: ${b}}]\n`,
});
const answer = (upheld: string, more = '') => ({
  [file]: `answers:\n  - flows: [a]\n    upheld: ${upheld}\n  - {flows: [b], upheld: true}\n${more}`,
});

testRule(rule, {
  accept: [
    {
      name: 'consent with objections set aside',
      files: { ...flows(), ...routes('consent', 'section-251'), ...answer('false') },
    },
    {
      name: 'no support at all, of which another rule speaks',
      files: { ...flows(), ...routes('consent', 'consent'), ...answer('true') },
    },
    {
      name: 'data that identify nobody',
      files: { ...flows('pseudonymised'), ...routes('consent', 'section-251'), ...answer('true') },
    },
    {
      name: 'objections to a registry',
      files: { ...flows(), ...routes('consent', 'section-251'), ...answer('true', 'registry: {answer: "yes"}\n') },
    },
    { name: 'an open answer', files: { ...flows(), ...routes('consent', 'section-251'), ...answer('') } },
    {
      name: 'no consent',
      outcome: 'not-applicable',
      files: { ...flows(), ...routes('section-251', 'section-251'), ...answer('true') },
    },
  ],
  reject: [
    {
      name: 'objections upheld beside flows under support',
      files: { ...flows(), ...routes('consent', 'section-251'), ...answer('true') },
      findings: [
        {
          at: `${file}:3:13`,
          related: ['standards/duty-of-confidentiality.yaml:1:30'],
          message:
            'Flow “a” (uni to nhs-england) is identifiable and rests on consent alone, but objections are upheld.',
          severity: 'warning',
        },
      ],
    },
  ],
});
