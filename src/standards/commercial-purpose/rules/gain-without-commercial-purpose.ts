import { schemaRule } from '../../../core/rule.ts';

export default schemaRule({
  id: 'commercial-purpose/gain-without-commercial-purpose',
  guidance: 'COM-001',
  severity: 'error',
  since: '0.1.0',
  title: 'A charge or gain in an application that is said to have no commercial purpose',
  why: 'A charge for the data or for what is made of them, or a gain of any party, funders included, makes a purpose commercial. It is the purpose that counts, even where a charity or a hospital has it.',
  fix: 'Answer “includes:” in commercial-purpose.yaml with true and say why the public gains enough in return. If nobody charges or gains anything, remove the entries here and answer “noInterests:”.',
  source: { fact: '5e-01', status: 'seen' },
  schema: 'commercial-purpose',
  message: () => 'A charge or a gain is listed here, but “Includes a commercial purpose” is answered with no.',
  examples: {
    bad: [
      'commercial-purpose: {includes: false, charges: [{by: uni, to: clients, for: A yearly report., profit: false}]}',
      'commercial-purpose: {includes: false, interests: [{id: maker, holder: company, gain: indirect, nature: Good publicity.}]}',
    ],
    good: [
      'commercial-purpose: {includes: true, interests: [{id: maker, holder: company, gain: indirect, nature: Good publicity.}]}',
      'commercial-purpose: {includes: false, noInterests: All parties were asked.}',
    ],
  },
});
