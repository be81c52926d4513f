import rule from '../../../src/standards/evidence/rules/paper-not-at-hand.ts';
import { testRule } from '../../support/test-rule.ts';

const files = (paper: string, answers = 'ethical-approval', text = 'dpia: paper') => ({
  [`standards/${answers}.yaml`]: `${text}\n`,
  'evidence.yaml': `items:\n  - id: paper\n    title: Assessment\n    ${paper}\n`,
});

/** The answer that rests on it. */
const related = ['standards/ethical-approval.yaml:1:7'];

testRule(rule, {
  accept: [
    { name: 'a paper that is attached', files: files('status: attached') },
    { name: 'a paper of which nothing is said', files: files('version: "1"') },
    { name: 'a paper on which nothing rests', files: files('status: promised', 'ethical-approval', 'route: none') },
    {
      name: 'a contract, of which another rule speaks',
      files: files('status: promised', 'data-processors', 'processors: [{agreement: {evidence: paper}}]'),
    },
  ],
  reject: [
    {
      name: 'a paper that is asked for',
      files: files('status: requested'),
      findings: [{ at: 'evidence.yaml:4:13', severity: 'warning', message: '“Assessment” is not there yet', related }],
    },
    {
      name: 'a paper to follow, as a word in a draft',
      stage: 'draft',
      files: files('status: promised'),
      findings: [{ at: 'evidence.yaml:4:13', severity: 'info', related }],
    },
    {
      name: 'a paper that cannot be had, in a draft as well',
      stage: 'draft',
      files: files('status: not-available'),
      findings: [{ at: 'evidence.yaml:4:13', severity: 'warning', message: '“Assessment” cannot be had', related }],
    },
  ],
});
