import rule from '../../../src/standards/duty-of-confidentiality/rules/cohort-sent-in-without-route.ts';
import { testRule } from '../../support/test-rule.ts';

const file = 'standards/duty-of-confidentiality.yaml';
const flow = (rest: string) => ({
  'standards/processing-activities.yaml': `flows: [{id: cohort-in, direction: in, to: nhs-england, ${rest}}]\n`,
});
const none = { [file]: 'routes: [{flows: [cohort-in], route: none}]\n' };

testRule(rule, {
  accept: [
    {
      name: 'the route of consent',
      files: { ...flow('from: uni, level: identifiable'), [file]: 'routes: [{flows: [cohort-in], route: consent}]\n' },
    },
    {
      name: 'section 251',
      files: {
        ...flow('from: uni, level: identifiable'),
        [file]: 'routes: [{flows: [cohort-in], route: section-251}]\n',
      },
    },
    {
      name: 'study ids and details that point at nobody',
      files: { ...flow('from: uni, level: pseudonymised, identifiers: [study-id, sex, event-date]'), ...none },
    },
    {
      name: 'people who send their own details',
      files: { ...flow('from: data-subjects, level: identifiable, identifiers: [nhs-number]'), ...none },
    },
    {
      name: 'staff',
      files: {
        ...flow('from: uni, level: identifiable, identifiers: [staff-number, name], cohorts: [all]'),
        ...none,
        'standards/data-minimisation.yaml': 'cohorts: [{id: all, subjects: staff}]\n',
      },
    },
    {
      name: 'a flow that is not into NHS England',
      outcome: 'not-applicable',
      files: {
        'standards/processing-activities.yaml':
          'flows: [{id: cohort-in, direction: internal, from: uni, to: host, level: identifiable}]\n',
        ...none,
      },
    },
    {
      name: 'a flow without a route, of which another rule speaks',
      files: { ...flow('from: uni, level: identifiable'), [file]: 'routes: [{flows: [other], route: none}]\n' },
    },
    {
      name: 'identifiers of the wrong kind, which cannot be read',
      outcome: 'could-not-run',
      files: { ...flow('from: uni, level: pseudonymised, identifiers: nhs-number'), ...none },
    },
    {
      name: 'a draft without routes',
      outcome: 'could-not-run',
      stage: 'draft',
      files: flow('from: uni, level: identifiable'),
    },
  ],
  reject: [
    {
      name: 'the one flow that goes in, and not the one beside it',
      files: {
        'standards/processing-activities.yaml':
          'flows: [{id: on, direction: internal, from: uni, to: host, level: identifiable}, {id: cohort-in, direction: in, from: uni, to: nhs-england, level: identifiable}]\n',
        [file]: 'routes: [{flows: [on, cohort-in], route: none}]\n',
      },
      findings: [
        { at: `${file}:1:42`, related: ['standards/processing-activities.yaml:1:82'], message: '“cohort-in”' },
      ],
    },
    {
      name: 'an identifiable list without identifiers',
      files: { ...flow('from: uni, level: identifiable'), [file]: 'routes:\n- route: none\n  flows: [cohort-in]\n' },
      findings: [
        {
          at: `${file}:2:10`,
          related: ['standards/processing-activities.yaml:1:9'],
          message:
            'Flow “cohort-in” (uni to nhs-england) sends identifiers into NHS England, but its route says that nothing confidential flows.',
          severity: 'error',
        },
      ],
    },
    ...['nhs-number', 'name', 'address', 'postcode', 'date-of-birth', 'date-of-death', 'local-id'].map(
      (identifier) => ({
        name: `${identifier} in a list that is called pseudonymised`,
        files: { ...flow(`from: uni, level: pseudonymised, identifiers: [study-id, ${identifier}]`), ...none },
        findings: [{ at: `${file}:1:38`, related: ['standards/processing-activities.yaml:1:9'] }],
      }),
    ),
    {
      name: 'two flows in one entry, in a draft as well',
      stage: 'draft',
      files: {
        'standards/processing-activities.yaml': `flows:
  - {id: cohort-in, direction: in, from: uni, to: nhs-england, level: identifiable}
  - {id: update-in, direction: in, from: trust, to: nhs-england, level: identifiable, cohorts: [staff, hips]}
`,
        'standards/data-minimisation.yaml': 'cohorts: [{id: staff, subjects: staff}, {id: hips, subjects: patients}]\n',
        [file]: 'routes: [{flows: [update-in, cohort-in], route: none}]\n',
      },
      findings: [
        {
          at: `${file}:1:49`,
          message: '“cohort-in” (uni to nhs-england)',
          severity: 'error',
          related: ['standards/processing-activities.yaml:2:5', 'standards/processing-activities.yaml:3:5'],
        },
      ],
    },
  ],
});
