import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Ajv, type AnySchemaObject } from 'ajv';
import { describe, expect, it } from 'vitest';
import { FIELD_TREES } from '../../src/core/fields-data.ts';
import type { Field } from '../../src/core/fields.ts';
import { fillForm } from '../../src/core/fill-form.ts';
import type { Finding } from '../../src/core/finding.ts';
import type { DocumentName } from '../../src/core/rule.ts';
import { fileOf, type Stage } from '../../src/core/workspace.ts';
import { EDITIONS } from '../../src/reference/editions.ts';
import { applicationOf, checkWith } from '../support/application.ts';
import { root, set } from './read.ts';

const NAMES = [...set.documents.keys()];
const formOf = (name: string): string => readFileSync(path.join(root, 'templates/forms', fileOf(name)), 'utf8');

/** What the data of a blank form are: every key once, one entry in a list of entries, nothing answered. */
function blank(field: Field): unknown {
  if (field.type === 'object')
    return Object.fromEntries(Object.entries(field.fields ?? {}).map(([key, part]) => [key, blank(part)]));
  if (field.type === 'list' && field.item?.type === 'object') return [blank(field.item)];
  return null;
}

/** Keys of data in the order in which they are written, with their depth. */
function keysIn(value: unknown, depth = 0): string[] {
  if (Array.isArray(value)) return value.flatMap((entry) => keysIn(entry, depth));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, part]) => [`${'>'.repeat(depth)}${key}`, ...keysIn(part, depth + 1)]);
}

describe.each(NAMES)('the form of %s', (name) => {
  const text = formOf(name);
  const document = applicationOf({ [fileOf(name)]: text }).documents.get(name as DocumentName);
  const tree = FIELD_TREES[name] as Field;

  it('starts with the line by which an editor finds its schema', () => {
    const folder = fileOf(name).includes('/') ? '../.dars' : '.dars';
    expect(text.split('\n').slice(0, 3)).toEqual([
      `# yaml-language-server: $schema=${folder}/schemas/${name}.schema.json`,
      `# $schema: ${folder}/schemas/${name}.schema.json`,
      '#',
    ]);
  });

  it('loads without a fault, and answers nothing', () => {
    expect(document?.source.faults).toEqual([]);
    expect(document?.answers?.data).toEqual({});
  });

  it('has every key of its schema once at each place, in its order', () => {
    expect(document?.source.data).toEqual(blank(tree));
    expect(keysIn(document?.source.data)).toEqual(keysIn(blank(tree)));
  });

  it('fits on a screen, ends in one line end, and has a comment above every key', () => {
    const lines = text.split('\n');
    expect(lines.filter((line) => line.length > 100 || /\s$/.test(line) || line.includes('\t'))).toEqual([]);
    expect(text).toMatch(/[^\n]\n$/);
    const bare = lines.filter(
      (line, index) => /^ *(?:- )?[a-zA-Z0-9]+:$/.test(line) && !(lines[index - 1] ?? '').trimStart().startsWith('#'),
    );
    expect(bare).toEqual([]);
  });

  it('is blank to the schema of the editor, which refuses an unknown key at any depth', () => {
    const schema = JSON.parse(
      readFileSync(path.join(root, `templates/editor/${name}.schema.json`), 'utf8'),
    ) as AnySchemaObject;
    const accepts = new Ajv({ strict: false, allErrors: true }).compile(schema);
    const data = document?.source.data as Record<string, unknown>;
    expect(accepts(data), JSON.stringify(accepts.errors)).toBe(true);
    expect(accepts({})).toBe(true);
    expect(accepts({ ...data, unknownKey: null })).toBe(false);
    for (const [key, value] of Object.entries(data)) {
      const deeper = Array.isArray(value)
        ? [{ ...(value[0] as object), unknownKey: null }]
        : typeof value === 'object' && value !== null
          ? { ...value, unknownKey: null }
          : undefined;
      if (deeper !== undefined) expect(accepts({ ...data, [key]: deeper }), key).toBe(false);
    }
  });

  it('says in the editor what each choice means', () => {
    const schema: unknown = JSON.parse(readFileSync(path.join(root, `templates/editor/${name}.schema.json`), 'utf8'));
    const visit = (part: unknown): void => {
      if (typeof part !== 'object' || part === null) return;
      const { enum: values, markdownEnumDescriptions: words } = part as {
        enum?: unknown[];
        markdownEnumDescriptions?: unknown[];
      };
      if (Array.isArray(values)) {
        expect(values.at(-1)).toBeNull();
        expect(words).toHaveLength(values.length - 1);
        for (const word of words ?? []) expect(word).toMatch(/\S/);
      }
      Object.values(part).forEach(visit);
    };
    visit(schema);
  });
});

describe.each(EDITIONS.map(({ id, standards }) => [id, standards] as const))(
  'a fresh application of edition %s',
  (edition, standards) => {
    const names = ['application', 'evidence', ...standards.map(({ slug }) => slug)];
    const files = Object.fromEntries(
      names.map((name) => [fileOf(name), name === 'application' ? fillForm(formOf(name), { edition }) : formOf(name)]),
    );
    const found = (stage: Stage): readonly Finding[] => checkWith(applicationOf(files), { stage }).findings;

    it('has no error and no warning as a draft', () => {
      expect(
        found('draft')
          .filter(({ severity }) => severity !== 'info')
          .map(({ rule, message }) => `${rule}: ${message}`),
      ).toEqual([]);
      expect(found('draft').filter(({ unanswered }) => unanswered !== true)).toEqual([]);
    });

    it('has nothing but open questions as a submission, and some in every document', () => {
      const open = found('submission');
      expect(
        open.filter(({ unanswered }) => unanswered !== true).map(({ rule, message }) => `${rule}: ${message}`),
      ).toEqual([]);
      expect(new Set(open.map(({ severity }) => severity))).toEqual(new Set(['error']));
      expect([...new Set(open.map(({ at }) => at.file))].toSorted()).toEqual(
        names
          .filter((name) => asks(name))
          .map(fileOf)
          .toSorted(),
      );
    });

    it('points at a blank key for every open question', () => {
      for (const { at, message } of found('submission')) {
        const line = (files[at.file] ?? '').split('\n')[at.line - 1] ?? '';
        expect(line.trim(), `${at.file}:${at.line} ${message}`).toMatch(/^[a-zA-Z0-9]+:$/);
      }
    });
  },
);

/** True for a document of which something has to be answered in every application. */
function asks(name: string): boolean {
  const tree = FIELD_TREES[name];
  return (tree?.required ?? []).length + (tree?.atSubmission ?? []).length + (tree?.oneOf ?? []).length > 0;
}
