import rule from '../../../src/standards/commercial-purpose/rules/refused-use.ts';
import { testRule } from '../../support/test-rule.ts';

const file = 'standards/commercial-purpose.yaml';

testRule(rule, {
  accept: [
    { name: 'uses that are ruled out', files: { [file]: 'refusedUses: {marketing: false, insurance: false}\n' } },
    {
      name: 'uses that are not answered yet',
      outcome: 'could-not-run',
      files: { [file]: 'refusedUses:\n  marketing:\n  selling:\n' },
    },
    {
      name: 'an answer of the wrong kind, which is a finding of its own',
      files: { [file]: 'refusedUses: {marketing: "yes", selling: yes}\n' },
    },
    { name: 'a commercial purpose as such', files: { [file]: 'includes: true\n' } },
  ],
  reject: [
    ...['marketing', 'marketResearch', 'advertising', 'selling', 'insurance', 'solelyCommercial'].map((use) => ({
      name: use,
      files: { [file]: `includes: true\nrefusedUses:\n  ${use}: true\n` },
      findings: [
        {
          at: `${file}:3:${use.length + 5}`,
          message: 'This use is answered with yes, but the data are never given for it.',
          severity: 'error' as const,
        },
      ],
    })),
    {
      name: 'two of them, in a draft as well',
      stage: 'draft',
      files: { [file]: 'refusedUses: {marketing: true, marketResearch: false, selling: true}\n' },
      findings: [
        { at: `${file}:1:26`, severity: 'error' },
        { at: `${file}:1:64`, severity: 'error' },
      ],
    },
  ],
});
