import rule from '../../../src/standards/across/rules/notice-retention-differs.ts';
import { testRule } from '../../support/test-rule.ts';

const file = 'standards/transparency.yaml';
const notice = (text: string) => ({ [file]: `notices:\n  - controllers: [uni]\n    retainedUntil: ${text}\n` });
const term = {
  'standards/term-of-data-sharing-agreement.yaml':
    'end: 2030-03-31\nretention: [{id: a, until: 2030-03-01}, {id: b}]\n',
};

testRule(rule, {
  accept: [
    {
      name: 'a term that ends before it starts, of which another rule speaks',
      files: {
        ...notice('1 May 2031'),
        'standards/term-of-data-sharing-agreement.yaml': 'start: 2030-04-01\nend: 2030-03-31\n',
      },
    },
    ...['31 March 2030', '"2030-03-31"', '1 March 2030', 'at most two years', '1 May 2031 or 1 May 2032', ''].map(
      (text) => ({ name: `the words “${text}”`, files: { ...notice(text), ...term } }),
    ),
    {
      name: 'an end that is not answered yet',
      files: { ...notice('1 May 2031'), 'standards/term-of-data-sharing-agreement.yaml': 'end:\nstart: 2027-04-01\n' },
    },
  ],
  reject: [
    {
      name: 'a later day, in a draft as well',
      stage: 'draft',
      files: { ...notice('1 may 2031'), ...term },
      findings: [
        {
          at: `${file}:3:20`,
          related: ['standards/term-of-data-sharing-agreement.yaml:1:6'],
          message: 'The notice says that data are kept until 2031-05-01, but the agreement ends on 2030-03-31',
          severity: 'warning',
        },
      ],
    },
    {
      name: 'an earlier day',
      files: { ...notice('no later than 2029-12-31'), ...term },
      findings: [{ at: `${file}:3:20`, related: ['standards/term-of-data-sharing-agreement.yaml:1:6'] }],
    },
  ],
});
