import { at, rule } from '../../../core/rule.ts';

export default rule({
  id: 'commercial-purpose/outputs-not-registered',
  guidance: 'COM-012',
  severity: 'warning',
  since: '0.1.0',
  title: 'A paid service that keeps no register of what it gives out',
  why: 'Agreements with companies that serve clients ask for a list of everything that was made of the data and for whom, so that NHS England can look at it.',
  fix: 'Keep such a register, and answer “outputsRegister:” in commercial-purpose.yaml with true.',
  source: { fact: '5e-11', status: 'practice' },
  reads: ['commercial-purpose'],
  messages: {
    none: () => 'Services for clients are listed, but no register of what they receive is kept.',
    unsaid: {
      missing: true,
      text: () =>
        'Services for clients are listed, but it is not said whether a register of what they receive is kept.',
    },
  },
  applies: ({ commercialPurpose }) => commercialPurpose.services !== undefined,
  check({ commercialPurpose: { outputsRegister } }, report) {
    if (outputsRegister === false) report.none(undefined, at('commercial-purpose', ['outputsRegister']));
    else if (outputsRegister === undefined)
      report.unsaid(undefined, at('commercial-purpose', ['outputsRegister'], 'key'));
  },
  examples: {
    bad: [
      'commercial-purpose: {services: [{name: Reports, clients: [makers]}], outputsRegister: false}',
      'commercial-purpose: {services: [{name: Reports, clients: [makers]}]}',
    ],
    good: [
      'commercial-purpose: {services: [{name: Reports, clients: [makers]}], outputsRegister: true}',
      'commercial-purpose: {includes: true}',
    ],
  },
});
