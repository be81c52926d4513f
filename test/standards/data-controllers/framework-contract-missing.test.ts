import rule from '../../../src/standards/data-controllers/rules/framework-contract-missing.ts';
import { testRule } from '../../support/test-rule.ts';

const file = 'standards/data-controllers.yaml';

testRule(rule, {
  accept: [
    {
      name: 'a contract',
      files: { [file]: 'controllers: [{organisation: uni, contract: {reference: CON-000001-B1C2D}}]\n' },
    },
    {
      name: 'a reason why none is needed',
      files: {
        [file]:
          'controllers:\n  - organisation: uni\n    contractNotNeeded: |\n      Only suppressed counts are received.\n',
      },
    },
    { name: 'NHS England', files: { [file]: 'controllers: [{organisation: nhs-england}]\n' } },
    {
      name: 'an entry that names nobody yet, which is a finding of its own',
      files: { [file]: 'controllers: [{decides: It leads the study.}]\n' },
    },
    {
      name: 'a contract of the wrong kind, which is a finding of its own',
      files: { [file]: 'controllers: [{organisation: uni, contract: CON-000001-B1C2D}]\n' },
    },
  ],
  reject: [
    {
      name: 'one controller with nothing',
      files: { [file]: 'controllers:\n  - organisation: uni\n    decides: It leads the study.\n' },
      findings: [
        {
          at: `${file}:2:5`,
          message: 'No framework contract is recorded for this controller, and no reason why none is needed.',
          severity: 'error',
        },
      ],
    },
    {
      name: 'two, one with blanks',
      files: {
        [file]:
          'controllers:\n  - organisation: nhs-england\n  -\n  - organisation: uni\n    contract:\n      reference:\n    contractNotNeeded:\n  - {organisation: trust}\n',
      },
      findings: [{ at: `${file}:5:5` }, { at: `${file}:8:6` }],
    },
    {
      name: 'one in a draft, as information',
      stage: 'draft',
      files: { [file]: 'controllers: [{organisation: uni}]\n' },
      findings: [{ at: `${file}:1:16`, severity: 'info' }],
    },
  ],
});
