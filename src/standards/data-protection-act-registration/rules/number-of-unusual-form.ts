import { at, rule } from '../../../core/rule.ts';
import { REGISTRATION_NUMBER } from '../../../reference/registration.ts';
import { organisationName } from '../../across/parties.ts';

export default rule({
  id: 'data-protection-act-registration/number-of-unusual-form',
  severity: 'warning',
  since: '0.1.0',
  title: 'A registration number that does not look like one',
  why: 'Whoever reads the application looks the number up in the public register of the Information Commissioner. With a slip in it nothing is found, or another organisation.',
  fix: 'Copy the number from the public register into “number:” in data-protection-act-registration.yaml. If the register prints it in just this way, leave it and waive this finding with that reason.',
  source: { fact: '2b-04', status: 'inferred' },
  reads: ['data-protection-act-registration'],
  messages: {
    unusual: (args: { organisation: string; number: string }) =>
      `The number “${args.number}” of “${args.organisation}” does not look like a registration number, which is Z and seven figures, or Z, a second letter and six figures.`,
  },
  check({ dataProtectionActRegistration: { registrations }, app }, report) {
    const form = new RegExp(REGISTRATION_NUMBER.value, 'i');
    registrations?.forEach(({ organisation, number }, index) => {
      if (number === undefined || form.test(number.trim())) return;
      report.unusual(
        { organisation: organisationName(app, organisation), number },
        at('data-protection-act-registration', ['registrations', index, 'number']),
      );
    });
  },
  examples: {
    bad: [
      'data-protection-act-registration: {registrations: [{organisation: uni, number: "12345"}]}',
      'data-protection-act-registration: {registrations: [{organisation: uni, number: ZA12345}]}',
    ],
    good: [
      'data-protection-act-registration: {registrations: [{organisation: uni, number: Z0000001}]}',
      'data-protection-act-registration: {registrations: [{organisation: uni, number: ZA000001}]}',
    ],
  },
});
