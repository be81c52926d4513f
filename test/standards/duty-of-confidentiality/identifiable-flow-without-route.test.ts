import rule from '../../../src/standards/duty-of-confidentiality/rules/identifiable-flow-without-route.ts';
import { testRule } from '../../support/test-rule.ts';

const file = 'standards/duty-of-confidentiality.yaml';
const data = (text: string) => ({ 'standards/data-minimisation.yaml': text });
const flows = (text: string) => ({ 'standards/processing-activities.yaml': text });
const out = flows('flows: [{id: data-out, direction: out, from: nhs-england, to: uni, requests: [hes]}]\n');
const identifiable = data('requests: [{id: hes, level: identifiable, subjects: [patients]}]\n');
const none = { [file]: 'routes: [{flows: [data-out], route: none}]\n' };
const objections = (text: string) => ({ 'standards/patient-objections.yaml': text });

testRule(rule, {
  accept: [
    ...['consent', 'section-251', 'statutory', 'direct-care', 'public-interest'].map((route) => ({
      name: `the route ${route}`,
      files: { ...identifiable, ...out, [file]: `routes: [{flows: [data-out], route: ${route}}]\n` },
    })),
    {
      name: 'a pseudonymised flow',
      outcome: 'not-applicable',
      files: { ...data('requests: [{id: hes, level: pseudonymised}]\n'), ...out, ...none },
    },
    {
      name: 'staff data',
      files: { ...data('requests: [{id: hes, level: identifiable, subjects: [staff, providers]}]\n'), ...out, ...none },
    },
    {
      name: 'registered deaths',
      files: {
        ...identifiable,
        ...out,
        ...none,
        ...objections(
          'answers: [{flows: [data-out], upheld: false, reason: exemption, exemption: deaths-registration}]\n',
        ),
      },
    },
    {
      name: 'a cohort of staff',
      files: {
        ...data('cohorts: [{id: all, subjects: staff}]\n'),
        ...flows(
          'flows: [{id: data-out, direction: internal, from: uni, to: host, level: identifiable, cohorts: [all]}]\n',
        ),
        ...none,
      },
    },
    {
      name: 'a flow into NHS England, of which another rule speaks',
      outcome: 'not-applicable',
      files: {
        ...flows('flows: [{id: data-out, direction: in, from: uni, to: nhs-england, level: identifiable}]\n'),
        ...none,
      },
    },
    {
      name: 'a flow without any route, of which another rule speaks',
      files: { ...identifiable, ...out, [file]: 'routes: [{flows: [other], route: none}]\n' },
    },
    {
      name: 'a level that is not answered yet',
      outcome: 'not-applicable',
      files: { ...data('requests: [{id: hes}]\n'), ...out, ...none },
    },
    {
      name: 'a route that is not answered yet',
      files: { ...identifiable, ...out, [file]: 'routes: [{flows: [data-out], route: }]\n' },
    },
    {
      name: 'a request that nobody declares',
      outcome: 'not-applicable',
      files: { ...data('requests: [{id: hess, level: identifiable}]\n'), ...out, ...none },
    },
    {
      name: 'a level of the wrong kind, which cannot be read',
      outcome: 'could-not-run',
      files: {
        ...data('requests: [{id: hes, level: identifiable}, {id: ecds, level: high}]\n'),
        ...flows('flows: [{id: data-out, direction: out, from: nhs-england, to: uni, requests: [hes, ecds]}]\n'),
        ...none,
      },
    },

    {
      name: 'staff data beside data about patients that another flow carries',
      files: {
        ...data(
          'requests: [{id: hes, level: identifiable, subjects: [staff]}, {id: other, level: identifiable, subjects: [patients]}]\ncohorts: [{id: ill, subjects: patients}]\n',
        ),
        ...out,
        ...none,
      },
    },
    {
      name: 'a cohort of staff beside one of patients that another flow carries',
      files: {
        ...data('cohorts: [{id: all, subjects: staff}, {id: ill, subjects: patients}]\n'),
        ...flows(
          'flows: [{id: data-out, direction: internal, from: uni, to: host, level: identifiable, cohorts: [all]}]\n',
        ),
        ...none,
      },
    },
    {
      name: 'a flow into NHS England beside an identifiable one that has a route',
      files: {
        ...identifiable,
        ...flows(
          'flows: [{id: list, direction: in, from: uni, to: nhs-england, level: identifiable}, {id: data-out, direction: out, requests: [hes]}]\n',
        ),
        [file]: 'routes: [{flows: [list], route: none}, {flows: [data-out], route: consent}]\n',
      },
    },
  ],
  reject: [
    {
      name: 'an identifiable flow out of NHS England',
      files: { ...identifiable, ...out, [file]: 'routes:\n  - flows: [data-out]\n    route: none\n' },
      findings: [
        {
          at: `${file}:3:12`,
          related: ['standards/processing-activities.yaml:1:9'],
          message:
            'Flow “data-out” (nhs-england to uni) carries identifiable data, but its route says that nothing confidential flows.',
          severity: 'error',
        },
      ],
    },
    {
      name: 'the highest level of several requests, patients among the people, and an onward flow, in a draft as well',
      stage: 'draft',
      files: {
        ...data(
          'requests: [{id: hes, level: pseudonymised, subjects: [staff]}, {id: deaths, level: identifiable, subjects: [staff, patients]}]\n',
        ),
        ...flows(`flows:
  - {id: data-out, direction: out, from: nhs-england, to: uni, requests: [hes, deaths]}
  - {id: on, direction: onward, from: uni, to: clinic, level: identifiable}
  - {id: counts, direction: onward, from: uni, to: public, level: anonymous}
`),
        [file]: 'routes:\n  - {flows: [on], route: none}\n  - {flows: [data-out, counts], route: none}\n',
      },
      findings: [
        {
          at: `${file}:2:26`,
          related: ['standards/processing-activities.yaml:3:5'],
          message: '“on” (uni to clinic)',
          severity: 'error',
        },
        {
          at: `${file}:3:40`,
          related: ['standards/processing-activities.yaml:2:5'],
          message: '“data-out” (nhs-england to uni)',
        },
      ],
    },
    {
      name: 'an exemption that has nothing to do with confidence',
      files: {
        ...identifiable,
        ...out,
        ...none,
        ...objections('answers: [{flows: [data-out], upheld: false, reason: exemption, exemption: ministerial}]\n'),
      },
      findings: [{ at: `${file}:1:37`, related: ['standards/processing-activities.yaml:1:9'] }],
    },
  ],
});
