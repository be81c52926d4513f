import rule from '../../../src/standards/across/rules/cloud-without-risk-papers.ts';
import { testRule } from '../../support/test-rule.ts';

const file = 'standards/security-assurance.yaml';
const base = {
  'standards/territory-of-use.yaml':
    'locations: [{id: hall, kinds: [storage]}, {id: store, kinds: [storage, cloud]}, {id: copy, kinds: [cloud]}]\n',
};

testRule(rule, {
  accept: [
    {
      name: 'papers',
      files: {
        ...base,
        [file]: 'assurances: [{organisation: host, locations: [store, copy], cloud: {riskModel: a, framework: b}}]\n',
      },
    },
    {
      name: 'papers in the second of two entries',
      files: {
        ...base,
        [file]:
          'assurances: [{organisation: host, locations: [store, copy]}, {organisation: uni, locations: [store, copy], cloud: {riskModel: a}}]\n',
      },
    },
    {
      name: 'a system of NHS England',
      files: { ...base, [file]: 'assurances: [{organisation: host, route: nhs-england-own, locations: [store]}]\n' },
    },
    {
      name: 'a place that is no cloud',
      files: { ...base, [file]: 'assurances: [{organisation: host, locations: [hall]}]\n' },
    },
    {
      name: 'a cloud that no proof covers, which is a finding of its own',
      files: { ...base, [file]: 'assurances: [{organisation: host}]\n' },
    },
    {
      name: 'places of the wrong kind, which cannot be read',
      outcome: 'could-not-run',
      files: { ...base, [file]: 'assurances: [{organisation: host, locations: store}]\n' },
    },
    {
      name: 'places none of which is a cloud',
      outcome: 'not-applicable',
      files: {
        'standards/territory-of-use.yaml': 'locations: [{id: hall, kinds: [storage]}]\n',
        [file]: 'assurances: [{organisation: host, locations: [hall]}]\n',
      },
    },
  ],
  reject: [
    {
      name: 'two clouds of one entry, once',
      files: { ...base, [file]: 'assurances:\n  - organisation: host\n    locations: [store, copy]\n' },
      findings: [
        {
          at: `${file}:3:16`,
          related: ['standards/territory-of-use.yaml:1:43'],
          message: 'Place “store” is a cloud',
          severity: 'error',
        },
      ],
    },
    {
      name: 'a blank, as information in a draft',
      stage: 'draft',
      files: { ...base, [file]: 'assurances:\n  - organisation: host\n    cloud: {}\n    locations: [copy]\n' },
      findings: [
        { at: `${file}:3:5`, related: ['standards/territory-of-use.yaml:1:81'], message: '“copy”', severity: 'info' },
      ],
    },
  ],
});
