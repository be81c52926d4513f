import { collectReferences, RESERVED, SPACES } from '../../../core/references.ts';
import { FIELD_TREES } from '../../../core/fields-data.ts';
import { rule } from '../../../core/rule.ts';

export default rule({
  id: 'across/duplicate-id',
  severity: 'error',
  since: '0.1.0',
  title: 'One id for two things',
  why: 'Other parts of the application point at a thing by its id. If two things share one, nobody can tell which is meant.',
  fix: 'Give one of the two another id, and correct the places that mean it.',
  source: { fact: 'model', status: 'inferred' },
  reads: ['application'],
  messages: {
    twice: (args: { id: string; kind: string; first: string }) =>
      `The id “${args.id}” is already taken by ${args.kind === args.first ? 'another' : args.first.startsWith('o') ? 'an' : 'a'} ${args.first === 'evidence' ? 'paper' : args.first}.`,
    reserved: (args: { id: string }) => `The id “${args.id}” has a fixed meaning and cannot be declared.`,
  },
  check({ app }, report) {
    const taken = new Map<string, { kind: string; at: Parameters<typeof report.twice>[1] }>();
    for (const { kind, id, at } of collectReferences(app, FIELD_TREES).declared) {
      const kinds = SPACES.find((space) => space.includes(kind)) ?? [kind];
      if (kinds.some((one) => RESERVED[one]?.includes(id))) {
        report.reserved({ id }, at);
        continue;
      }
      const key = `${kinds.join(' or ')}/${id}`;
      const first = taken.get(key);
      if (first === undefined) taken.set(key, { kind, at });
      else report.twice({ id, kind, first: first.kind }, at, [{ at: first.at, message: 'The id is first used here.' }]);
    }
  },
  examples: {
    bad: [
      'application: {organisations: [{id: uni, name: University of Nowhere}, {id: uni, name: University of Elsewhere}]}',
      'application: {organisations: [{id: nhs-england, name: NHS England}]}',
      'application: {organisations: [{id: readers, name: Readers Limited}], recipientGroups: [{id: readers, kind: client, who: Readers of the report}]}',
    ],
    good: [
      'application: {organisations: [{id: uni, name: University of Nowhere}, {id: other, name: University of Elsewhere}]}',
    ],
  },
});
