import { at, rule } from '../../../core/rule.ts';

export default rule({
  id: 'commercial-purpose/commercial-purpose-without-gain',
  guidance: 'COM-002',
  severity: 'error',
  since: '0.1.0',
  title: 'A commercial purpose from which nobody is said to gain',
  why: 'Where there is a commercial purpose, NHS England weighs what each party gains against what the public gains. It cannot do so if no gain is named.',
  fix: 'List everybody who gains, and how, under “interests:” in commercial-purpose.yaml instead of “noInterests:”. If nobody charges or gains anything, answer “includes:” with false.',
  source: { fact: '5e-01', status: 'seen' },
  reads: ['commercial-purpose'],
  messages: {
    nobody: () => 'A commercial purpose is included, but it is said that nobody has an interest in it.',
    profit: () => 'A charge is said to make a profit, but also that nobody gains.',
  },
  applies: ({ commercialPurpose }) => commercialPurpose.includes === true,
  check({ commercialPurpose: { charges, interests, noInterests } }, report) {
    if (noInterests === undefined || interests !== undefined) return;
    const place = at('commercial-purpose', ['noInterests']);
    const profit = charges?.findIndex((charge) => charge.profit === true) ?? -1;
    if (charges === undefined)
      report.nobody(undefined, place, [
        { at: at('commercial-purpose', ['includes']), message: 'Here one is included.' },
      ]);
    else if (profit >= 0)
      report.profit(undefined, place, [{ at: at('commercial-purpose', ['charges', profit]), message: 'The charge.' }]);
  },
  examples: {
    bad: [
      'commercial-purpose: {includes: true, noInterests: Nobody gains.}',
      'commercial-purpose: {includes: true, noInterests: Nobody gains., charges: [{by: uni, to: clients, for: Reports., profit: true}]}',
    ],
    good: [
      'commercial-purpose: {includes: true, interests: [{id: maker, holder: company, gain: indirect, nature: Good publicity.}]}',
      'commercial-purpose: {includes: true, noInterests: The charge covers the cost., charges: [{by: uni, to: clients, for: Reports., profit: false}]}',
    ],
  },
});
