import { describe, expect, it } from 'vitest';
import { FIELD_TREES } from '../../src/core/fields-data.ts';
import { loadShared } from '../../src/core/shared-organisations.ts';
import { documentOf, loadWorkspace } from '../../src/core/workspace.ts';
import { declarationsOf, idAt, placesOf, renamed } from '../../src/editor/ids.ts';
import { applicationOf } from '../support/application.ts';
import { marked } from './marked.ts';

const FILES = {
  'application.yaml':
    'applicant: "uni" # the uni\norganisations:\n  - id: uni\n    name: uni\n  - id: other\n    name: Other\nrecipientGroups:\n  - id: clinics\n    who: The clinics\n',
  'standards/objective-for-processing.yaml': 'purposes:\n  -\n  - id: uni\n',
  'standards/processing-activities.yaml': 'flows:\n  - {id: a, from: uni, to: clinics}\n',
  'standards/special-conditions.yaml': "conditions:\n  - id: c\n    about: ['purpose/uni', organisation/uni]\n",
};

function ask(file: keyof typeof FILES, wanted: string, further = 0, files: Record<string, string> = FILES) {
  const source = files[file] ?? '';
  const offset = source.indexOf(wanted) + further;
  const { position } = marked(`${source.slice(0, offset)}¦${source.slice(offset)}`);
  const app = applicationOf(files);
  return { app, id: idAt(app, FIELD_TREES, documentOf(file), position) };
}

function places(file: keyof typeof FILES, wanted: string, further = 0): string[] {
  const { app, id } = ask(file, wanted, further);
  if (id === undefined) throw new Error('no id stands there');
  return placesOf(app, FIELD_TREES, id).map(
    ({ file, span, declares }) => `${file}:${span.line}:${span.column}-${span.endColumn}${declares ? ' made' : ''}`,
  );
}

const UNI = [
  'application.yaml:3:9-12 made',
  'application.yaml:1:13-16',
  'standards/processing-activities.yaml:2:19-22',
  'standards/special-conditions.yaml:3:41-44',
];

describe('idAt', () => {
  it('finds an id anywhere between its first letter and behind its last', () => {
    for (const further of [0, 1, 3]) expect(ask('application.yaml', 'uni"', further).id?.id).toBe('uni');
    expect(ask('application.yaml', '# the uni', 7).id).toBeUndefined();
    expect(ask('application.yaml', 'name: uni', 7).id).toBeUndefined();
  });
});

describe('placesOf', () => {
  it('is the same from a use and from where the id is made, in quotes, brackets and after a kind', () => {
    expect(places('application.yaml', 'id: uni', 4)).toEqual(UNI);
    expect(places('standards/special-conditions.yaml', 'organisation/uni', 14)).toEqual(UNI);
    expect(places('standards/processing-activities.yaml', 'from: uni', 7)).toEqual(UNI);
  });

  it('tells things of other kinds apart, and counts blank entries', () => {
    expect(places('standards/objective-for-processing.yaml', 'uni')).toEqual([
      'standards/objective-for-processing.yaml:3:9-12 made',
      'standards/special-conditions.yaml:3:22-25',
    ]);
  });
});

it('finds an id that is part of the word before its slash', () => {
  const file = 'standards/special-conditions.yaml';
  const app = applicationOf({ [file]: 'conditions:\n  - about: [purpose/pur]\n' });
  const id = idAt(app, FIELD_TREES, 'special-conditions', { line: 1, character: 23 });
  expect(id).toMatchObject({ id: 'pur', kind: 'purpose', span: { column: 21, endColumn: 24 } });
});

describe('declarationsOf', () => {
  it('leads to where the thing is written down', () => {
    const { app, id } = ask('standards/processing-activities.yaml', 'clinics');
    if (id === undefined) throw new Error('no id stands there');
    expect(declarationsOf(app, FIELD_TREES, id)).toMatchObject([
      { file: 'application.yaml', span: { line: 8, column: 9 } },
    ]);
  });
});

describe('renamed', () => {
  const rename = (to: string, files: Record<string, string> = FILES, wanted = 'uni"') => {
    const { app, id } = ask('application.yaml', wanted, 0, files);
    if (id === undefined) throw new Error('no id stands there');
    return renamed(app, FIELD_TREES, id, to);
  };

  it('changes the ids and no other byte', () => {
    const renaming = rename('university');
    if ('refused' in renaming) throw new Error(renaming.refused);
    const changed: Record<string, string> = { ...FILES };
    for (const { file, span, text } of renaming.edits.toReversed()) {
      const lines = (changed[file] ?? '').split('\n');
      const line = lines[span.line - 1] ?? '';
      lines[span.line - 1] = line.slice(0, span.column - 1) + text + line.slice(span.endColumn - 1);
      changed[file] = lines.join('\n');
    }
    expect(changed).toEqual({
      ...FILES,
      'application.yaml': FILES['application.yaml']
        .replace('"uni"', '"university"')
        .replace('id: uni', 'id: university'),
      'standards/processing-activities.yaml': FILES['standards/processing-activities.yaml'].replace(
        'uni',
        'university',
      ),
      'standards/special-conditions.yaml': FILES['standards/special-conditions.yaml'].replace(
        'organisation/uni',
        'organisation/university',
      ),
    });
  });

  it.each<[string, string, Record<string, string>, RegExp]>([
    ['what cannot be an id', 'The Uni', FILES, /cannot be an id/],
    ['an id that another thing of the kind has', 'other', FILES, /in use already/],
    ['an id that a thing of a kind that shares references has', 'clinics', FILES, /in use already/],
    ['while a file cannot be read', 'x', { ...FILES, 'evidence.yaml': 'items: [' }, /evidence\.yaml cannot be read/],
    [
      'an id that is written in an unusual way',
      'x',
      { ...FILES, 'standards/processing-activities.yaml': 'flows:\n  - from: >-\n      uni\n' },
      /standards\/processing-activities\.yaml, line 2/,
    ],
    ['an id that always exists', 'x', { 'application.yaml': 'applicant: nhs-england\n"uni"' }, /not written down/],
  ])('refuses %s', (_, to, files, words) => {
    const reserved = files['application.yaml']?.startsWith('applicant: nhs') === true;
    const all = reserved ? { 'application.yaml': 'applicant: nhs-england\n' } : files;
    expect(rename(to, all, reserved ? 'nhs' : 'uni"')).toMatchObject({
      refused: expect.stringMatching(words) as string,
    });
  });
});

it('an organisation of a shared file keeps the id by which other applications know it', () => {
  const encode = (text: string) => new TextEncoder().encode(text);
  const yaml = new Map([
    ['application.yaml', encode('applicant: uni\norganisations: [{id: uni}, {id: group, name: G}]\n')],
  ]);
  const shared = loadShared('../shared.yaml', encode('organisations: [{id: uni, name: University, partOf: group}]'));
  const app = loadWorkspace({ name: 'test', yaml, evidenceFiles: [], shared }, FIELD_TREES, '2026-11-23');
  const at = (line: number, character: number) => {
    const id = idAt(app, FIELD_TREES, 'application', { line, character });
    if (id === undefined) throw new Error('no id stands there');
    return id;
  };
  const refused = '“uni” is an organisation of ../shared.yaml, which other applications use by this id.';
  expect(renamed(app, FIELD_TREES, at(0, 12), 'college')).toEqual({ refused });
  expect(renamed(app, FIELD_TREES, at(1, 22), 'college')).toEqual({ refused });
  // What comes from the shared file is no place of this application.
  expect(placesOf(app, FIELD_TREES, at(1, 33)).map(({ file, span }) => `${file}:${span.line}`)).toEqual([
    'application.yaml:2',
  ]);
});
