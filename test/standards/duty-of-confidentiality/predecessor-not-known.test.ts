import rule from '../../../src/standards/duty-of-confidentiality/rules/predecessor-not-known.ts';
import { testRule } from '../../support/test-rule.ts';

const file = 'standards/duty-of-confidentiality.yaml';
const consent = (names: string, reason = '') => ({
  [file]: `routes: [{flows: [a], route: consent, consents: [written], reason: ${reason}}]\nconsents:\n  - id: written\n    predecessorNames: [${names}]\n`,
});

testRule(rule, {
  accept: [
    { name: 'bodies that became NHS England', files: consent('NHS Digital, HSCIC, the NHS Information Centre, ONS') },
    { name: 'no names', outcome: 'not-applicable', files: consent('') },
    {
      name: 'a body that the reason explains',
      files: consent('Board of Statistics', 'Board of Statistics has become NHS England.'),
    },
  ],
  reject: [
    {
      name: 'another body',
      files: consent('NHS Digital, Board of Statistics'),
      findings: [{ at: `${file}:4:37`, message: '“Board of Statistics”', severity: 'info' }],
    },

    {
      name: 'a body that the reason of another consent explains',
      files: {
        [file]: `routes: [{consents: [other], reason: Board of Statistics has become NHS England.}, {consents: [written]}]
consents:
  - id: other
  - id: written
    predecessorNames: [Board of Statistics]
`,
      },
      findings: [{ at: `${file}:5:24` }],
    },
  ],
});
