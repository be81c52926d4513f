import rule from '../../../src/standards/across/rules/record-flow-to-body-without-access.ts';
import { testRule } from '../../support/test-rule.ts';

const file = 'standards/processing-activities.yaml';
const base = {
  'application.yaml':
    'organisations: [{id: uni}, {id: lab, name: Nowhere Laboratory}, {id: office, partOf: nhs-england}]\n',
  'standards/data-minimisation.yaml':
    'requests: [{id: hes, level: pseudonymised}, {id: counts, level: aggregated-suppressed}]\n',
};
const flow = (text: string, access = '{organisation: lab, extent: none}') => ({
  ...base,
  [file]: `flows: [{id: a, ${text}}]\naccess: [${access}]\n`,
});

testRule(rule, {
  accept: [
    {
      name: 'an organisation that sends its own list',
      files: flow('direction: in, from: lab, to: nhs-england, level: identifiable'),
    },
    {
      name: 'its own data, which came from elsewhere',
      files: flow('direction: internal, from: uni, to: lab, level: identifiable'),
    },
    { name: 'counts', files: flow('direction: out, from: nhs-england, to: lab, requests: [counts]') },
    {
      name: 'support only',
      outcome: 'not-applicable',
      files: flow(
        'direction: out, from: nhs-england, to: lab, requests: [hes]',
        '{organisation: lab, extent: support-only}',
      ),
    },
    {
      name: 'an office of NHS England',
      files: flow(
        'direction: out, from: nhs-england, to: office, requests: [hes]',
        '{organisation: office, extent: none}',
      ),
    },
    {
      name: 'a level that is not answered yet',
      files: flow('direction: internal, from: uni, to: lab, requests: [hes]'),
    },
    {
      name: 'a level of the wrong kind, which cannot be read',
      outcome: 'could-not-run',
      files: flow('direction: internal, from: uni, to: lab, requests: [hes], level: low'),
    },

    {
      name: 'records for another organisation',
      files: flow('direction: out, from: nhs-england, to: uni, requests: [hes]'),
    },
    {
      name: 'the same organisation with another extent beside one without access',
      files: flow(
        'direction: out, from: nhs-england, to: lab, requests: [hes]',
        '{organisation: uni, extent: none}, {organisation: lab, extent: record-level}',
      ),
    },
    {
      name: 'a list sent in, though it is from data of NHS England',
      files: flow('direction: in, from: uni, to: lab, requests: [hes], level: identifiable'),
    },
  ],
  reject: [
    {
      name: 'records from NHS England, in a draft as well',
      stage: 'draft',
      files: flow('direction: out, from: nhs-england, to: lab, requests: [hes]'),
      findings: [
        {
          at: `${file}:2:38`,
          related: [`${file}:1:9`],
          message:
            '“Nowhere Laboratory” is said to have no access, but flow “a” (nhs-england to lab) brings it records',
          severity: 'warning',
        },
      ],
    },
    {
      name: 'records passed on',
      files: flow('direction: internal, from: uni, to: lab, requests: [hes], level: identifiable'),
      findings: [{ at: `${file}:2:38`, related: [`${file}:1:9`] }],
    },

    {
      name: 'records passed onward, beside an organisation that may see them',
      files: flow(
        'direction: onward, from: uni, to: lab, requests: [hes], level: pseudonymised',
        '{organisation: uni, extent: record-level}, {organisation: lab, extent: none}',
      ),
      findings: [{ at: `${file}:2:81`, related: [`${file}:1:9`] }],
    },
  ],
});
