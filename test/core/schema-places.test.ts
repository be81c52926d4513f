import { describe, expect, it } from 'vitest';
import { fieldAt } from '../../src/core/fields.ts';
import { FIELD_TREES } from '../../src/core/fields-data.ts';
import type { Finding, Step } from '../../src/core/finding.ts';
import type { DocumentName } from '../../src/core/rule.ts';
import { fileOf, type Stage } from '../../src/core/workspace.ts';
import { applicationOf, checkWith } from '../support/application.ts';

const title = (document: string, ...path: readonly Step[]): string =>
  fieldAt(FIELD_TREES[document], path)?.title ?? 'no such field';

/** Findings in one document that are no plain open question, as `line:column rule`. */
function places(document: DocumentName, text: string, stage: Stage = 'submission', open = false): string[] {
  return found(document, text, stage)
    .filter((finding) => open || finding.rule !== 'schema/unanswered')
    .map(({ at, rule }) => `${at.line}:${at.column} ${rule}`);
}

function found(document: DocumentName, text: string, stage: Stage = 'submission'): readonly Finding[] {
  const app = applicationOf({ [fileOf(document)]: text });
  return checkWith(app, { stage, rules: [] }).findings.filter((finding) => finding.at.file === fileOf(document));
}

describe('a finding of shape stands at the value or key that it speaks of', () => {
  it.each<[string, DocumentName, string, readonly string[]]>([
    ['a wrong kind', 'application', '# form\ntitle:\n  - A\n', ['3:3 schema/wrong-type']],
    ['a wrong kind beside a comment', 'application', 'title: [A] # note\n', ['1:8 schema/wrong-type']],
    [
      'a wrong kind in an entry, behind blanks',
      'data-controllers',
      'controllers:\n  -\n  - organisation:\n  - organisation: {a: b}\n    decides: x\n',
      ['4:19 schema/wrong-type'],
    ],
    ['another choice', 'application', 'title: A\nkind:   fresh\n', ['2:9 schema/not-a-choice']],
    [
      'another choice in a list with blanks',
      'data-minimisation',
      'requests:\n  - id: a\n    legalBases:\n      -\n      - s261-2-a\n      - law\n',
      ['6:9 schema/not-a-choice'],
    ],
    ['a form', 'application', 'organisations:\n  - id: Not An Id\n    name: N\n', ['2:9 schema/wrong-form']],
    ['a limit', 'honorary-contracts', 'holders:\n- id: a\n  count: 0\n', ['3:10 schema/out-of-range']],
    ['a text too long', 'application', `summary: |\n  ${'x'.repeat(60_001)}\n`, ['1:10 schema/out-of-range']],
    ['an unknown key, at the key', 'application', 'title: A\ncolour: red\n', ['2:1 schema/unknown-key']],
    [
      'unknown keys at every depth',
      'data-controllers',
      'a: 1\ncontrollers:\n  - organisation: uni\n    b: 1\n    contract:\n      c: {d: 1}\n',
      ['1:1 schema/unknown-key', '4:5 schema/unknown-key', '6:7 schema/unknown-key'],
    ],
    [
      'both answers, at the key of the second',
      'honorary-contracts',
      'noHolders: Nobody.\nholders:\n  - id: a\n',
      ['1:1 schema/both-answered'],
    ],
    [
      'a value where none belongs, at its key',
      'territory-of-use',
      'locations:\n  - id: home\n    address: 1 Example Road\n    kinds: [remote-access]\n    mode: home\n',
      ['3:5 schema/not-wanted'],
    ],
    [
      'a question indented below the blank before it, at its key',
      'application',
      'organisations:\n  - id:\n    # Name.\n      name: Uni\nsummary:\n# Kind.\n kind: new\n',
      ['4:7 schema/wrong-type', '7:2 schema/wrong-type'],
    ],
    [
      'within brackets',
      'application',
      'organisations: [{id: uni, name: [x]}, {id: uni-2, nmae: y}]\n',
      ['1:33 schema/wrong-type', '1:51 schema/unknown-key'],
    ],
    [
      'after a byte order mark and Windows line ends',
      'application',
      '\uFEFFtitle: A\r\nkind: fresh\r\n',
      ['2:7 schema/not-a-choice'],
    ],
  ])('%s', (_, document, text, expected) => {
    expect(places(document, text)).toEqual(expected);
    expect(places(document, text, 'draft')).toEqual(expected);
  });

  it('and covers exactly the value', () => {
    const [finding] = found('application', 'kind:   fresh   # note\n', 'draft').filter(
      ({ rule }) => rule === 'schema/not-a-choice',
    );
    expect(finding?.at).toEqual({
      file: 'application.yaml',
      path: ['kind'],
      line: 1,
      column: 9,
      endLine: 1,
      endColumn: 14,
    });
  });

  it('and names the field that a form shows, or the nearest around it', () => {
    const field = (document: DocumentName, text: string, rule: string) =>
      found(document, text).find((finding) => finding.rule === rule)?.field;
    expect(field('application', 'kind: fresh\n', 'schema/not-a-choice')).toBe(title('application', 'kind'));
    expect(field('data-minimisation', 'requests: [{id: a, legalBases: [law]}]\n', 'schema/not-a-choice')).toBe(
      title('data-minimisation', 'requests', 0, 'legalBases'),
    );
    expect(field('data-controllers', 'controllers: [x]\n', 'schema/wrong-type')).toBe(
      title('data-controllers', 'controllers', 0),
    );
  });
});

describe('an open question of a condition', () => {
  const routes = (rest: string): string => `routes:\n  - id: one\n    route:   consent\n${rest}`;
  const asked = (text: string): string[] =>
    found('duty-of-confidentiality', text)
      .filter(({ message }) => message.includes('the route is consent'))
      .map(({ at }) => `${at.line}:${at.column} ${at.path.join('.')}`);

  it('stands at the answer that set it off when its key is absent', () => {
    expect(asked(routes(''))).toEqual(['3:14 routes.0.consents']);
  });

  it('stands at its key when it is there but blank', () => {
    expect(asked(routes('    consents:\n'))).toEqual(['4:5 routes.0.consents']);
    expect(asked(routes('    consents: []\n'))).toEqual(['4:5 routes.0.consents']);
    expect(asked(routes('    consents: [""]\n'))).toEqual(['4:5 routes.0.consents']);
  });

  it('stands in the entry that it belongs to, behind blank entries', () => {
    const text =
      'routes:\n  -\n  - id:\n  - id: one\n    route: consent\n  -\n  - id: two\n    route: consent\n    consents:\n';
    expect(asked(text)).toEqual(['5:12 routes.2.consents', '9:5 routes.4.consents']);
  });
});

describe('an open question', () => {
  it('stands at its blank key, else at the key around it, else at the start of the file', () => {
    const at = (text: string) => places('data-controllers', text, 'submission', true);
    expect(at('# form\n\nbases:\ncontrollers:\n  - organisation:\n')).toEqual([
      '3:1 schema/unanswered',
      '4:1 schema/unanswered',
    ]);
    expect(at('# form\ncontrollers:\n  - organisation: nhs-england\n    decides: It.\nbases:\n')).toEqual([
      '5:1 schema/unanswered',
    ]);
    expect(at('# form\ncontrollers:\n  - decides: It.\nbases:\n')).toEqual([
      '3:5 schema/unanswered',
      '4:1 schema/unanswered',
    ]);
    expect(at('# form\n')).toEqual(['1:1 schema/unanswered', '1:1 schema/unanswered']);
  });

  it('of a group stands at the blank that is left of it', () => {
    const group = (text: string) =>
      found('honorary-contracts', text).map(({ at, message }) => [
        `${at.line}:${at.column}`,
        message.startsWith('Neither'),
      ]);
    expect(group('# form\nholders:\nnoHolders:\n')).toEqual([['2:1', true]]);
    expect(group('# form\nlog:\nnoHolders:\n')).toEqual([['3:1', true]]);
    expect(group('# form\nlog:\n')).toEqual([['1:1', true]]);
  });

  it('of a misspelt key is not asked as well', () => {
    const wrong = found('application', 'tilte: A\nkind: new\n').filter(
      ({ message }) => message.includes('“tilte”') || message.includes(`“${title('application', 'title')}”`),
    );
    expect(wrong.map(({ at, rule }) => `${at.line}:${at.column} ${rule}`)).toEqual(['1:1 schema/unknown-key']);
  });
});

describe('limits of a request', () => {
  const request = (rest: string): string[] =>
    places('data-minimisation', `requests:\n  - id: hes\n    level: pseudonymised\n${rest}`).filter(
      (text) => !text.includes('access'),
    );

  it('are asked for once, in no words of ajv', () => {
    const findings = found(
      'data-minimisation',
      'requests:\n  - id: hes\n    level: pseudonymised\n    fields: {choice: all, reason: All are needed.}\n',
    );
    for (const { message, fix } of findings) expect(`${message} ${fix}`).not.toMatch(/const|anyOf|must|#\//);
    expect(findings.filter(({ at }) => at.path.includes('choice') || at.path.includes('limits'))).toEqual([]);
    expect(findings.filter(({ message }) => message.includes('not complete'))).toHaveLength(1);
  });

  it.each([
    ['a cohort', '    cohorts: [hips]\n'],
    ['a limit', '    limits: [{kind: age, value: Over 60}]\n'],
    ['chosen fields', '    fields: {choice: chosen}\n'],
    ['a reason', '    noLimitBecause: The tables are published as a whole.\n'],
  ])('are there with %s', (_, rest) => {
    expect(request(rest)).toEqual([]);
    expect(
      found('data-minimisation', `requests:\n  - id: hes\n${rest}`).filter(({ message }) =>
        message.includes('not complete'),
      ),
    ).toEqual([]);
  });
});

describe('a line in the wrong column', () => {
  const message = (text: string): string | undefined =>
    found('application', text).find(({ rule }) => rule !== 'schema/unanswered')?.message;

  it('is told from an answer of the wrong kind', () => {
    expect(message('organisations:\n  - id:\n      name: Uni\n')).toBe(
      '“name:” starts further to the right than “id:” above it, so it is read as a part of “Id” and not as a question of its own.',
    );
    expect(message('title:\n  colour: red\n')).toContain('is a group of further keys');
  });

  it('is told from a key that nothing reads', () => {
    expect(message('previous:\nend: 2026-01-01\n')).toContain('It is one under “previous:” or “funding:”');
    expect(message('colour: red\n')).not.toContain('It is one under');
  });
});
