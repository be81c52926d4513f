import { describe, expect, it } from 'vitest';
import { loadShared } from '../../src/core/shared-organisations.ts';
import { FIELD_TREES } from '../../src/core/fields-data.ts';
import { loadWorkspace } from '../../src/core/workspace.ts';
import { impactsOf, mentionedIn } from '../../src/views/impact.ts';
import { filesOf } from '../support/application.ts';
import { smallApplication } from '../support/views.ts';

const HOST = `
application: {title: A study, reference: DARS-NIC-000001-B1C2D-v1.0, organisations: [{id: uni, name: University of Nowhere}, {id: host, name: Cloud Host Limited, aliases: [Hostly], odsCode: ZZ99Z}, {id: friend, name: Friendly Charity}]}
data-controllers: {controllers: [{organisation: uni, decides: All is decided by the university and not by Hostly.}]}
data-processors: {processors: [{organisation: host}]}
territory-of-use: {locations: [{id: store, name: Store one, organisation: host, kinds: [storage, cloud], area: england}, {id: desks, organisation: uni, kinds: [remote-access], area: england}]}
term-of-data-sharing-agreement: {start: 2026-01-01, end: 2027-06-30}
`;
const impacts = (text: string, { processor = false, asOf = '2026-11-23', from = HOST } = {}) =>
  impactsOf(smallApplication(from, asOf), { text, processor }, 'folder');

describe('an organisation', () => {
  it.each(['host', 'cloud host  limited', 'HOSTLY', 'zz99z'])('is found by %s', (text) => {
    expect(impacts(text).map(({ organisation }) => organisation)).toEqual(['host']);
  });

  it('is not found by a part of its name', () => {
    expect(impacts('Cloud')).toEqual([]);
  });

  it('has its roles and every line that names it', () => {
    const [found] = impacts('host');
    expect(found).toMatchObject({
      reference: 'DARS-NIC-000001-B1C2D-v1.0',
      title: 'A study',
      roles: ['processor'],
      places: [{ name: 'Store one', kinds: ['Storage', 'Cloud'], file: 'standards/territory-of-use.yaml', line: 2 }],
    });
    expect(found?.fields.map(({ file, line, column }) => `${file}:${line}:${column}`)).toEqual([
      'application.yaml:6:9',
      'standards/data-processors.yaml:2:19',
      'standards/territory-of-use.yaml:4:19',
    ]);
    expect(found?.texts.map(({ file, words }) => [file, words])).toEqual([
      ['standards/data-controllers.yaml', 'Hostly'],
    ]);
  });

  it('is left out where only processors are looked for', () => {
    expect(impacts('uni', { processor: true })).toEqual([]);
    expect(impacts('host', { processor: true })).toHaveLength(1);
  });
});

describe('moving its data', () => {
  const verdict = (text: string, options = {}) => impacts(text, options)[0]?.relocation.verdict;

  it('needs an amendment where data are kept now, with the fact and its mark', () => {
    expect(impacts('host')[0]?.relocation).toMatchObject({ verdict: 'amendment', fact: '2c-01', status: 'seen' });
  });

  it('is a question where people only log in, or no place is named', () => {
    expect(verdict('uni')).toBe('ask');
    expect(verdict('host', { from: HOST.replace('organisation: host, kinds', 'organisation: uni, kinds') })).toBe(
      'ask',
    );
  });

  it('concerns nobody who has no part in the data', () => {
    expect(verdict('friend')).toBe('none');
  });

  it('cannot be said of a body without a part in the data, while who handles them is not answered', () => {
    const from = HOST.replace(/^data-(?:controllers|processors).*\n/gm, '');
    expect(impacts('friend', { from })[0]?.relocation).toMatchObject({
      verdict: 'not-known',
      words: 'Cannot be said. The application does not answer yet: who decides about the data, who works with them.',
    });
    expect(verdict('friend', { from: from.replace(/^term.*\n/m, '') })).toBe('not-known');
    expect(verdict('friend', { from, asOf: '2027-07-01' })).toBe('not-in-force');
    const alone = HOST.replace(/\{processors.*/, '{noProcessors: The university does all the work itself.}');
    expect(verdict('friend', { from: alone })).toBe('none');
    expect(verdict('friend', { from: HOST.replace(/^territory.*\n/m, '') })).toBe('not-known');
  });

  it('is another matter before the agreement begins and after it has ended', () => {
    expect(verdict('host', { asOf: '2025-12-31' })).toBe('not-in-force');
    expect(verdict('host', { asOf: '2026-01-01' })).toBe('amendment');
    expect(verdict('host', { asOf: '2027-06-30' })).toBe('amendment');
    expect(verdict('host', { asOf: '2027-07-01' })).toBe('not-in-force');
  });
});

it('finds the texts that have one of its names, where an agreement does not list it', () => {
  const app = smallApplication(
    `application: {title: A study, reference: DARS-NIC-000001-B1C2D-v1.0, summary: "Work with Elm Lab, and ELM  LAB again, not with an elm lab."}`,
    '2026-11-23',
  );
  const found = mentionedIn(app, ['nothing', 'Elm Lab'], 'folder');
  expect(found).toMatchObject({ folder: 'folder', reference: 'DARS-NIC-000001-B1C2D-v1.0', title: 'A study' });
  expect(found?.texts.map(({ words }) => words)).toEqual(['Elm Lab', 'ELM LAB']);
  expect(mentionedIn(app, ['Oak Lab'], 'folder')).toBeUndefined();
});

it('says what a change of the shared file reaches, and what it does not', () => {
  const bytes = (text: string) => new TextEncoder().encode(text);
  const own = filesOf(`
application: {organisations: [{id: uni, country: wales}, {id: own, name: Own Body}]}
data-protection-act-registration: {registrations: [{organisation: uni}]}`);
  const shared = loadShared(
    '../shared.yaml',
    bytes(
      'organisations: [{id: uni, name: University of Nowhere, country: england, registration: {number: Z0000001}}]',
    ),
  );
  const yaml = new Map(Object.entries(own).map(([file, text]) => [file, bytes(text)]));
  const app = loadWorkspace({ name: 'test', yaml, evidenceFiles: [], shared }, FIELD_TREES, '2026-11-23');
  expect(impactsOf(app, { text: 'University of Nowhere', processor: false }, 'f')).toMatchObject([
    { sharedFile: '../shared.yaml', notReached: [{ file: 'application.yaml', line: 3, column: 14 }] },
  ]);
  const [alone] = impactsOf(app, { text: 'own', processor: false }, 'f');
  expect(alone?.sharedFile).toBeUndefined();
});
