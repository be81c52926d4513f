import rule from '../../../src/standards/commercial-purpose/rules/gain-without-commercial-purpose.ts';
import { testRule } from '../../support/test-rule.ts';

const file = 'standards/commercial-purpose.yaml';
const charge = 'charges: [{by: uni, to: clients, for: A report., profit: false}]\n';

testRule(rule, {
  accept: [
    { name: 'a commercial purpose with charges', files: { [file]: `includes: true\n${charge}` } },
    { name: 'no commercial purpose and no gain', files: { [file]: 'includes: false\nnoInterests: All were asked.\n' } },
    { name: 'lists with nothing in them', files: { [file]: 'includes: false\ncharges: []\ninterests:\n  - id:\n' } },
    { name: 'a purpose that is not answered yet', files: { [file]: charge } },
    {
      name: 'an answer of the wrong kind, which is a finding of its own',
      files: { [file]: `includes: none\n${charge}` },
    },
  ],
  reject: [
    {
      name: 'a charge that only covers the cost',
      files: { [file]: `includes: false\nreason: It is research.\n${charge}` },
      findings: [
        {
          at: `${file}:3:1`,
          message: 'A charge or a gain is listed here, but “Includes a commercial purpose” is answered with no.',
          severity: 'error',
        },
      ],
    },
    {
      name: 'charges and gains, in a draft as well',
      stage: 'draft',
      files: { [file]: `${charge}interests:\n  - {id: maker, holder: company, gain: indirect}\nincludes: false\n` },
      findings: [
        { at: `${file}:1:1`, severity: 'error' },
        { at: `${file}:2:1`, severity: 'error' },
      ],
    },
  ],
});
