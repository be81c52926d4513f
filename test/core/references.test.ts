import { describe, expect, it } from 'vitest';
import type { Field, FieldTrees } from '../../src/core/fields.ts';
import { FIELD_TREES } from '../../src/core/fields-data.ts';
import { acceptedKinds, collectReferences, RESERVED, SPACES, type IdPlace } from '../../src/core/references.ts';
import { loadWorkspace } from '../../src/core/workspace.ts';
import { applicationOf } from '../support/application.ts';

const text = (more: Partial<Field> = {}): Field => ({ type: 'string', title: 'T', ...more });
const list = (item: Field): Field => ({ type: 'list', title: 'L', item });
const map = (fields: Readonly<Record<string, Field>>, more: Partial<Field> = {}): Field => ({
  type: 'object',
  title: 'M',
  fields,
  ...more,
});

const TREES: FieldTrees = {
  application: map(
    {
      owner: text({ ref: 'organisation' }),
      organisations: list(
        map({ id: text({ declares: 'organisation' }), parent: text({ ref: 'organisation' }) }, { required: ['id'] }),
      ),
      groups: list(map({ id: text({ declares: 'group' }) })),
      noGroups: text(),
      readers: list(text({ ref: 'party' })),
      about: list(text({ ref: 'any' })),
      single: map({ id: text({ declares: 'single' }) }),
    },
    { atSubmission: ['organisations'], oneOf: [['groups', 'noGroups']] },
  ),
  evidence: map({ items: list(map({ id: text({ declares: 'evidence' }) })) }),
};

const encoder = new TextEncoder();

function collect(application: string, evidence?: string) {
  const files: [string, string][] = [
    ['application.yaml', application],
    ...(evidence === undefined ? [] : [['evidence.yaml', evidence] satisfies [string, string]]),
  ];
  const yaml = new Map(files.map(([file, content]) => [file, encoder.encode(content)]));
  return collectReferences(loadWorkspace({ name: 'test', yaml, evidenceFiles: [] }, TREES, '2026-11-23'), TREES);
}

const brief = (places: readonly IdPlace[]): string[] =>
  places.map(({ kind, id, at }) => `${kind} ${id} ${at.document}:${at.path.join('.')}`);
const unknowable = (application: string, evidence?: string): string[] =>
  [...collect(application, evidence).unknowable].toSorted();

const COMPLETE = 'organisations: [{id: uni}]\ngroups: [{id: readers}]\n';

describe('collectReferences', () => {
  it('finds every id declared and used, with its kind and place', () => {
    const { declared, uses } = collect(
      'owner: uni\norganisations:\n  - id: uni\n  -\n  - id: trust\n    parent: uni\ngroups: [{id: readers}]\nreaders: [readers, uni]\nsingle: {id: one}\n',
      'items: [{id: letter}]\n',
    );
    // Blank entries are gone, as for every rule.
    expect(brief(declared)).toEqual([
      'organisation uni application:organisations.0.id',
      'organisation trust application:organisations.1.id',
      'group readers application:groups.0.id',
      'single one application:single.id',
      'evidence letter evidence:items.0.id',
    ]);
    expect(brief(uses)).toEqual([
      'organisation uni application:owner',
      'organisation uni application:organisations.1.parent',
      'party readers application:readers.0',
      'party uni application:readers.1',
    ]);
  });

  it('takes the kind of an “any” reference from before its first slash', () => {
    expect(brief(collect('about: [organisation/uni, group/a/b, loose, /x]\n').uses)).toEqual([
      'organisation uni application:about.0',
      'group a/b application:about.1',
      'any loose application:about.2',
      ' x application:about.3',
    ]);
    // Only there: elsewhere a slash is part of the id.
    expect(brief(collect('owner: a/b\n').uses)).toEqual(['organisation a/b application:owner']);
  });

  it('leaves blanks, unknown keys and values of the wrong kind alone', () => {
    const { declared, uses } = collect(
      'owner: [uni]\nreaders: uni\nabout: {a: b}\norganisations: [{id: {a: b}}, uni]\ncolour: red\ngroups: [{id: }]\ntoString: x\n',
    );
    expect(declared).toEqual([]);
    expect(uses).toEqual([]);
  });
});

describe('what cannot be known', () => {
  it('is nothing when everything is written', () => {
    expect(unknowable(`${COMPLETE}single: {id: one}\n`, 'items: [{id: letter}]\n')).toEqual([]);
    expect(unknowable('organisations: [{id: uni}]\nnoGroups: None.\n', 'items: [{id: letter}]\n')).toEqual([]);
  });

  it('are all kinds of a file that is absent or broken, and none of another', () => {
    expect(unknowable(COMPLETE)).toEqual(['evidence']);
    expect(unknowable(COMPLETE, 'items: [\n')).toEqual(['evidence']);
    expect(unknowable('organisations: [\n', 'items: []\n')).toEqual(['group', 'organisation', 'single']);
    expect(unknowable(COMPLETE, '# nothing yet\n')).toEqual([]);
  });

  it('is the kind of a question still open', () => {
    expect(unknowable('groups: [{id: a}]\n', 'items: []\n')).toEqual(['organisation']);
    expect(unknowable('organisations: [{parent: uni}]\nnoGroups: None.\n', 'items: []\n')).toEqual(['organisation']);
    expect(unknowable('organisations: [{id: uni}]\n', 'items: []\n')).toEqual(['group']);
  });

  it.each([
    ['text for a list', COMPLETE.replace('[{id: uni}]', 'uni'), ['organisation']],
    ['a map for a list', COMPLETE.replace('[{id: uni}]', '{id: uni}'), ['organisation']],
    ['text for an entry', COMPLETE.replace('[{id: uni}]', '[uni]'), ['organisation']],
    ['a list for an id', COMPLETE.replace('{id: readers}', '{id: [readers]}'), ['group']],
    ['a list for a map', `${COMPLETE}single: [one]\n`, ['single']],
  ])('is the kind of ids of the wrong kind: %s', (_, application, kinds) => {
    expect(unknowable(application, 'items: []\n')).toEqual(kinds);
  });
});

describe('kinds', () => {
  it('of two sorts are accepted where a party or data are asked for', () => {
    expect(acceptedKinds('party')).toEqual(['organisation', 'group']);
    expect(acceptedKinds('data')).toEqual(['request', 'holding']);
    expect(acceptedKinds('evidence')).toEqual(['evidence']);
    expect(acceptedKinds('toString')).toEqual(['toString']);
  });

  it('share one space of ids exactly where one reference may mean either', () => {
    expect(SPACES).toEqual([acceptedKinds('party'), acceptedKinds('data')]);
  });

  it('have fixed ids that no application declares', () => {
    expect(RESERVED).toEqual({
      organisation: ['nhs-england'],
      group: ['public', 'data-subjects'],
      location: ['nhs-england-sde'],
    });
  });

  it('are found in a real application', () => {
    const app = applicationOf({
      'application.yaml': 'applicant: uni\norganisations: [{id: uni}]\n',
      'standards/territory-of-use.yaml': 'locations: [{id: site, organisation: uni}]\n',
    });
    const { declared, uses, unknowable: unknown } = collectReferences(app, FIELD_TREES);
    expect(brief(declared)).toEqual([
      'organisation uni application:organisations.0.id',
      'location site territory-of-use:locations.0.id',
    ]);
    expect(brief(uses)).toEqual([
      'organisation uni application:applicant',
      'party uni territory-of-use:locations.0.organisation',
    ]);
    expect(unknown.has('request')).toBe(true);
    expect(unknown.has('organisation')).toBe(false);
  });
});
