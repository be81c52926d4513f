import rule from '../../../src/standards/across/rules/place-in-no-flow.ts';
import { testRule } from '../../support/test-rule.ts';

const file = 'standards/territory-of-use.yaml';
const flows = 'standards/processing-activities.yaml';
const base = {
  'application.yaml': 'organisations: [{id: uni}, {id: office, partOf: nhs-england}]\n',
  [file]:
    'locations:\n  - {id: hall, organisation: uni, kinds: [storage]}\n  - {id: annexe, organisation: uni, kinds: [backup, processing]}\n  - {id: copy, organisation: uni, kinds: [backup]}\n  - {id: room, organisation: office, kinds: [storage]}\n',
};

testRule(rule, {
  accept: [
    {
      name: 'a flow to each, none to a backup and to NHS England',
      files: { ...base, [flows]: 'flows: [{id: a, locations: [hall]}, {id: b, locations: [annexe]}]\n' },
    },
    {
      name: 'a flow that says nothing of places',
      files: { ...base, [flows]: 'flows: [{id: a, locations: [hall]}, {id: b}]\n' },
    },
    { name: 'what may only be misspelt', files: { ...base, [flows]: 'flows: [{id: a, locations: [hall, anexe]}]\n' } },
    { name: 'no flows yet', outcome: 'could-not-run', files: { ...base, [flows]: 'flows: []\n' } },
    {
      name: 'places of the wrong kind, which cannot be read',
      outcome: 'could-not-run',
      files: { ...base, [flows]: 'flows: [{id: a, locations: hall}]\n' },
    },
  ],
  reject: [
    {
      name: 'a place without a flow, in a draft as well',
      stage: 'draft',
      files: { ...base, [flows]: 'flows: [{id: a, locations: [hall]}]\n' },
      findings: [{ at: `${file}:3:10`, message: 'stored or worked on at “annexe”, but no flow', severity: 'warning' }],
    },
  ],
});
