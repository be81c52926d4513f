import { at, rule } from '../../../core/rule.ts';
import { keepsData } from '../areas.ts';
import { organisationOf } from '../parties.ts';

export default rule({
  id: 'across/storing-body-without-expiry',
  guidance: 'PTY-015',
  severity: 'warning',
  since: '0.1.0',
  title: 'A registration without its last day, of an organisation that stores data',
  why: 'Registrations run out every year. For an organisation that keeps the data a reviewer may want to see that its own is in force; a related service asks for the day outright.',
  fix: 'Write the day that the public register shows under “expiresOn:” of this registration in data-protection-act-registration.yaml.',
  source: { fact: '2b-11', status: 'inferred' },
  reads: ['data-protection-act-registration', 'territory-of-use', 'application'],
  messages: {
    open: {
      missing: true,
      text: (args: { organisation: string; place: string }) =>
        `“${args.organisation}” stores data at “${args.place}”, but its registration does not say until when it runs.`,
    },
  },
  check({ dataProtectionActRegistration: { registrations }, territoryOfUse: { locations }, app }, report) {
    registrations?.forEach(({ organisation: id, number, expiresOn }, index) => {
      const organisation = organisationOf(app, id);
      const place = locations?.findIndex((one) => one.organisation === id && keepsData(one)) ?? -1;
      if (
        id === undefined ||
        organisation === undefined ||
        number === undefined ||
        expiresOn !== undefined ||
        place < 0
      )
        return;
      report.open(
        { organisation: organisation.name ?? id, place: locations?.[place]?.id ?? 'a place without an id' },
        {
          ...at('data-protection-act-registration', ['registrations', index, 'expiresOn'], 'key'),
          orElse: ['registrations', index, 'number'],
        },
        [{ at: at('territory-of-use', ['locations', place]), message: 'The place.' }],
      );
    });
  },
  examples: {
    bad: [
      `
application: {organisations: [{id: uni, name: University of Nowhere}]}
territory-of-use: {locations: [{id: hall, organisation: uni, kinds: [storage], area: england}]}
data-protection-act-registration: {registrations: [{organisation: uni, number: Z0000001}]}`,
    ],
    good: [
      `
application: {organisations: [{id: uni, name: University of Nowhere}]}
territory-of-use: {locations: [{id: hall, organisation: uni, kinds: [storage], area: england}]}
data-protection-act-registration: {registrations: [{organisation: uni, number: Z0000001, expiresOn: 2027-08-31}]}`,
      `
application: {organisations: [{id: uni, name: University of Nowhere}]}
territory-of-use: {locations: [{id: desk, organisation: uni, kinds: [remote-access], area: england}]}
data-protection-act-registration: {registrations: [{organisation: uni, number: Z0000001}]}`,
    ],
  },
});
