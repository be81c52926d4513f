import rule from '../../../src/standards/data-minimisation/rules/children-without-reason.ts';
import { testRule } from '../../support/test-rule.ts';

const file = 'standards/data-minimisation.yaml';
const files = (under16: string, request: string) => ({
  [file]: `cohorts: [{id: born, name: Births, under16: ${under16}}]\nrequests:\n  - id: hes\n    cohorts: [born]\n${request}`,
});
const plain = '    level: pseudonymised\n    sensitivity: non-sensitive\n';

testRule(rule, {
  accept: [
    { name: 'a further reason', files: files('true', `${plain}    extraReason: The illness begins in childhood.\n`) },
    { name: 'adults', outcome: 'not-applicable', files: files('false', plain) },
    { name: 'an age that is not answered yet', outcome: 'not-applicable', files: files('', plain) },
    { name: 'identifiable data, which need the reason anyway', files: files('true', '    level: identifiable\n') },
    {
      name: 'sensitive data, likewise',
      files: files('true', '    level: pseudonymised\n    sensitivity: sensitive\n'),
    },
    { name: 'suppressed totals', files: files('true', '    level: aggregated-suppressed\n') },
    {
      name: 'other people',
      files: {
        [file]:
          'cohorts: [{id: born, under16: true}]\nrequests: [{id: hes, level: pseudonymised, cohorts: [adults]}, {id: ecds, level: pseudonymised}]\n',
      },
    },

    { name: 'anonymous data', files: files('true', '    level: anonymous\n') },
    {
      name: 'grown people beside children whom another request is about',
      files: {
        [file]:
          'cohorts: [{id: grown, under16: false}, {id: born, under16: true}]\nrequests: [{id: hes, level: pseudonymised, sensitivity: non-sensitive, cohorts: [grown]}]\n',
      },
    },
  ],
  reject: [
    {
      name: 'children without a reason',
      files: files('true', plain),
      findings: [
        {
          at: `${file}:3:5`,
          related: [`${file}:1:45`],
          message: 'Request “hes” is about “Births”, among whom are children under 16, but gives no further reason.',
          severity: 'error',
        },
      ],
    },
    {
      name: 'a blank, as information in a draft',
      stage: 'draft',
      files: files('true', `${plain}    extraReason:\n`),
      findings: [{ at: `${file}:7:5`, related: [`${file}:1:45`], severity: 'info' }],
    },

    {
      name: 'children beside grown people, by their ids',
      files: {
        [file]:
          'cohorts: [{id: grown, under16: false}, {id: born, under16: true}]\nrequests: [{level: pseudonymised, sensitivity: non-sensitive, cohorts: [grown, born]}]\n',
      },
      findings: [{ at: `${file}:2:13`, related: [`${file}:1:60`], message: 'Request “1” is about “born”' }],
    },
  ],
});
