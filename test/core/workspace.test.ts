import { describe, expect, it } from 'vitest';
import { FIELD_TREES } from '../../src/core/fields-data.ts';
import { documentOf, fileOf, loadWorkspace, mapTexts, overlay, withinEdition } from '../../src/core/workspace.ts';
import { applicationOf } from '../support/application.ts';

describe('loadWorkspace', () => {
  const app = applicationOf({
    'standards/transparency.yaml': 'x: [\n',
    'evidence.yaml': '# nothing\nitems:\n  - id:\n',
    'application.yaml': 'title: 0123\ncharge: {payer: no, estimate: 1e3}\norganisations:\n  -\n  - id: uni\n',
    'zebra.yaml': 'a: 1\n',
    'dars.config.yaml': 'asOf: 2026-01-01\n',
    'standards/other.yaml': '',
  });

  it('takes up the files that exist, application and evidence first', () => {
    expect([...app.documents.keys()]).toEqual(['application', 'evidence', 'transparency']);
    expect(app.documents.get('transparency')?.source.file).toBe('standards/transparency.yaml');
    expect([app.name, app.asOf, app.evidenceFiles]).toEqual(['test', '2026-11-23', []]);
  });

  it('names the others as strays, the settings left out', () => {
    expect(app.strays).toEqual(['standards/other.yaml', 'zebra.yaml']);
  });

  it('gives answers without blanks, as typed, and none of a file that is blank, broken or absent', () => {
    expect(app.get('application')).toEqual({
      title: '0123',
      charge: { payer: 'no', estimate: '1e3' },
      organisations: [{ id: 'uni' }],
    });
    for (const name of ['evidence', 'transparency', 'data-controllers'] as const) expect(app.get(name)).toBeUndefined();
    expect(app.documents.get('evidence')?.answers?.data).toEqual({});
    expect(app.documents.get('transparency')?.answers).toBeUndefined();
  });

  it('reads numbers and switches where the form asks for them', () => {
    const typed = applicationOf({
      'standards/honorary-contracts.yaml': 'holders: [{id: 7, count: 3, onlyThisPurpose: true, role: true}]\n',
    });
    expect(typed.get('honorary-contracts')).toEqual({
      holders: [{ id: '7', count: 3, onlyThisPurpose: true, role: 'true' }],
    });
  });

  it('keeps an empty list where the form takes it for an answer', () => {
    const flows = applicationOf({
      'standards/processing-activities.yaml': 'flows: [{id: in, identifiers: [], requests: []}]\nlinkages: []\n',
    });
    expect(flows.get('processing-activities')).toEqual({ flows: [{ id: 'in', identifiers: [] }] });
  });

  it('takes an empty folder', () => {
    const empty = loadWorkspace({ name: 'e', yaml: new Map(), evidenceFiles: ['a.pdf'] }, FIELD_TREES, '2026-01-01');
    expect([empty.documents.size, empty.strays, empty.evidenceFiles]).toEqual([0, [], ['a.pdf']]);
  });
});

describe('texts of evidence', () => {
  const bytes = (text: string) => new TextEncoder().encode(text);
  const load = (evidenceFiles: readonly string[], evidenceTexts?: ReadonlyMap<string, Uint8Array>) =>
    loadWorkspace(
      { name: 'e', yaml: new Map(), evidenceFiles, ...(evidenceTexts === undefined ? {} : { evidenceTexts }) },
      FIELD_TREES,
      '2026-01-01',
    );

  it('are those that are text by name and by content, also in the letters of Windows', () => {
    const { evidenceTexts } = load(
      ['a.txt', 'b.CSV', 'c.md'],
      new Map([
        ['a.txt', bytes('café')],
        ['b.CSV', new Uint8Array([0x63, 0x61, 0x66, 0xe9])],
        ['c.md', bytes('x'.repeat(1024 * 1024))],
      ]),
    );
    expect([...evidenceTexts.keys()]).toEqual(['a.txt', 'b.CSV', 'c.md']);
    expect([evidenceTexts.get('a.txt'), evidenceTexts.get('b.CSV')]).toEqual(['café', 'café']);
  });

  it('that are not to be had are named with the reason', () => {
    const { evidenceTexts, withoutText } = load(
      ['a.pdf', 'b.txt', 'c.txt', 'd.tsv', 'e.txt.zip'],
      new Map([
        ['c.txt', bytes('x'.repeat(1024 * 1024 + 1))],
        ['d.tsv', new Uint8Array([0xff, 0xfe, 0x61, 0])],
      ]),
    );
    expect(evidenceTexts.size).toBe(0);
    expect(withoutText).toEqual([
      { file: 'evidence/a.pdf', reason: 'not a text file' },
      { file: 'evidence/b.txt', reason: 'it could not be read' },
      { file: 'evidence/c.txt', reason: 'larger than 1 MiB' },
      { file: 'evidence/d.tsv', reason: 'not saved as UTF-8' },
      { file: 'evidence/e.txt.zip', reason: 'not a text file' },
    ]);
    expect(load(['b.txt']).withoutText).toEqual([{ file: 'evidence/b.txt', reason: 'it could not be read' }]);
  });
});

describe('an application changed', () => {
  const app = applicationOf({
    'application.yaml': 'title: A study\norganisations: [{id: uni, aliases: [Lab]}]\n',
    'standards/transparency.yaml': 'x: [\n',
    'standards/honorary-contracts.yaml': 'holders: [{id: a, count: 3, onlyThisPurpose: true}]\n',
  });

  it('in one file has the other files as they were', () => {
    const other = overlay(app, 'application', new TextEncoder().encode('title: Another\n'), FIELD_TREES);
    expect(other.get('application')).toEqual({ title: 'Another' });
    expect(other.documents.get('honorary-contracts')).toBe(app.documents.get('honorary-contracts'));
    expect(app.get('application')?.title).toBe('A study');
    expect(overlay(app, 'nothing' as never, new Uint8Array(), FIELD_TREES)).toBe(app);
  });

  it('in its texts keeps numbers, switches and what could not be read', () => {
    const loud = mapTexts(app, (text) => text.toUpperCase());
    expect(loud.get('application')).toEqual({ title: 'A STUDY', organisations: [{ id: 'UNI', aliases: ['LAB'] }] });
    expect(loud.get('honorary-contracts')).toEqual({ holders: [{ id: 'A', count: 3, onlyThisPurpose: true }] });
    expect(loud.documents.get('transparency')?.answers).toBeUndefined();
  });
});

describe('withinEdition', () => {
  const app = applicationOf({
    'application.yaml': 'title: A\n',
    'evidence.yaml': 'items: [{id: a}]\n',
    'standards/transparency.yaml': '',
    'standards/gdpr-consent.yaml': '[',
    'a.yaml': '',
    'z.yaml': '',
  });

  it('is the application itself when the edition has all its files', () => {
    expect(withinEdition(app, new Set(app.documents.keys()))).toBe(app);
  });

  it('leaves out what the edition does not have, and counts what is written there as stray', () => {
    const scoped = withinEdition(app, new Set(['application']));
    expect([...scoped.documents.keys()]).toEqual(['application']);
    expect(scoped.strays).toEqual(['a.yaml', 'evidence.yaml', 'standards/gdpr-consent.yaml', 'z.yaml']);
    expect(scoped.get('evidence')).toBeUndefined();
    expect(scoped.get('application')).toEqual({ title: 'A' });
    expect(app.get('evidence')).toEqual({ items: [{ id: 'a' }] });
  });
});

describe('fileOf', () => {
  it.each([
    ['application', 'application.yaml'],
    ['evidence', 'evidence.yaml'],
    ['data-controllers', 'standards/data-controllers.yaml'],
  ])('puts %s into %s', (name, file) => {
    expect(fileOf(name)).toBe(file);
    expect(documentOf(file)).toBe(name);
  });
});
