import rule from '../../../src/standards/commercial-purpose/rules/text-with-refused-use.ts';
import { testRule } from '../../support/test-rule.ts';

const file = 'standards/expected-outcomes.yaml';
const plan = (text: string) => ({ [file]: `plans:\n  dissemination: |\n    ${text}\n` });
const reject = (name: string, text: string, use: string) => ({
  name,
  stage: 'draft' as const,
  files: plan(text),
  findings: [{ at: `${file}:2:18`, message: `names “${use}”`, severity: 'warning' as const }],
});

testRule(rule, {
  accept: [
    'The results are not used for marketing. Nor do we use them for market research.',
    'Clients may use tables; marketing is excluded by the contract.',
    'Results inform social marketing and post-marketing surveillance.',
    'Results support the marketing authorisation of the vaccine.',
    'Participants were found by using advertisements in newspapers.',
    'The results help to reduce exposure of children to advertising of sweets.',
    'The parent company sells medicines and insurance.',
  ].map((text) => ({ name: text, files: plan(text) })),
  reject: [
    reject('marketing', 'Nothing is sold. The tables support marketing teams.', 'marketing'),
    reject('market research', 'Customers use the tables for market research.', 'market research'),
    reject('advertising', 'The results will be used in advertisements.', 'advertisements'),
    reject('insurance', 'The risk score is used to inform insurance premiums.', 'insurance premiums'),
    reject('selling', 'Income from selling the linked data is used for research.', 'selling the linked data'),
  ],
});
