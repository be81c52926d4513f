import rule from '../../../src/standards/across/rules/unreviewed-toolkit-with-identifiable-data.ts';
import { testRule } from '../../support/test-rule.ts';

const file = 'standards/special-conditions.yaml';
const security = 'standards/security-assurance.yaml';
const flows = 'standards/processing-activities.yaml';
const base = {
  'application.yaml': 'organisations: [{id: uni, name: University of Nowhere}, {id: trust, name: Trust}]\n',
  [security]:
    'assurances: [{organisation: uni, dspt: {reviewed: false}}, {organisation: trust, dspt: {reviewed: false}}]\n',
  [flows]: 'flows: [{id: list-in, direction: in, from: uni, to: nhs-england, level: identifiable}]\n',
};
const none = { [file]: 'noConditions: None.\n' };

testRule(rule, {
  accept: [
    {
      name: 'a condition about the organisation',
      files: { ...base, [file]: 'conditions: [{trigger: dspt-review, about: [organisation/uni]}]\n' },
    },
    {
      name: 'an entry that is reviewed',
      files: { ...base, ...none, [security]: 'assurances: [{organisation: uni, dspt: {reviewed: true}}]\n' },
    },
    {
      name: 'a review that is not answered yet',
      files: { ...base, ...none, [security]: 'assurances: [{organisation: uni, dspt: {status: standards-met}}]\n' },
    },
    {
      name: 'data that do not identify',
      files: {
        ...base,
        ...none,
        [flows]: 'flows: [{id: a, direction: in, from: uni, to: nhs-england, level: pseudonymised}]\n',
      },
    },
    {
      name: 'identifiable data that stay with the applicant',
      files: {
        ...base,
        ...none,
        [flows]: 'flows: [{id: a, direction: internal, from: trust, to: uni, level: identifiable}]\n',
      },
    },
    {
      name: 'a blank file, which is a finding of its own',
      outcome: 'could-not-run',
      files: { ...base, [file]: 'conditions:\n' },
    },
    {
      name: 'a flow of the wrong kind, which cannot be read',
      outcome: 'could-not-run',
      files: {
        ...base,
        ...none,
        [flows]: 'flows: [{id: a, direction: in, from: [uni], to: nhs-england, level: identifiable}]\n',
      },
    },
  ],
  reject: [
    {
      name: 'a sender, and not the one beside it',
      files: { ...base, ...none },
      findings: [
        {
          at: `${file}:1:15`,
          related: [`${security}:1:51`, `${flows}:1:9`],
          message: 'between NHS England and “University of Nowhere” in flow “list-in” (uni to nhs-england)',
          severity: 'error',
        },
      ],
    },
    {
      name: 'a receiver, as information in a draft',
      stage: 'draft',
      files: {
        ...base,
        [flows]: 'flows: [{id: out, direction: out, from: nhs-england, to: trust, requests: [hes]}]\n',
        'standards/data-minimisation.yaml': 'requests: [{id: hes, level: identifiable}]\n',
        [file]: '\nconditions: [{trigger: dspt-plan, about: [organisation/trust]}]\n',
      },
      findings: [
        { at: `${file}:2:1`, related: [`${security}:1:99`, `${flows}:1:9`], message: '“Trust”', severity: 'info' },
      ],
    },
  ],
});
