import rule from '../../../src/standards/duty-of-confidentiality/rules/consent-and-section-251-together.ts';
import { testRule } from '../../support/test-rule.ts';

const file = 'standards/duty-of-confidentiality.yaml';
const application = (origin = '') => ({ 'application.yaml': `kind: new\norigin: ${origin}\n` });
const routes = (second: string, more = '') => ({
  [file]: `routes:\n  - flows: [a]\n    route: consent\n  - flows: [b]\n    route: ${second}\n    support: cag\n${more}`,
});

testRule(rule, {
  accept: [
    { name: 'consent alone', files: { ...application(), ...routes('none') } },
    {
      name: 'a published record',
      outcome: 'not-applicable',
      files: { ...application('register-import'), ...routes('section-251') },
    },
    {
      name: 'support for those for whom a consultee was asked',
      files: { ...application(), ...routes('section-251', 'supports: [{id: cag, consulteeArm: true}]\n') },
    },
    { name: 'a route that is not answered yet', files: { ...application(), ...routes('') } },
  ],
  reject: [
    {
      name: 'both, in a draft as well',
      stage: 'draft',
      files: { ...application(), ...routes('section-251') },
      findings: [
        {
          at: `${file}:5:12`,
          related: [`${file}:3:12`],
          message: 'Some flows rest on consent and others on section 251 support.',
          severity: 'warning',
        },
      ],
    },
  ],
});
