import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { FIELD_TREES } from '../../src/core/fields-data.ts';
import { fieldAt, type Field } from '../../src/core/fields.ts';
import type { Status } from '../../src/core/rule.ts';
import { rules } from '../../src/generated/registry.ts';
import { type Fact, factOf, FACTS, OWN_BOOKKEEPING } from '../../src/reference/facts.ts';
import { PRODUCT_SOURCES } from '../../src/reference/product-sources.ts';
import { ELSEWHERE, PRODUCTS } from '../../src/reference/products.ts';
import { HOW_READ, SOURCES, type Source } from '../../src/reference/sources.ts';
import { entriesIn } from './marks.ts';
import { readPapers } from './papers.ts';

interface Citation {
  readonly by: string;
  readonly fact: string;
  readonly status: Status;
}

const schemas = new URL('../../schemas/', import.meta.url);
const bySchemas = readdirSync(schemas).flatMap((file) =>
  citationsIn(JSON.parse(readFileSync(new URL(file, schemas), 'utf8')), file),
);
const byRules = rules.map((rule): Citation => ({ by: rule.id, fact: rule.source.fact, status: rule.source.status }));
const citations = [...bySchemas, ...byRules].filter(({ fact }) => fact !== OWN_BOOKKEEPING);
const guidance = new Set(rules.flatMap((rule) => rule.guidance ?? []));
const cited = new Set(citations.map(({ fact }) => fact));
const facts = Object.entries(FACTS);
const papers = readPapers();

/** How good a status is; of a page that breaks off, what was read counts as seen. */
const WORTH: Readonly<Record<Status, number>> = { seen: 3, cut: 3, practice: 2, inferred: 1 };

describe('the fact ledger', () => {
  it('has every fact that a schema or a rule cites', () => {
    expect(citations.length).toBeGreaterThan(300);
    expect(citations.filter(({ fact }) => factOf(fact) === undefined)).toEqual([]);
  });

  it('is never outdone by a schema or a rule in how well a fact is known', () => {
    const better = citations.filter(({ fact, status }) => WORTH[status] > WORTH[factOf(fact)?.status ?? 'seen']);
    expect(better).toEqual([]);
  });

  it('gives every fact a home, or says why it has none', () => {
    const homeless = facts.filter(
      ([id, fact]) =>
        !cited.has(id) &&
        [fact.fields, fact.rules, fact.reference].every((homes) => (homes ?? []).length === 0) &&
        fact.none === undefined,
    );
    expect(homeless.map(([id]) => id)).toEqual([]);
  });

  it('names fields and modules that exist', () => {
    const fields = facts.flatMap(([, fact]) => fact.fields ?? []);
    expect(fields.filter((path) => fieldOf(path) === undefined)).toEqual([]);
    const modules = facts.flatMap(([, fact]) => fact.reference ?? []);
    expect(modules.filter((name) => !existsSync(new URL(`../../src/reference/${name}.ts`, import.meta.url)))).toEqual(
      [],
    );
  });

  it('names fields only where the schemas cite another fact', () => {
    const needless = facts.filter(([id, fact]) => (fact.fields ?? []).some((path) => fieldOf(path)?.fact === id));
    expect(needless.map(([id]) => id)).toEqual([]);
  });

  it('labels facts in a few words, each once', () => {
    const labels = facts.map(([, fact]) => fact.label);
    expect(labels.filter((label) => label.split(/\s+/).length > 12 || /[.]$/.test(label))).toEqual([]);
    expect(new Set(labels).size).toBe(labels.length);
  });

  it('says where each fact was read, unless nobody wrote it down', () => {
    for (const [id, fact] of facts) expect(fact.sources.length > 0, id).toBe(fact.status !== 'inferred');
  });

  it('knows its facts alone', () => {
    expect(factOf('1-04')).toMatchObject({ status: 'seen', rules: ['TERM-002'] });
    expect(factOf('constructor')).toBeUndefined();
    expect(factOf('99-99')).toBeUndefined();
  });
});

describe.runIf(papers !== undefined)(
  `the fact ledger beside the fact papers${papers === undefined ? ' (skipped: the fact papers are not on this machine)' : ''}`,
  () => {
    const read = papers ?? { facts: [], rules: new Set<string>() };

    it('has every fact of the papers, and no other', () => {
      expect(read.facts.length).toBeGreaterThan(250);
      expect(facts.map(([id]) => id).toSorted()).toEqual(read.facts.map(({ id }) => id).toSorted());
    });

    it.each(read.facts.map((fact) => [fact.id, fact] as const))('marks %s as they do', (id, { marks }) => {
      const fact = factOf(id);
      expect([...marks]).toContain(fact?.status);
      const less = [...marks].filter(
        (mark) => mark !== fact?.status && (mark === 'cut' || WORTH[mark] < WORTH[fact?.status ?? 'inferred']),
      );
      if (less.length > 0) expect(fact?.partly, `part of ${id} is ${less.join(', ')}`).toEqual(expect.any(String));
    });

    it('names rules of the project’s rule table', () => {
      const named = facts.flatMap(([, fact]) => fact.rules ?? []);
      expect([...named, ...guidance].filter((id) => !read.rules.has(id))).toEqual([]);
      const planned = new Set(named.filter((id) => !guidance.has(id)));
      const waiting = facts.filter(([id, fact]) => isPlannedOnly(id, fact));
      process.stderr.write(
        `Rules that the fact ledger names: ${new Set(named).size - planned.size} written, ${planned.size} planned; ${waiting.length} of ${facts.length} facts rest on planned rules alone.\n`,
      );
    });
  },
);

describe('sources', () => {
  it('are all cited, or stand in for one that is', () => {
    const used = new Set<string>(facts.flatMap(([, fact]) => fact.sources));
    const unused = Object.keys(SOURCES).filter((key) => !used.has(key));
    // Sources of the process and of the papers as a whole: no fact with an id rests on them.
    expect(unused.toSorted()).toEqual(['CON', 'COPI', 'DSAH', 'ENQ', 'IGARD']);
  });

  it('of the catalogue are all named by an entry, and every key that an entry names is known', () => {
    const words = entriesIn(PRODUCTS)
      .map((entry) => entry.source)
      .concat(entriesIn(ELSEWHERE).map((entry) => entry.source));
    const keys = words.flatMap((source) =>
      [...source.matchAll(/\(([^()]*)\)/g)].flatMap(([, inside = '']) => inside.split(/[,;] /)),
    );
    const named = new Set(keys.filter((key) => /^[A-Z][A-Z0-9-]+$/.test(key) && factOf(key) === undefined));
    expect([...named].filter((key) => !Object.hasOwn(SOURCES, key) && !Object.hasOwn(PRODUCT_SOURCES, key))).toEqual(
      [],
    );
    expect(Object.keys(PRODUCT_SOURCES).filter((key) => !named.has(key))).toEqual([]);
  });

  it('have whole addresses, and say that copies were read', () => {
    for (const source of Object.values<Source>({ ...SOURCES, ...PRODUCT_SOURCES }))
      expect(source.address ?? 'https://none').toMatch(/^https:\/\/[^\s]+$/);
    expect(HOW_READ).toMatch(/stored copies/);
  });
});

describe('prose', () => {
  const required = Object.entries(FIELD_TREES).flatMap(([document, tree]) => requiredIn(tree, document));
  const answers = required.filter(({ kind }) => kind !== 'object');
  const prose = answers.filter(({ kind }) => kind === 'prose');
  const share = `${prose.length} of ${answers.length} (${((100 * prose.length) / answers.length).toFixed(1)} %)`;

  it(`is at most a fifth of the required answers: ${share}`, () => {
    process.stderr.write(`Required answers that are free prose: ${share}.\n`);
    expect(answers.length).toBeGreaterThan(200);
    expect(prose.length / answers.length, prose.map(({ path }) => path).join('\n')).toBeLessThanOrEqual(0.2);
  });
});

/** True when nothing holds a fact yet but rules that nobody has written. */
function isPlannedOnly(id: string, fact: Fact): boolean {
  const homes = [...(fact.fields ?? []), ...(fact.reference ?? []), ...(fact.none === undefined ? [] : [fact.none])];
  return homes.length === 0 && !cited.has(id) && !(fact.rules ?? []).some((rule) => guidance.has(rule));
}

/** Every place of a schema that cites a fact. */
function citationsIn(node: unknown, by: string): readonly Citation[] {
  if (typeof node !== 'object' || node === null) return [];
  const own = node as { 'x-fact'?: string; 'x-status'?: Status };
  const inside = Object.entries(node).flatMap(([key, part]) => citationsIn(part, `${by}/${key}`));
  return own['x-fact'] === undefined
    ? inside
    : [{ by, fact: own['x-fact'], status: own['x-status'] ?? 'seen' }, ...inside];
}

/** The field with this path, lists passed through. */
function fieldOf(path: string): Field | undefined {
  const [document = '', ...keys] = path.split('/');
  return keys.reduce<Field | undefined>((field, key) => fieldAt(field?.item ?? field, [key]), FIELD_TREES[document]);
}

/** What has to be answered, at every depth; a list counts as what it lists. */
function requiredIn(field: Field, path: string): readonly { readonly path: string; readonly kind: Field['type'] }[] {
  const named = [...(field.required ?? []), ...(field.atSubmission ?? [])];
  const own = named.flatMap((name) => {
    const found = field.fields?.[name];
    return found === undefined ? [] : [{ path: `${path}/${name}`, kind: found.item?.type ?? found.type }];
  });
  const inside = Object.entries(field.fields ?? {}).flatMap(([name, part]) => requiredIn(part, `${path}/${name}`));
  return [...own, ...inside, ...(field.item === undefined ? [] : requiredIn(field.item, path))];
}
