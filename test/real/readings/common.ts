import { read, said, type Answers } from '../source.ts';

/** The remote access of most agreements since 2024: people of one organisation, under the seven standard conditions. */
export function standardRemoteAccess(organisation: string): Answers {
  const met = read('remote_access', true, 'standard');
  return {
    id: 'remote',
    organisation,
    kinds: [read('remote_access', 'remote-access')],
    controls: {
      secureInTerritory: met,
      leastPrivilege: met,
      secureLink: met,
      mfa: met,
      device: met,
      insideAssurance: met,
      auditEvidence: met,
    },
  };
}

/** An output that the record names in a few words; those words show its kind, or `words` are the ones that do. */
export function output(index: number, id: string, kind: string, words?: string): Answers {
  return { id, kind: read(`outputs[${index}]`, kind, words), title: said(`outputs[${index}]`), purposes: ['main'] };
}

/** Messages to the public: the record names only the channel. */
export function messages(index: number, id: string): Answers {
  const channel = said(`outputs[${index}]`);
  return { id, kind: 'lay-summary', title: channel, purposes: ['main'], published: true, channels: [channel] };
}
