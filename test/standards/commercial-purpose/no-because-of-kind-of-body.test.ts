import rule from '../../../src/standards/commercial-purpose/rules/no-because-of-kind-of-body.ts';
import { testRule } from '../../support/test-rule.ts';

const file = 'standards/commercial-purpose.yaml';
const reason = (text: string, includes = 'false') => ({ [file]: `includes: ${includes}\nreason: ${text}\n` });

testRule(rule, {
  accept: [
    { name: 'a look at charges', files: reason('As we are a charity, we charge nobody.') },
    { name: 'a look at profit', files: reason('It is academic, and since we are a university nobody makes a profit.') },
    { name: 'a body that is only named', files: reason('The University asked everybody.') },
    {
      name: 'a commercial purpose',
      outcome: 'not-applicable',
      files: reason('It is one because we are a charity.', 'true'),
    },
    { name: 'a reason that is not given yet', files: reason('') },
  ],
  reject: [
    {
      name: 'a university',
      files: reason('No, because we are a university.'),
      findings: [
        { at: `${file}:2:9`, message: 'The reason speaks of the kind of body that applies', severity: 'warning' },
      ],
    },
    {
      name: 'a body without profits, over two lines, in a draft as well',
      stage: 'draft',
      files: reason('|\n  None, since the Institute is a\n  not-for-profit body'),
      findings: [{ at: `${file}:2:9`, severity: 'warning' }],
    },
  ],
});
