import rule from '../../../src/standards/across/rules/sub-licence-longer-than-term.ts';
import { testRule } from '../../support/test-rule.ts';

const file = 'standards/sub-licencing-and-onward-sharing.yaml';
const term = (start: string, end: string) => ({
  'standards/term-of-data-sharing-agreement.yaml': `start: ${start}\nend: ${end}\njustification: Long.\n`,
});
const length = (months: string, permitted = 'true') => ({
  [file]: `permitted: ${permitted}\nlengthMonths: ${months}\n`,
});

testRule(rule, {
  accept: [
    { name: 'the whole term', files: { ...term('2027-03-01', '2030-02-28'), ...length('36') } },
    { name: 'a term that ends on the anniversary', files: { ...term('2027-03-01', '2030-03-01'), ...length('36') } },
    {
      name: 'no sub-licences',
      outcome: 'not-applicable',
      files: { ...term('2027-03-01', '2030-02-28'), ...length('60', 'false') },
    },
    { name: 'a length that is not answered yet', files: { ...term('2027-03-01', '2030-02-28'), ...length('') } },
    { name: 'a term that is not answered yet', files: { ...term('', '2030-02-28'), ...length('60') } },
    {
      name: 'a term that ends before it starts, which is a finding of its own',
      files: { ...term('2030-03-01', '2027-02-28'), ...length('60') },
    },
  ],
  reject: [
    {
      name: 'a month more, in a draft as well',
      stage: 'draft',
      files: { ...term('2027-03-01', '2030-02-28'), ...length('37') },
      findings: [
        {
          at: `${file}:2:15`,
          related: ['standards/term-of-data-sharing-agreement.yaml:2:6'],
          message: 'A sub-licence of 37 months would outlast the agreement, which ends on 2030-02-28',
          severity: 'warning',
        },
      ],
    },
  ],
});
