import rule from '../../../src/standards/patient-objections/rules/consent-claimed-without-consent-route.ts';
import { testRule } from '../../support/test-rule.ts';

const file = 'standards/patient-objections.yaml';
const base = {
  'standards/processing-activities.yaml':
    'flows: [{id: cohort-in, direction: in, from: uni, to: nhs-england}, {id: data-out, direction: out, from: nhs-england, to: uni}]\n',
};
const routes = (text: string) => ({ 'standards/duty-of-confidentiality.yaml': text });
const claimed = { [file]: 'answers: [{flows: [cohort-in], upheld: false, reason: consent}]\n' };

testRule(rule, {
  accept: [
    {
      name: 'an identifiable flow said not to be confidential, of which another rule speaks',
      files: {
        'standards/processing-activities.yaml':
          'flows: [{id: cohort-in, direction: in, from: uni, to: nhs-england, level: identifiable}]\n',
        ...claimed,
        ...routes('routes: [{flows: [cohort-in], route: none}]\n'),
      },
    },
    {
      name: 'the route of consent',
      files: { ...base, ...claimed, ...routes('routes: [{flows: [cohort-in], route: consent}]\n') },
    },
    {
      name: 'another reason',
      outcome: 'not-applicable',
      files: {
        ...base,
        [file]: 'answers: [{flows: [cohort-in], upheld: false, reason: exemption}]\n',
        ...routes('routes: [{flows: [cohort-in], route: section-251}]\n'),
      },
    },
    {
      name: 'consent noted beside objections that are upheld',
      files: {
        ...base,
        [file]: 'answers: [{flows: [cohort-in], upheld: true, reason: consent}]\n',
        ...routes('routes: [{flows: [cohort-in], route: none}]\n'),
      },
    },
    {
      name: 'a flow with two routes, of which another rule speaks',
      files: {
        ...base,
        ...claimed,
        ...routes('routes: [{flows: [cohort-in], route: none}, {flows: [cohort-in], route: consent}]\n'),
      },
    },
    {
      name: 'a flow without a route, of which another rule speaks',
      files: { ...base, ...claimed, ...routes('routes: [{flows: [data-out], route: none}]\n') },
    },
    {
      name: 'a route that is not answered yet',
      files: { ...base, ...claimed, ...routes('routes: [{flows: [cohort-in], reason: Not yet known.}]\n') },
    },
    {
      name: 'a route that is none of the choices, which cannot be read',
      outcome: 'could-not-run',
      files: { ...base, ...claimed, ...routes('routes: [{flows: [cohort-in], route: habit}]\n') },
    },
    {
      name: 'a draft without routes',
      outcome: 'could-not-run',
      stage: 'draft',
      files: { ...base, ...claimed, ...routes('') },
    },
  ],
  reject: [
    {
      name: 'one answer beside others',
      files: {
        ...base,
        [file]: 'answers: [{flows: [data-out], upheld: true}, {flows: [cohort-in], upheld: false, reason: consent}]\n',
        ...routes('routes: [{flows: [cohort-in, data-out], route: none}]\n'),
      },
      findings: [{ at: `${file}:1:90`, related: ['standards/duty-of-confidentiality.yaml:1:48'] }],
    },
    {
      name: 'section 251',
      files: {
        ...base,
        [file]: 'answers:\n  - flows: [cohort-in]\n    upheld: false\n    reason: consent\n',
        ...routes('routes: [{flows: [cohort-in], route: section-251}]\n'),
      },
      findings: [
        {
          at: `${file}:4:13`,
          related: ['standards/duty-of-confidentiality.yaml:1:38'],
          message:
            'Flow “cohort-in” (uni to nhs-england): objections are not upheld because of consent, but its route of confidentiality is “section-251”.',
          severity: 'error',
        },
      ],
    },
    {
      name: 'two flows with two routes in two answers, in a draft as well',
      stage: 'draft',
      files: {
        ...base,
        [file]:
          'answers:\n  - {reason: consent, flows: [data-out], upheld: false}\n  - {flows: [cohort-in], upheld: false, reason: consent}\n',
        ...routes('routes: [{flows: [cohort-in], route: statutory}, {flows: [data-out], route: none}]\n'),
      },
      findings: [
        {
          at: `${file}:2:14`,
          related: ['standards/duty-of-confidentiality.yaml:1:77'],
          message: /“data-out”.+“none”/,
          severity: 'error',
        },
        {
          at: `${file}:3:49`,
          related: ['standards/duty-of-confidentiality.yaml:1:38'],
          message: /“cohort-in”.+“statutory”/,
        },
      ],
    },
  ],
});
