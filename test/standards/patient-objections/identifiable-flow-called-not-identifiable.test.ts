import rule from '../../../src/standards/patient-objections/rules/identifiable-flow-called-not-identifiable.ts';
import { testRule } from '../../support/test-rule.ts';

const file = 'standards/patient-objections.yaml';
const flows = (text: string) => ({ 'standards/processing-activities.yaml': text });
const incoming = flows('flows: [{id: cohort-in, direction: in, from: uni, to: nhs-england, level: identifiable}]\n');
const out = flows('flows: [{id: data-out, direction: out, from: nhs-england, to: uni, requests: [hes, ecds]}]\n');
const called = (flow: string) => ({
  [file]: `answers: [{flows: [${flow}], upheld: false, reason: no-identifiable-flow}]\n`,
});
const data = (text: string) => ({ 'standards/data-minimisation.yaml': text });

testRule(rule, {
  accept: [
    {
      name: 'a pseudonymised flow',
      files: { ...flows('flows: [{id: cohort-in, direction: in, level: pseudonymised}]\n'), ...called('cohort-in') },
    },
    {
      name: 'consent as the reason',
      outcome: 'not-applicable',
      files: { ...incoming, [file]: 'answers: [{flows: [cohort-in], upheld: false, reason: consent}]\n' },
    },
    {
      name: 'objections that are upheld',
      files: { ...incoming, [file]: 'answers: [{flows: [cohort-in], upheld: true, reason: no-identifiable-flow}]\n' },
    },
    {
      name: 'a flow whose requests tell no level yet',
      files: { ...out, ...called('data-out'), ...data('requests: [{id: hes}]\n') },
    },
    {
      name: 'a flow out of NHS England whose requests are not identifiable',
      files: {
        ...out,
        ...called('data-out'),
        ...data('requests: [{id: hes, level: pseudonymised}, {id: other, level: identifiable}]\n'),
      },
    },
    {
      name: 'a level of the wrong kind, which cannot be read',
      outcome: 'could-not-run',
      files: { ...flows('flows: [{id: cohort-in, direction: in, level: high}]\n'), ...called('cohort-in') },
    },
    { name: 'an answer on another flow', files: { ...incoming, ...called('cohort') } },
  ],
  reject: [
    {
      name: 'one answer beside others',
      files: {
        ...incoming,
        [file]:
          'answers: [{flows: [other], upheld: true}, {flows: [cohort-in], upheld: false, reason: no-identifiable-flow}]\n',
      },
      findings: [{ at: `${file}:1:87`, related: ['standards/processing-activities.yaml:1:9'] }],
    },
    {
      name: 'an identifiable flow into NHS England',
      files: { ...incoming, ...called('cohort-in') },
      findings: [
        {
          at: `${file}:1:55`,
          related: ['standards/processing-activities.yaml:1:9'],
          message:
            'Flow “cohort-in” (uni to nhs-england) is identifiable, but objections are not upheld because nothing in it is identifiable.',
          severity: 'error',
        },
      ],
    },
    {
      name: 'a flow out of which one request is identifiable, and a second flow of the same answer, in a draft as well',
      stage: 'draft',
      files: {
        ...flows(
          'flows:\n  - {id: data-out, direction: out, from: nhs-england, to: uni, requests: [hes, ecds]}\n  - {id: on, direction: onward, from: uni, to: clinic, level: identifiable}\n',
        ),
        ...data('requests: [{id: hes, level: pseudonymised}, {id: ecds, level: identifiable}]\n'),
        [file]:
          'answers:\n  - flows: [on, data-out]\n    upheld: false\n    explanation: Nothing identifies anyone.\n    reason:   no-identifiable-flow\n',
      },
      findings: [
        {
          at: `${file}:5:15`,
          message: '“data-out” (nhs-england to uni)',
          severity: 'error',
          related: ['standards/processing-activities.yaml:2:5', 'standards/processing-activities.yaml:3:5'],
        },
      ],
    },
  ],
});
