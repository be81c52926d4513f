import rule from '../../../src/standards/term-of-data-sharing-agreement/rules/destruction-not-certified.ts';
import { testRule } from '../../support/test-rule.ts';

const file = 'standards/term-of-data-sharing-agreement.yaml';

testRule(rule, {
  accept: [
    {
      name: 'years that go one by one, of which another rule speaks',
      files: { [file]: 'retention: [{id: a, kind: rolling, certificate: false}]\n' },
    },
    { name: 'a certificate', files: { [file]: 'retention: [{id: a, certificate: true}]\n' } },
    {
      name: 'what NHS England deletes',
      files: {
        [file]:
          'retention: [{certificate: false, holder: nhs-england}, {certificate: false, location: nhs-england-sde}]\n',
      },
    },
    { name: 'what is not answered yet', files: { [file]: 'retention: [{id: a, certificate: }]\n' } },
    {
      name: 'an answer of the wrong kind, which is a finding of its own',
      outcome: 'could-not-run',
      files: { [file]: 'retention: [{id: a, certificate: later}]\n' },
    },
  ],
  reject: [
    {
      name: 'no certificate, in a draft as well',
      stage: 'draft',
      files: { [file]: 'retention:\n  - id: a\n    certificate: false\n' },
      findings: [
        { at: `${file}:3:18`, message: 'No certificate of destruction is given for “a”.', severity: 'warning' },
      ],
    },
  ],
});
