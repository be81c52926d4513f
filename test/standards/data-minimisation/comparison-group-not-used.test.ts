import rule from '../../../src/standards/data-minimisation/rules/comparison-group-not-used.ts';
import { testRule } from '../../support/test-rule.ts';

const file = 'standards/data-minimisation.yaml';
const data = (cohorts: string, source = 'built-by-nhs-england') => ({
  [file]: `cohorts:\n  - {id: cases, role: case}\n  - {id: others, name: Others, source: ${source}, role: control}\nrequests: [{id: hes, cohorts: [${cohorts}]}]\n`,
});
const purpose = (cohorts: string) => ({
  'standards/objective-for-processing.yaml': `purposes: [{id: study, cohorts: [${cohorts}]}]\n`,
});

testRule(rule, {
  accept: [
    { name: 'a group that both name', files: { ...data('cases, others'), ...purpose('cases, others') } },
    { name: 'a request about everybody', files: { ...data(''), ...purpose('cases, others') } },
    {
      name: 'people whom nobody knows, which may be a slip',
      files: { ...data('cases, other'), ...purpose('cases, othrs') },
    },
    { name: 'a purpose whose people are open', files: { ...data('cases, others'), ...purpose('') } },
    { name: 'a group that is held already', files: { ...data('cases', 'held'), ...purpose('cases, others') } },
    {
      name: 'no comparison group',
      outcome: 'not-applicable',
      files: {
        [file]: 'cohorts: [{id: cases, role: case}]\nrequests: [{id: hes, cohorts: []}]\n',
        ...purpose('cases'),
      },
    },
  ],
  reject: [
    {
      name: 'no data about it',
      files: { ...data('cases'), ...purpose('cases, others') },
      findings: [
        {
          at: `${file}:3:68`,
          message: '“Others” serve for comparison, but no request is about them.',
          severity: 'warning',
        },
      ],
    },
    {
      name: 'no purpose that names it, in a draft as well',
      stage: 'draft',
      files: { ...data('cases'), ...purpose('cases') },
      findings: [
        {
          at: `${file}:3:68`,
          message: '“Others” serve for comparison, but no purpose names them among its people.',
          severity: 'warning',
        },
      ],
    },
  ],
});
