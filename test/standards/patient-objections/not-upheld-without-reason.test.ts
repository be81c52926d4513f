import rule from '../../../src/standards/patient-objections/rules/not-upheld-without-reason.ts';
import { testRule } from '../../support/test-rule.ts';

const file = 'standards/patient-objections.yaml';

testRule(rule, {
  accept: [
    { name: 'objections upheld', files: { [file]: 'answers: [{flows: [data-out], upheld: true}]\n' } },
    { name: 'a reason', files: { [file]: 'answers: [{flows: [data-out], upheld: false, reason: consent}]\n' } },
    {
      name: 'an exemption that is not named yet, which is an open question',
      files: { [file]: 'answers: [{flows: [data-out], upheld: false, reason: exemption}]\n' },
    },
    { name: 'no answer yet', files: { [file]: 'answers: [{flows: [data-out], upheld: }]\n' } },
    {
      name: 'a reason that is none of the choices, which is a finding of its own',
      files: { [file]: 'answers: [{flows: [data-out], upheld: false, reason: habit}]\n' },
    },
    {
      name: 'an answer of the wrong kind, which is a finding of its own',
      files: { [file]: 'answers: [{flows: [data-out], upheld: "no"}]\n' },
    },
  ],
  reject: [
    {
      name: 'an answer without a reason, at the answer',
      files: { [file]: 'answers:\n  - flows: [data-out]\n    upheld: false\n' },
      findings: [
        {
          at: `${file}:3:13`,
          message: 'Objections are not upheld for these flows, but no reason is given.',
          severity: 'error',
        },
      ],
    },
    {
      name: 'two, one with a blank, at the blank; an error in a draft too, since the entry makes no sense without',
      stage: 'draft',
      files: {
        [file]:
          'answers:\n  - {flows: [data-out], upheld: false}\n  - flows: [cohort-in]\n    reason:\n    upheld: false\n  - {flows: [other], upheld: true}\n',
      },
      findings: [{ at: `${file}:2:33` }, { at: `${file}:4:5` }],
    },
  ],
});
