import { at, rule } from '../../../core/rule.ts';

export default rule({
  id: 'commercial-purpose/clients-not-closed',
  guidance: 'COM-011',
  severity: 'warning',
  since: '0.1.0',
  title: 'A paid service for clients who are not named or limited',
  why: 'Whoever sells what is made of the data says which services there are and who can be a client. An open list would let a use in that nobody has looked at.',
  fix: 'List each service with its clients under “services:” in commercial-purpose.yaml, and limit the group of clients in application.yaml to kinds of bodies, with “closedList: true”.',
  source: { fact: '5e-11', status: 'practice' },
  reads: ['commercial-purpose', 'application'],
  messages: {
    unlisted: {
      missing: true,
      text: (args: { client: string }) => `“${args.client}” is charged, but no service is listed.`,
    },
    open: (args: { service: string; client: string }) =>
      `Service “${args.service}” has the clients “${args.client}”, and the list of who they can be is open.`,
  },
  applies: ({ commercialPurpose }) => commercialPurpose.includes === true,
  check({ commercialPurpose: { charges, services }, application: { recipientGroups } }, report) {
    const client =
      charges?.findIndex((charge) =>
        recipientGroups?.some((group) => group.kind === 'client' && group.id !== undefined && group.id === charge.to),
      ) ?? -1;
    if (services === undefined && client >= 0)
      report.unlisted({ client: charges?.[client]?.to ?? '' }, at('commercial-purpose', ['services'], 'key'));
    recipientGroups?.forEach(({ id: group, closedList }, place) => {
      if (group === undefined || closedList !== false) return;
      const index = services?.findIndex(({ clients }) => clients?.includes(group)) ?? -1;
      const service = services?.[index];
      if (service === undefined) return;
      report.open(
        { service: service.name ?? service.id ?? String(index + 1), client: group },
        at('application', ['recipientGroups', place, 'closedList']),
        [{ at: at('commercial-purpose', ['services', index, 'clients']), message: 'The service for these clients.' }],
      );
    });
  },
  examples: {
    bad: [
      `
application: {recipientGroups: [{id: makers, kind: client, who: Makers}]}
commercial-purpose: {includes: true, charges: [{by: uni, to: makers, for: Reports., profit: true}]}`,
      `
application: {recipientGroups: [{id: makers, kind: client, who: Makers, closedList: false}]}
commercial-purpose: {includes: true, services: [{name: Reports, clients: [makers]}]}`,
    ],
    good: [
      `
application: {recipientGroups: [{id: makers, kind: client, who: Makers, closedList: true}]}
commercial-purpose: {includes: true, charges: [{by: uni, to: makers, for: Reports., profit: true}], services: [{name: Reports, clients: [makers]}]}`,
    ],
  },
});
