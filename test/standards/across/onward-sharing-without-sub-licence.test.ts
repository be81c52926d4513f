import rule from '../../../src/standards/across/rules/onward-sharing-without-sub-licence.ts';
import { testRule } from '../../support/test-rule.ts';

const file = 'standards/processing-activities.yaml';
const base = {
  'application.yaml': `organisations:
  - {id: uni, name: University of Nowhere}
  - {id: host, name: Nowhere Hosting Limited}
  - {id: company, name: Example Company Limited}
  - {id: office, partOf: nhs-england}
recipientGroups: [{id: researchers, kind: approved-researcher, who: Researchers}]
`,
  'standards/data-controllers.yaml': 'controllers: [{organisation: uni}]\n',
  'standards/data-processors.yaml': 'processors: [{organisation: host}]\n',
  'standards/sub-licencing-and-onward-sharing.yaml': 'permitted: false\n',
};
const flow = (to: string, level = 'pseudonymised', direction = 'onward') => ({
  [file]: `flows: [{id: on, direction: ${direction}, level: ${level}, from: uni, to: ${to}}]\n`,
});

testRule(rule, {
  accept: [
    {
      name: 'an identifiable flow said not to be confidential, of which another rule speaks',
      files: {
        ...base,
        ...flow('researchers', 'identifiable'),
        'standards/duty-of-confidentiality.yaml': 'routes: [{flows: [on], route: none}]\n',
      },
    },
    {
      name: 'sub-licences that are asked for',
      outcome: 'not-applicable',
      files: {
        ...base,
        ...flow('researchers'),
        'standards/sub-licencing-and-onward-sharing.yaml': 'permitted: true\n',
      },
    },
    {
      name: 'sub-licences that are not answered yet',
      outcome: 'not-applicable',
      files: {
        ...base,
        ...flow('researchers'),
        'standards/sub-licencing-and-onward-sharing.yaml': 'reason: Not yet known.\n',
      },
    },
    ...['aggregated-not-suppressed', 'aggregated-suppressed', 'anonymous'].map((level) => ({
      name: `the level ${level}`,
      files: { ...base, ...flow('researchers', level) },
    })),
    ...['uni', 'host', 'office', 'nhs-england', 'data-subjects'].map((to) => ({
      name: `what goes to ${to}`,
      files: { ...base, ...flow(to, 'identifiable') },
    })),
    ...['in', 'internal'].map((direction) => ({
      name: `a flow of direction ${direction}`,
      outcome: 'not-applicable' as const,
      files: { ...base, ...flow('company', 'identifiable', direction) },
    })),
    {
      name: 'what clinicians need for the care of their own patients',
      files: {
        ...base,
        ...flow('researchers', 'identifiable'),
        'standards/duty-of-confidentiality.yaml': 'routes: [{flows: [on], route: direct-care}]\n',
      },
    },
    {
      name: 'a flow whose route is still open, which is a finding of its own',
      files: {
        ...base,
        ...flow('company'),
        'standards/duty-of-confidentiality.yaml': 'routes: [{flows: [on]}, {flows: [other], route: none}]\n',
      },
    },
    {
      name: 'a flow whose routes cannot be read',
      outcome: 'could-not-run',
      files: { ...base, ...flow('company'), 'standards/duty-of-confidentiality.yaml': 'routes: [\n' },
    },
    { name: 'a receiver whom nobody declares, which is a finding of its own', files: { ...base, ...flow('compani') } },
    {
      name: 'what may only be misspelt among the processors',
      files: {
        ...base,
        ...flow('company'),
        'standards/data-processors.yaml': 'processors: [{organisation: compani}]\n',
      },
    },
    {
      name: 'a level that is none of the choices, which cannot be read',
      outcome: 'could-not-run',
      files: { ...base, ...flow('company', 'high') },
    },
    {
      name: 'a draft without processors',
      outcome: 'could-not-run',
      stage: 'draft',
      files: { ...base, ...flow('company'), 'standards/data-processors.yaml': '' },
    },
  ],
  reject: [
    {
      name: 'one flow beside records that move between parties, to the second group',
      files: {
        ...base,
        'application.yaml':
          'organisations: [{id: uni, name: U}, {id: host, name: H}, {id: company, name: C}]\nrecipientGroups: [{id: clients, kind: client, who: Clients}, {id: researchers, kind: approved-researcher, who: Researchers}]\n',
        [file]:
          'flows:\n  - {id: a, direction: internal, from: uni, to: company, level: identifiable}\n  - {id: b, direction: onward, level: identifiable, from: uni, to: researchers}\n',
      },
      findings: [
        {
          at: `${file}:3:68`,
          related: ['standards/sub-licencing-and-onward-sharing.yaml:1:12'],
          message: 'group “researchers”',
        },
      ],
    },
    {
      name: 'records that go to a group',
      files: { ...base, ...flow('researchers') },
      findings: [
        {
          at: `${file}:1:74`,
          related: ['standards/sub-licencing-and-onward-sharing.yaml:1:12'],
          message:
            'Flow “on” (uni to researchers) passes pseudonymised records on to group “researchers”, which is no party to the agreement, but no sub-licence is asked for.',
          severity: 'error',
        },
      ],
    },
    {
      name: 'two flows, to a company and to the public, in a draft as well',
      stage: 'draft',
      files: {
        ...base,
        [file]: `flows:
  - {id: counts, direction: onward, from: uni, to: company, level: aggregated-suppressed}
  -
  - id: on
    direction: onward
    to: company
    level: identifiable
  - {direction: onward, id: open, level: pseudonymised, from: uni, to: public}
`,
      },
      findings: [
        {
          at: `${file}:6:9`,
          related: ['standards/sub-licencing-and-onward-sharing.yaml:1:12'],
          message: /identifiable records on to “Example Company Limited”/,
          severity: 'error',
        },
        {
          at: `${file}:8:72`,
          related: ['standards/sub-licencing-and-onward-sharing.yaml:1:12'],
          message: /on to group “public”/,
        },
      ],
    },
    {
      name: 'another route of confidentiality',
      files: {
        ...base,
        ...flow('company'),
        'standards/duty-of-confidentiality.yaml': 'routes: [{flows: [on], route: consent}]\n',
      },
      findings: [{ at: `${file}:1:74`, related: ['standards/sub-licencing-and-onward-sharing.yaml:1:12'] }],
    },
  ],
});
