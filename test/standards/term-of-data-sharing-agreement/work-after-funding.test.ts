import rule from '../../../src/standards/term-of-data-sharing-agreement/rules/work-after-funding.ts';
import { testRule } from '../../support/test-rule.ts';

const file = 'standards/term-of-data-sharing-agreement.yaml';
const files = (funding: string, term = 'analysisEnd: 2029-09-30\n') => ({ 'application.yaml': funding, [file]: term });

testRule(rule, {
  accept: [
    { name: 'funding up to the day', files: files('funding: [{id: a, kind: external, end: 2029-09-30}]\n') },
    {
      name: 'a second award that lasts',
      files: files('funding: [{id: a, kind: external, end: 2028-09-30}, {id: b, kind: commercial, end: 2031-01-01}]\n'),
    },
    {
      name: 'own funds without an end beside it',
      files: files('funding: [{id: a, kind: external, end: 2028-09-30}, {id: b, kind: own}]\n'),
    },
    { name: 'an award whose end is not answered yet', files: files('funding: [{id: a, kind: external}]\n') },
    { name: 'no funding', outcome: 'not-applicable', files: files('noFunding: It costs nothing.\n') },
    {
      name: 'an end of the work that is not answered yet',
      files: files('funding: [{id: a, kind: external, end: 2028-09-30}]\n', 'end: 2031-01-01\n'),
    },
    {
      name: 'a day of the wrong form, which cannot be read',
      outcome: 'could-not-run',
      files: files('funding: [{id: a, kind: external, end: "2028"}]\n'),
    },
  ],
  reject: [
    {
      name: 'two awards that both end before, in a draft as well',
      stage: 'draft',
      files: files(
        'funding: [{id: a, kind: external, end: 2028-09-30}, {id: b, kind: external, end: 2029-09-29}]\n',
        'end: 2031-01-01\nanalysisEnd: 2029-09-30\n',
      ),
      findings: [
        {
          at: `${file}:2:14`,
          related: ['application.yaml:1:82'],
          message: 'The work on the data ends on 2029-09-30, but the last of the funding ends on 2029-09-29.',
          severity: 'warning',
        },
      ],
    },
  ],
});
