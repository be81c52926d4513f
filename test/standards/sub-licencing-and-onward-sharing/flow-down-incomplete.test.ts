import rule from '../../../src/standards/sub-licencing-and-onward-sharing/rules/flow-down-incomplete.ts';
import { testRule } from '../../support/test-rule.ts';

const file = 'standards/sub-licencing-and-onward-sharing.yaml';
const terms = (text: string, permitted = 'true') => ({ [file]: `permitted: ${permitted}\nflowDown: [${text}]\n` });

testRule(rule, {
  accept: [
    {
      name: 'all eight',
      files: terms(
        'entry, direct-enforcement, audit, suspension, no-wider-rights, manipulated-data-ip, policy-equivalence, no-assignment',
      ),
    },
    { name: 'terms that are not answered yet', files: terms('') },
    { name: 'no sub-licences', outcome: 'not-applicable', files: terms('entry', 'false') },
    {
      name: 'a term that is none of the choices, which cannot be read',
      outcome: 'could-not-run',
      files: terms('entry, friendship'),
    },
  ],
  reject: [
    {
      name: 'one too few, in a draft as well',
      stage: 'draft',
      files: terms(
        'entry, direct-enforcement, suspension, no-wider-rights, manipulated-data-ip, policy-equivalence, no-assignment',
      ),
      findings: [{ at: `${file}:2:11`, message: 'The sub-licences do not pass on: audit.', severity: 'warning' }],
    },
    {
      name: 'one alone',
      files: terms('entry'),
      findings: [{ at: `${file}:2:11`, message: 'suspension, no wider rights (no-wider-rights)' }],
    },
  ],
});
