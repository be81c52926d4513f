import { at, rule } from '../../../core/rule.ts';

export default rule({
  id: 'commercial-purpose/balance-missing',
  guidance: 'COM-010',
  severity: 'warning',
  since: '0.1.0',
  title: 'Commercial gain that is not weighed against the good of the public',
  why: 'A commercial purpose is accepted where the public gains enough in return. Agreements that have one say in so many words why the gain of a company is in proportion.',
  fix: 'Set under “balance:” in commercial-purpose.yaml what the public gains beside what each party gains, and say why the one outweighs the other.',
  source: { fact: '5e-07', status: 'practice' },
  reads: ['commercial-purpose'],
  messages: {
    missing: {
      missing: true,
      text: () => 'A commercial purpose is included, but it is not said how its gain compares with that of the public.',
    },
  },
  applies: ({ commercialPurpose }) => commercialPurpose.includes === true,
  check({ commercialPurpose: { balance } }, report) {
    if (balance === undefined) report.missing(undefined, at('commercial-purpose', ['balance'], 'key'));
  },
  examples: {
    bad: ['commercial-purpose: {includes: true}'],
    good: [
      'commercial-purpose: {includes: true, balance: Patients gain more than the maker does.}',
      'commercial-purpose: {includes: false}',
    ],
  },
});
