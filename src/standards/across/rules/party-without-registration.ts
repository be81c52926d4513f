import { at, rule } from '../../../core/rule.ts';
import { isInUnitedKingdom } from '../areas.ts';
import { partiesOf, someUnnamed } from '../parties.ts';

export default rule({
  id: 'across/party-without-registration',
  guidance: 'PTY-004',
  severity: 'error',
  since: '0.1.0',
  title: 'A controller or processor in the United Kingdom without a data protection registration',
  why: 'Organisations that use personal data pay the fee of the Information Commissioner and stand in the public register, unless the law exempts them. The registration of a parent company is not enough.',
  fix: 'Add an entry for the organisation under “registrations:” in data-protection-act-registration.yaml, with its “number:”, or with “exemption:” and the reason.',
  source: { fact: '1b-06', status: 'seen' },
  reads: ['data-protection-act-registration', 'application', 'data-controllers', 'data-processors'],
  messages: {
    missing: {
      missing: true,
      text: (args: { organisation: string; role: string }) =>
        `“${args.organisation}” is a ${args.role} in the United Kingdom, but has no entry under Data Protection Act Registration.`,
    },
  },
  check({ dataProtectionActRegistration, app }, report) {
    const registered = (dataProtectionActRegistration.registrations ?? []).map(
      (registration) => registration.organisation,
    );
    if (someUnnamed(app, registered)) return;
    for (const { id, role, organisation, at: place } of partiesOf(app)) {
      const { country, name } = organisation;
      if (registered.includes(id) || country === undefined || !isInUnitedKingdom(country)) continue;
      report.missing(
        { organisation: name ?? id, role },
        at('data-protection-act-registration', ['registrations'], 'key'),
        [{ at: place, message: `The ${role}.` }],
      );
    }
  },
  examples: {
    bad: [
      `
application: {organisations: [{id: uni, name: University of Nowhere, country: england}, {id: trust, name: Nowhere Trust, country: wales}]}
data-controllers: {controllers: [{organisation: uni}, {organisation: trust}]}
data-processors: {noProcessors: None is used.}
data-protection-act-registration: {registrations: [{organisation: uni, number: Z0000001}]}`,
    ],
    good: [
      `
application: {organisations: [{id: uni, name: University of Nowhere, country: england}, {id: lab, name: Laboratoire Exemple, country: FR}]}
data-controllers: {controllers: [{organisation: uni}, {organisation: lab}]}
data-processors: {noProcessors: None is used.}
data-protection-act-registration: {registrations: [{organisation: uni, number: Z0000001}]}`,
    ],
  },
});
