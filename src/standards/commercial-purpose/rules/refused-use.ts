import { schemaRule } from '../../../core/rule.ts';

export default schemaRule({
  id: 'commercial-purpose/refused-use',
  guidance: 'COM-004',
  severity: 'error',
  since: '0.1.0',
  title: 'A use that is never allowed',
  why: 'The data are never given for marketing, market research, advertising or selling, nor where commercial gain is all that comes of it. An application that includes such a use cannot succeed.',
  fix: 'Take the use out of the work, say so in the text, and answer this with false in commercial-purpose.yaml.',
  source: { fact: '5e-06', status: 'seen' },
  schema: 'commercial-purpose',
  message: () => 'This use is answered with yes, but the data are never given for it.',
  examples: {
    bad: ['marketing', 'marketResearch', 'advertising', 'selling', 'insurance', 'solelyCommercial'].map(
      (use) => `commercial-purpose: {refusedUses: {${use}: true}}`,
    ),
    good: [
      'commercial-purpose: {refusedUses: {marketing: false, marketResearch: false, advertising: false, selling: false, insurance: false, solelyCommercial: false}}',
    ],
  },
});
