import rule from '../../../src/standards/data-controllers/rules/substantial-public-interest-without-part-2.ts';
import { testRule } from '../../support/test-rule.ts';

const file = 'standards/data-controllers.yaml';
const basis = (schedule: string) => ({
  [file]: `bases:\n  - id: fraud\n    article9: 9-2-g\n    schedule1: [${schedule}]\n`,
});

testRule(rule, {
  accept: [
    { name: 'a condition of Part 2', files: basis('part-2-other') },
    { name: 'conditions of both parts', files: basis('part-1-para-4, part-2-other') },
    { name: 'no condition yet, which is an open question', files: basis('') },
    {
      name: 'another condition of Article 9',
      outcome: 'not-applicable',
      files: {
        [file]: 'bases: [{id: a, article9: 9-2-j, schedule1: [part-1-para-4]}, {id: b, schedule1: [part-1-para-1]}]\n',
      },
    },
    { name: 'a value that is none, which is a finding of its own', outcome: 'could-not-run', files: basis('part-2') },
  ],
  reject: [
    {
      name: 'a condition of Part 1',
      files: basis('part-1-para-4'),
      findings: [
        { at: `${file}:4:16`, related: [`${file}:3:15`], message: 'names no condition of Part 2', severity: 'error' },
      ],
    },
  ],
});
