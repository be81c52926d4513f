import rule from '../../../src/standards/across/rules/flow-actor-without-role.ts';
import { testRule } from '../../support/test-rule.ts';

const base = {
  'application.yaml': `organisations:
  - {id: uni, name: University of Nowhere}
  - {id: host, name: Nowhere Hosting Limited}
  - {id: registry, name: Nowhere Registry}
  - {id: office, name: Regional Office, partOf: nhs-england}
recipientGroups: [{id: readers, kind: clinician, who: Clinicians}]
`,
  'standards/data-controllers.yaml': 'controllers: [{organisation: uni}]\n',
  'standards/data-processors.yaml': 'noProcessors: None is used.\n',
};
const flows = (text: string) => ({ 'standards/processing-activities.yaml': text });

testRule(rule, {
  accept: [
    {
      name: 'controllers, NHS England and its offices',
      files: {
        ...base,
        ...flows(
          'flows: [{id: a, direction: out, from: office, to: uni}, {id: b, direction: in, from: uni, to: nhs-england}]\n',
        ),
      },
    },
    {
      name: 'groups and the people themselves',
      files: {
        ...base,
        ...flows(
          'flows: [{id: a, direction: onward, from: uni, to: readers}, {id: b, direction: in, from: data-subjects, to: nhs-england}]\n',
        ),
      },
    },
    {
      name: 'a processor',
      files: {
        ...base,
        'standards/data-processors.yaml': 'processors: [{organisation: host}]\n',
        ...flows('flows: [{id: a, direction: internal, from: uni, to: host}]\n'),
      },
    },
    {
      name: 'an organisation with another role',
      files: {
        ...base,
        'application.yaml':
          'organisations: [{id: uni, name: U}, {id: registry, name: R, otherRoles: [cohort-sender]}]\n',
        ...flows('flows: [{id: a, direction: in, from: registry, to: nhs-england}]\n'),
      },
    },
    {
      name: 'an id that nothing has, which is a finding of its own',
      files: { ...base, ...flows('flows: [{id: a, direction: internal, from: uni, to: hots}]\n') },
    },
    {
      name: 'what may only be misspelt among the processors',
      files: {
        ...base,
        'standards/data-processors.yaml': 'processors: [{organisation: hots}]\n',
        ...flows('flows: [{id: a, direction: internal, from: uni, to: host}]\n'),
      },
    },
    {
      name: 'what may be the controller whose name is still blank',
      files: {
        ...base,
        'standards/data-controllers.yaml': 'controllers: [{decides: It leads.}, {organisation: uni}]\n',
        ...flows('flows: [{id: a, direction: internal, from: uni, to: host}]\n'),
      },
    },
    {
      name: 'a draft in which the processors are not written yet',
      outcome: 'could-not-run',
      stage: 'draft',
      files: {
        ...base,
        'standards/data-processors.yaml': '',
        ...flows('flows: [{id: a, direction: internal, from: uni, to: host}]\n'),
      },
    },
    {
      name: 'flows of the wrong kind, which cannot be read',
      outcome: 'could-not-run',
      files: { ...base, ...flows('flows: from uni to host\n') },
    },
    {
      name: 'a role of the wrong kind, which cannot be read',
      outcome: 'could-not-run',
      files: {
        ...base,
        'application.yaml': 'organisations: [{id: uni, name: U}, {id: host, name: H, otherRoles: hosting}]\n',
        ...flows('flows: [{id: a, direction: internal, from: uni, to: host}]\n'),
      },
    },
    {
      name: 'an organisation without an id and a flow without an end, which are findings of their own',
      files: {
        ...base,
        'application.yaml': 'organisations: [{name: H}, {id: uni, name: U}]\n',
        ...flows('flows: [{id: a, direction: internal, from: uni}]\n'),
      },
    },
    {
      name: 'an organisation that no flow names',
      files: { ...base, ...flows('flows: [{id: a, direction: out, from: nhs-england, to: uni}]\n') },
    },
  ],
  reject: [
    {
      name: 'a host that receives data',
      files: { ...base, ...flows('flows:\n  - id: to-host\n    direction: internal\n    from: uni\n    to: host\n') },
      findings: [
        {
          at: 'standards/processing-activities.yaml:5:9',
          related: ['application.yaml:3:5'],
          message:
            '“Nowhere Hosting Limited” receives flow “to-host” (uni to host) but is neither controller nor processor and has no other role.',
          severity: 'error',
        },
      ],
    },
    {
      name: 'two organisations, each once however many flows name it',
      files: {
        ...base,
        ...flows(`flows:
  - {id: a, direction: in, from: registry, to: nhs-england}
  -
  - {id: b, direction: internal, from: uni, to: host}
  - {id: c, direction: internal, from: host, to: uni}
  - {id: d, direction: in, from: registry, to: nhs-england}
`),
      },
      findings: [
        {
          at: 'standards/processing-activities.yaml:2:34',
          related: ['application.yaml:4:5', 'standards/processing-activities.yaml:6:34'],
          message: '“Nowhere Registry” sends flow “a”',
        },
        {
          at: 'standards/processing-activities.yaml:4:49',
          related: ['application.yaml:3:5', 'standards/processing-activities.yaml:5:40'],
          message: '“Nowhere Hosting Limited” receives flow “b”',
        },
      ],
    },
    {
      name: 'an organisation whose other roles are blank, in a draft as well',
      stage: 'draft',
      files: {
        ...base,
        'application.yaml': 'organisations:\n  - id: uni\n    name: U\n  - id: host\n    otherRoles: []\n',
        ...flows('flows: [{id: a, direction: internal, from: uni, to: host}]\n'),
      },
      findings: [
        {
          at: 'standards/processing-activities.yaml:1:53',
          related: ['application.yaml:4:5'],
          message: '“host” receives',
          severity: 'error',
        },
      ],
    },
  ],
});
