import rule from '../../../src/standards/across/rules/derived-data-not-declared.ts';
import { testRule } from '../../support/test-rule.ts';

const file = 'standards/processing-activities.yaml';
const outcomes = 'standards/expected-outcomes.yaml';

testRule(rule, {
  accept: [
    {
      name: 'a denial',
      files: { [file]: 'noDerived: Derived data are made by nobody.\nflows: [{what: No derived data leave us.}]\n' },
    },
    {
      name: 'derived data that are declared',
      outcome: 'not-applicable',
      files: { [file]: 'derived: [{id: one}]\nflows: [{what: Derived data leave us.}]\n' },
    },
    {
      name: 'an answer that is not given yet',
      outcome: 'not-applicable',
      files: { [file]: 'noDerived:\nflows: [{what: Derived data leave us.}]\n' },
    },
    {
      name: 'words that only look alike',
      files: { [file]: 'noDerived: None.\nflows: [{what: Data derived from the list.}]\n' },
    },
  ],
  reject: [
    {
      name: 'a flow and a plan, in a draft as well',
      stage: 'draft',
      files: {
        [file]: 'noDerived: None.\nflows:\n  - what: |\n      Nothing else goes. The derived\n      data leave us.\n',
        [outcomes]: 'plans:\n  exploitation: Derived data are given away.\n',
      },
      findings: [
        { at: `${outcomes}:2:17`, related: [`${file}:1:12`], severity: 'warning' },
        {
          at: `${file}:3:11`,
          related: [`${file}:1:12`],
          message: 'This text speaks of derived data, but Processing Activities says that there are none.',
          severity: 'warning',
        },
      ],
    },
  ],
});
