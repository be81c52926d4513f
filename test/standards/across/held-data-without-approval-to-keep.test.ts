import rule from '../../../src/standards/across/rules/held-data-without-approval-to-keep.ts';
import { testRule } from '../../support/test-rule.ts';

const file = 'standards/security-assurance.yaml';
const held = 'standards/data-minimisation.yaml';
const base = {
  'application.yaml': 'organisations: [{id: uni, name: University of Nowhere}, {id: other}]\n',
  'standards/data-controllers.yaml': 'controllers: [{organisation: uni}]\n',
  'standards/data-processors.yaml': 'noProcessors: None.\n',
  [held]: 'held: [{id: old, level: identifiable, route: section-251, keep: true}]\n',
};
const weak = { [file]: 'assurances:\n  - organisation: uni\n    dspt: {status: not-met}\n' };

testRule(rule, {
  accept: [
    {
      name: 'an approval',
      files: {
        ...base,
        [file]: 'assurances: [{organisation: uni, dspt: {status: not-met}, heldDataApproval: Letter.}]\n',
      },
    },
    {
      name: 'standards met',
      files: { ...base, [file]: 'assurances: [{organisation: uni, dspt: {status: standards-met}}]\n' },
    },
    {
      name: 'a body that is no party',
      files: { ...base, [file]: 'assurances: [{organisation: other, dspt: {status: not-met}}]\n' },
    },
    {
      name: 'data that are to go',
      files: { ...base, ...weak, [held]: 'held: [{id: old, level: identifiable, route: section-251, keep: false}]\n' },
    },
    {
      name: 'data that do not identify',
      files: { ...base, ...weak, [held]: 'held: [{id: old, level: pseudonymised, route: section-251, keep: true}]\n' },
    },
    {
      name: 'data whose route is not answered yet',
      files: { ...base, ...weak, [held]: 'held: [{id: old, level: identifiable, keep: true}]\n' },
    },
    {
      name: 'a status of the wrong kind, which cannot be read',
      outcome: 'could-not-run',
      files: { ...base, [file]: 'assurances: [{organisation: uni, dspt: {status: bad}}]\n' },
    },
  ],
  reject: [
    {
      name: 'no approval',
      files: { ...base, ...weak },
      findings: [
        {
          at: `${file}:3:20`,
          related: [`${held}:1:8`],
          message: 'section 251 (“old”) are to be kept, the toolkit status of “University of Nowhere” is neither',
          severity: 'error',
        },
      ],
    },
    {
      name: 'as information in a draft',
      stage: 'draft',
      files: { ...base, ...weak },
      findings: [{ at: `${file}:3:20`, related: [`${held}:1:8`], severity: 'info' }],
    },
  ],
});
