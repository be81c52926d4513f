import rule from '../../../src/standards/across/rules/duplicate-id.ts';
import { testRule } from '../../support/test-rule.ts';

testRule(rule, {
  accept: [
    {
      name: 'one id for things of kinds that are never confused',
      files: {
        'application.yaml':
          'organisations: [{id: main, name: University of Nowhere}]\nfunding: [{id: main, funder: main, kind: own}]\n',
        'standards/processing-activities.yaml': 'flows: [{id: main, direction: in, from: main, to: nhs-england}]\n',
      },
    },
    {
      name: 'an output called after a fixed group, since no output is meant by that word elsewhere',
      files: {
        'application.yaml': 'title: A study\n',
        'standards/expected-outcomes.yaml':
          'outputs: [{id: public, kind: report, title: Report, level: anonymous, published: true}]\n',
      },
    },
    {
      name: 'blank ids',
      files: { 'application.yaml': 'organisations:\n  - id:\n    name: One\n  - id:\n    name: Two\n' },
    },
    {
      name: 'ids that differ in one letter',
      files: { 'application.yaml': 'organisations: [{id: uni, name: One}, {id: uni2, name: Two}]\n' },
    },
  ],
  reject: [
    {
      name: 'a second organisation of the same id',
      files: { 'application.yaml': 'organisations:\n  - id: uni\n    name: One\n  - name: Two\n    id: uni\n' },
      findings: [
        {
          at: 'application.yaml:5:9',
          related: ['application.yaml:2:9'],
          message: 'The id “uni” is already taken by another organisation.',
          severity: 'error',
        },
      ],
    },
    {
      name: 'a second paper of the same id',
      files: {
        'application.yaml': 'title: A study\n',
        'evidence.yaml': 'items: [{id: letter, title: One}, {id: letter, title: Two}]\n',
      },
      findings: [
        {
          at: 'evidence.yaml:1:40',
          related: ['evidence.yaml:1:14'],
          message: 'The id “letter” is already taken by another paper.',
        },
      ],
    },
    {
      name: 'each further use, with a third',
      files: {
        'application.yaml':
          'organisations: [{id: uni, name: One}, {id: uni, name: Two}]\nrecipientGroups:\n  - {id: uni, kind: client, who: Clients}\n',
      },
      findings: [
        { at: 'application.yaml:1:44', related: ['application.yaml:1:22'], message: 'another organisation' },
        { at: 'application.yaml:3:10', related: ['application.yaml:1:22'], message: 'taken by an organisation' },
      ],
    },
    {
      name: 'data held under the id of a request',
      files: {
        'application.yaml': 'title: A study\n',
        'standards/data-minimisation.yaml':
          'held:\n  - {id: hes, keep: true}\nrequests:\n  -\n  - id: hes\n    product: HES_APC\n',
      },
      findings: [
        {
          at: 'standards/data-minimisation.yaml:5:9',
          related: ['standards/data-minimisation.yaml:2:10'],
          message: 'taken by a holding',
        },
      ],
    },
    {
      name: 'fixed ids, a group under that of NHS England included',
      files: {
        'application.yaml':
          'organisations: [{id: nhs-england, name: NHS England}]\nrecipientGroups: [{id: data-subjects, kind: client, who: All}, {id: nhs-england, kind: client, who: All}]\n',
        'standards/territory-of-use.yaml': 'locations:\n  - id: nhs-england-sde\n    area: england\n',
      },
      findings: [
        { at: 'application.yaml:1:22', message: 'The id “nhs-england” has a fixed meaning and cannot be declared.' },
        { at: 'application.yaml:2:24', message: 'data-subjects' },
        { at: 'application.yaml:2:69', message: 'nhs-england' },
        { at: 'standards/territory-of-use.yaml:2:9', message: 'nhs-england-sde' },
      ],
    },
    {
      name: 'in a draft as well',
      stage: 'draft',
      files: { 'application.yaml': 'organisations: [{id: a, name: One}, {id: a, name: Two}]\n' },
      findings: [{ at: 'application.yaml:1:42', related: ['application.yaml:1:22'], severity: 'error' }],
    },
  ],
});
