import { describe, expect, it } from 'vitest';
import { FIELD_TREES, SHARED_TREE } from '../../src/core/fields-data.ts';
import { fieldAt, type Field } from '../../src/core/fields.ts';
import { locationOf } from '../../src/core/place-findings.ts';
import { listedIds, loadShared, usedOrganisations } from '../../src/core/shared-organisations.ts';
import { fileOf, loadWorkspace, overlay, type Application } from '../../src/core/workspace.ts';
import { checkWith } from '../support/application.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

const SHARED = `organisations:
  - id: uni
    name: University of Nowhere
    aliases: [UoN]
    sector: academic
    country: england
    partOf: group
    contract:
      reference: CON-000001-B1C2D-v2.03
      legalName: University of Nowhere
      actingThrough: group
    registration:
      number: Z0000001
      expiresOn: 2027-08-31
    assurances:
      - route: dspt
        dspt:
          status: standards-met
          version: 2025-26
          publishedOn: 2026-06-18
      - route: iso27001
        iso27001:
          edition: "2022"
          number: LC-1
  - id: group
    name: Nowhere Group
  - id: other
    name: Another Body
    country: Nowhere
`;

/** An application of these documents, which uses the shared file. */
function using(documents: Readonly<Record<string, string>>, shared = SHARED): Application {
  const yaml = new Map(Object.entries(documents).map(([name, text]) => [fileOf(name), bytes(text)]));
  return loadWorkspace(
    { name: 'test', yaml, evidenceFiles: [], shared: loadShared('../shared.yaml', bytes(shared)) },
    FIELD_TREES,
    '2026-11-23',
  );
}

const NAMED = 'organisations:\n  - id: uni\n    otherRoles: [sponsor]\n';

/** Findings of one rule, or of all that begin so, as `file:line:column rule`. */
function found(app: Application, rule = 'organisations/'): readonly string[] {
  return checkWith(app, { rules: [] })
    .findings.filter((one) => one.rule.startsWith(rule))
    .map(({ at, rule: id }) => `${at.file}:${at.line}:${at.column} ${id}`);
}

describe('what an application takes from the shared file', () => {
  it('is who an organisation is, beside what the application says itself', () => {
    expect(using({ application: NAMED }).get('application')?.organisations).toEqual([
      {
        id: 'uni',
        name: 'University of Nowhere',
        aliases: ['UoN'],
        sector: 'academic',
        country: 'england',
        otherRoles: ['sponsor'],
      },
    ]);
  });

  it('leaves out a larger body that the application does not list', () => {
    const app = using({
      application: 'organisations: [{id: uni}, {id: group}]',
      'data-controllers': 'controllers: [{organisation: uni}]',
    });
    expect(app.get('application')?.organisations?.[0]?.partOf).toBe('group');
    expect(app.get('data-controllers')?.controllers?.[0]?.contract?.actingThrough).toBe('group');
    const alone = using({ application: NAMED, 'data-controllers': 'controllers: [{organisation: uni}]' });
    expect(alone.get('data-controllers')?.controllers?.[0]?.contract).toEqual({
      reference: 'CON-000001-B1C2D-v2.03',
      legalName: 'University of Nowhere',
    });
  });

  it('is the registration, the contract and the proof of the kind that is named', () => {
    const app = using({
      application: NAMED,
      'data-controllers': 'controllers: [{organisation: uni, contract: {signedOn: 2025-09-08}}]',
      'data-protection-act-registration': 'registrations: [{organisation: uni}]',
      'security-assurance':
        'assurances: [{organisation: uni, route: iso27001, iso27001: {evidence: [iso]}}, {organisation: uni, route: slsp}, {organisation: uni}]',
    });
    expect(app.get('data-controllers')?.controllers?.[0]?.contract).toMatchObject({
      signedOn: '2025-09-08',
      reference: 'CON-000001-B1C2D-v2.03',
    });
    expect(app.get('data-protection-act-registration')?.registrations).toEqual([
      { organisation: 'uni', number: 'Z0000001', expiresOn: '2027-08-31' },
    ]);
    expect(app.get('security-assurance')?.assurances).toEqual([
      { organisation: 'uni', route: 'iso27001', iso27001: { evidence: ['iso'], edition: '2022', number: 'LC-1' } },
      // No such proof is shared, and of two kinds none is chosen for the applicant.
      { organisation: 'uni', route: 'slsp' },
      { organisation: 'uni' },
    ]);
  });

  it('never speaks against an answer of the application', () => {
    const app = using({
      application: 'organisations: [{id: uni, aliases: [Nowhere, UoN], country: wales}]',
      'data-controllers': 'controllers: [{organisation: uni, contractNotNeeded: Tables only}]',
      'data-protection-act-registration': 'registrations: [{organisation: uni, exemption: Abroad}]',
    });
    const [own] = app.get('application')?.organisations ?? [];
    expect(own).toMatchObject({ aliases: ['Nowhere', 'UoN'], country: 'wales' });
    expect(app.get('data-controllers')?.controllers?.[0]?.contract).toBeUndefined();
    expect(app.get('data-protection-act-registration')?.registrations?.[0]?.number).toBeUndefined();
  });

  it('is joined anew when an editor changes a file', () => {
    const app = using({ application: 'organisations: [{id: nobody}]' });
    const changed = overlay(app, 'application', bytes('organisations: [{id: uni}, {id: group}]'), FIELD_TREES);
    expect(changed.get('application')?.organisations?.map(({ name }) => name)).toEqual([
      'University of Nowhere',
      'Nowhere Group',
    ]);
  });
});

describe('the place of an answer', () => {
  const app = using({
    application: NAMED.replace('sponsor]', 'sponsor]\n    aliases: [Nowhere]'),
    'security-assurance': 'assurances:\n  - organisation: uni\n    route: dspt\n    dspt: {reviewed: true}\n',
  });
  const at = (document: string, ...path: (string | number)[]): string => {
    const { file, line, column } = locationOf(app, { document, path });
    return `${file}:${line}:${column}`;
  };

  it('is in the shared file where it comes from there', () => {
    expect(at('application', 'organisations', 0, 'name')).toBe('../shared.yaml:3:11');
    expect(at('application', 'organisations', 0, 'aliases', 1)).toBe('../shared.yaml:4:15');
    expect(at('security-assurance', 'assurances', 0, 'dspt', 'publishedOn')).toBe('../shared.yaml:20:24');
  });

  it('is in the application where it stands there', () => {
    expect(at('application', 'organisations', 0, 'aliases', 0)).toBe('application.yaml:4:15');
    expect(at('security-assurance', 'assurances', 0, 'dspt', 'reviewed')).toBe(
      'standards/security-assurance.yaml:4:22',
    );
  });
});

describe('findings', () => {
  it('say that an id is unknown once, and nothing of what the shared file would have answered', () => {
    const app = using({
      application: 'organisations:\n  - id: unni\n',
      'data-protection-act-registration': 'registrations: [{organisation: unni}]',
    });
    expect(found(app)).toEqual(['application.yaml:2:9 organisations/not-shared']);
    const messages = checkWith(app, { rules: [] }).findings.map(({ message }) => message);
    expect(messages).toContain(
      '“unni” is not in ../shared.yaml, and this entry gives no legal name. Did you mean “uni”?',
    );
    expect(messages.filter((text) => /Legal name”|Registration number/.test(text))).toEqual([]);
  });

  it('let an organisation that is written in the application alone be', () => {
    expect(found(using({ application: 'organisations: [{id: own, name: Own Body}]' }))).toEqual([]);
  });

  it('say where the two files differ, with both places', () => {
    const app = using({ application: 'organisations:\n  - id: uni\n    country: wales\n' });
    const [first] = checkWith(app, { rules: [] }).findings.filter(({ rule }) => rule.startsWith('organisations/'));
    expect(first).toMatchObject({
      severity: 'warning',
      message: '“Country” of uni is “wales” here and “england” in ../shared.yaml.',
      at: { file: 'application.yaml', line: 3, column: 14 },
      related: [{ file: '../shared.yaml', line: 6, column: 14 }],
    });
  });

  it('stand once, in the shared file, for a value of it that is wrong', () => {
    const wrong = SHARED.replace('country: england', 'country: Englnd').replace('legalName:', 'legalNam:');
    const app = using({ application: NAMED, 'data-controllers': 'controllers: [{organisation: uni}]' }, wrong);
    expect(found(app, 'schema/wrong')).toEqual(['../shared.yaml:6:14 schema/wrong-form']);
    expect(found(app, 'schema/unknown')).toEqual(['../shared.yaml:10:7 schema/unknown-key']);
  });

  it('pass over organisations that the application does not use', () => {
    expect(found(using({ application: NAMED }), 'schema/wrong')).toEqual([]);
    expect(found(using({ application: 'organisations: [{id: other}]' }), 'schema/wrong')).toEqual([
      '../shared.yaml:29:14 schema/wrong-form',
    ]);
  });

  it('say what is written twice, and which larger body is unknown', () => {
    const twice = `${SHARED.replace('partOf: group', 'partOf: grup').replace('route: iso27001', 'route: dspt')}  - id: uni\n`;
    expect(found(using({ application: NAMED }, twice))).toEqual([
      '../shared.yaml:7:13 organisations/larger-body-unknown',
      '../shared.yaml:21:16 organisations/written-twice',
      '../shared.yaml:30:9 organisations/written-twice',
    ]);
    expect(found(using({ application: 'organisations: [{id: group}]' }, twice))).toEqual([]);
  });

  it('are one for a key that is misspelt', () => {
    const wrong = SHARED.replace('sector:', 'sektor:').replace('legalName:', 'legalNam:');
    const app = using({ application: NAMED, 'data-controllers': 'controllers: [{organisation: uni}]' }, wrong);
    const messages = checkWith(app, { rules: [] }).findings.map(({ message }) => message);
    expect(messages.filter((text) => /sektor|legalNam|Type of organisation|Name on the contract/.test(text))).toEqual([
      '“sektor” is not a key of this part of the form. Did you mean “sector”?',
      '“legalNam” is not a key of this part of the form. Did you mean “legalName”?',
    ]);
  });

  it('are one for a list that is none', () => {
    const app = using({ application: NAMED }, 'organisations: University of Nowhere\n');
    const report = checkWith(app, { rules: [] });
    expect(report.findings.filter(({ at }) => at.file === '../shared.yaml').map(({ rule }) => rule)).toEqual([
      'schema/wrong-type',
    ]);
    expect(found(app)).toEqual([]);
    expect(report.findings.map(({ message }) => message)).not.toContain('“Legal name” is not answered.');
  });

  it('are one for a shared file that cannot be read', () => {
    const app = using(
      { application: NAMED, 'data-controllers': 'controllers: [{organisation: uni}]' },
      'organisations: [',
    );
    const report = checkWith(app, { rules: [] });
    expect(report.findings.filter(({ at }) => at.file === '../shared.yaml').map(({ rule }) => rule)).toEqual([
      'load/yaml-syntax',
    ]);
    expect(report.findings.map(({ message }) => message)).not.toContain('“Legal name” is not answered.');
  });

  it('can be waived in the shared file, where a waiver may also be for another application', () => {
    const waived = SHARED.replace(
      '    country: Nowhere',
      '    # dars-ignore schema/wrong-form -- being asked\n    country: Nowhere',
    );
    const report = checkWith(using({ application: 'organisations: [{id: other}]' }, waived), { rules: [] });
    expect(report.findings.find(({ rule }) => rule === 'schema/wrong-form')?.waived?.reason).toBe('being asked');
    expect(found(using({ application: NAMED }, waived), 'waiver/')).toEqual([]);
  });

  it('speak of personal values in the shared file', () => {
    const leak = SHARED.replace('name: Another Body', 'name: Another Body 943 476 5919');
    expect(found(using({ application: NAMED }, leak), 'leak/')).toEqual(['../shared.yaml:28:24 leak/nhs-number']);
  });
});

it('every answer of the shared file has the form of the answer that it gives', () => {
  const homes: readonly (readonly [
    shared: readonly string[],
    document: string,
    list: string,
    keys: readonly string[],
  ])[] = [
    [
      [],
      'application',
      'organisations',
      ['name', 'aliases', 'odsCode', 'companyNumber', 'sector', 'country', 'partOf'],
    ],
    [['contract'], 'data-controllers', 'controllers', ['contract']],
    [['registration'], 'data-protection-act-registration', 'registrations', []],
  ];
  const leaf = ({ title, type, expected, labels, ref }: Field) => ({ title, type, expected, labels, ref });
  for (const [below, document, list, keys] of homes) {
    const shared = fieldAt(SHARED_TREE, ['organisations', 0, ...below])?.fields ?? {};
    const own =
      fieldAt(FIELD_TREES[document], [list, 0, ...(below[0] === 'contract' ? ['contract'] : [])])?.fields ?? {};
    for (const key of below.length === 0 ? keys : Object.keys(shared))
      expect([key, shared[key] && leaf(shared[key])]).toEqual([key, own[key] && leaf(own[key])]);
  }
});

it('the copy for a pack holds the organisations that are listed, without bodies that are not', () => {
  const shared = loadShared('../shared.yaml', bytes(SHARED));
  const copied = usedOrganisations(shared, listedIds({ organisations: [{ id: 'uni' }] }));
  expect(copied).toMatchObject([{ id: 'uni', contract: { legalName: 'University of Nowhere' } }]);
  expect(JSON.stringify(copied)).not.toContain('group');
});
