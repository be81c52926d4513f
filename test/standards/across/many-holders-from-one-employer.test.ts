import rule from '../../../src/standards/across/rules/many-holders-from-one-employer.ts';
import { testRule } from '../../support/test-rule.ts';

const file = 'standards/honorary-contracts.yaml';
const base = {
  'application.yaml': 'organisations: [{id: uni, name: U}, {id: trust, name: Trust}, {id: lab, name: L}]\n',
  'standards/data-controllers.yaml': 'controllers: [{organisation: uni}]\n',
};
const processors = (text: string) => ({ 'standards/data-processors.yaml': `${text}\n` });
const none = processors('noProcessors: None.');
const holders = (first: number, second: number) => ({
  [file]: `holders:\n  - {id: a, employer: trust, count: ${first}}\n  - {id: b, employer: trust, count: ${second}}\n  - {id: c, employer: lab, count: 2}\n`,
});

testRule(rule, {
  accept: [
    { name: 'a few', files: { ...base, ...none, ...holders(1, 1) } },
    {
      name: 'an employer that is a processor',
      files: { ...base, ...processors('processors: [{organisation: trust}]'), ...holders(5, 5) },
    },
    {
      name: 'processors that are not answered yet',
      outcome: 'could-not-run',
      files: { ...base, ...processors('processors:\nnoProcessors:'), ...holders(5, 5) },
    },
    {
      name: 'a processor that nobody declares',
      files: { ...base, ...processors('processors: [{organisation: lost}]'), ...holders(5, 5) },
    },
    {
      name: 'what is not answered yet',
      files: { ...base, ...none, [file]: 'holders: [{id: a, employer: trust}, {id: b, count: 9}]\n' },
    },
  ],
  reject: [
    {
      name: 'three in two entries, once, in a draft as well',
      stage: 'draft',
      files: { ...base, ...none, ...holders(1, 2) },
      findings: [
        {
          at: `${file}:2:23`,
          message: '3 people employed by “Trust” hold honorary contracts, but it is neither controller nor processor.',
          severity: 'warning',
        },
      ],
    },
  ],
});
