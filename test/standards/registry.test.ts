import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { LOAD_RULES } from '../../src/core/load-rules.ts';
import type { CodeRule, Message, Rule, SchemaRule } from '../../src/core/rule.ts';
import { SCHEMA_RULES } from '../../src/core/schema-rules.ts';
import { rules } from '../../src/generated/registry.ts';
import { applicationOf, checkWith, filesOf } from '../support/application.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const read = (file: string): string => readFileSync(path.join(root, file), 'utf8');
const codeRules = rules.filter((rule): rule is CodeRule => 'check' in rule);
const schemaRules = rules.filter((rule): rule is SchemaRule => 'schema' in rule);

/** Files of rules or of their tests as `<room>/<fault>`. */
function filesIn(folder: string, inside: string, end: string): string[] {
  return readdirSync(path.join(root, folder), { withFileTypes: true })
    .filter((room) => room.isDirectory() && existsSync(path.join(root, folder, room.name, inside)))
    .flatMap((room) =>
      readdirSync(path.join(root, folder, room.name, inside))
        .filter((file) => file.endsWith(end))
        .map((file) => `${room.name}/${file.slice(0, -end.length)}`),
    )
    .toSorted();
}

describe('the registry', () => {
  it('has every rule under the name of its file, once', () => {
    expect(rules.map((rule) => rule.id)).toEqual(filesIn('src/standards', 'rules', '.ts'));
  });

  it('has a test for every rule, and no test without something to test', () => {
    const tests = filesIn('test/standards', '.', '.test.ts');
    for (const rule of rules) {
      expect(tests).toContain(rule.id);
      const text = read(`test/standards/${rule.id}.test.ts`);
      expect(text).toContain(`src/standards/${rule.id.replace('/', '/rules/')}.ts'`);
      expect(text).toMatch(/^testRule\(rule, \{$/m);
    }
    const helpers = tests.filter((test) => existsSync(path.join(root, `src/standards/${test}.ts`)));
    expect(tests).toEqual([...rules.map((rule) => rule.id), ...helpers].toSorted());
  });
});

describe('constraints with x-rule', () => {
  const inSchemas = readdirSync(path.join(root, 'schemas'))
    .filter((file) => file.endsWith('.schema.json'))
    .flatMap((file) =>
      [...read(`schemas/${file}`).matchAll(/"x-rule": "([^"]+)"/g)].map(
        (match) => `${file.replace('.schema.json', '')}: ${match[1]}`,
      ),
    );

  it('each name a rule that says it is enforced by this schema, and none is forgotten', () => {
    expect([...new Set(inSchemas)].toSorted()).toEqual(
      schemaRules.map((rule) => `${rule.schema}: ${rule.id}`).toSorted(),
    );
  });
});

/** The same rule, noting which of its messages were used. */
function noting(rule: CodeRule, used: Set<string>): Rule {
  const messages = Object.entries(rule.messages).map(([id, message]): [string, Message] => {
    const words = typeof message === 'function' ? message : message.text;
    const text = (args: unknown): string => {
      used.add(id);
      return words(args);
    };
    return [id, typeof message === 'function' ? text : { ...message, text }];
  });
  return { ...rule, messages: Object.fromEntries(messages) };
}

describe('examples', () => {
  it.each(codeRules.map((rule) => [rule.id, rule] as const))('of %s use each of its messages', (_, rule) => {
    const used = new Set<string>();
    for (const text of [...rule.examples.bad, ...rule.examples.good]) {
      checkWith(applicationOf(filesOf(text)), { rules: [noting(rule, used)] });
    }
    expect([...used].toSorted()).toEqual(Object.keys(rule.messages).toSorted());
  });

  it.each(rules.map((rule) => [rule.id, rule] as const))('of %s are of both sorts', (_, rule) => {
    expect(rule.examples.bad).not.toEqual([]);
    expect(rule.examples.good).not.toEqual([]);
  });
});

describe('words', () => {
  it.each(rules.map((rule) => [rule.id, rule] as const))('of %s are sentences', (_, rule) => {
    expect(rule.title).toMatch(/^\p{Lu}.{8,118}[^.!?:;, ]$/u);
    for (const text of [rule.why, rule.fix]) {
      expect(text).toMatch(/^[\p{Lu}“].{18,}\.$/u);
      expect(text).not.toMatch(/ {2}|['"]|\.\./);
    }
    expect(rule.since).toMatch(/^\d+\.\d+\.\d+$/);
  });

  it('never give one title to two rules', () => {
    const titles = [...rules, ...LOAD_RULES, ...Object.values(SCHEMA_RULES)].map((rule) => rule.title.toLowerCase());
    expect(titles.filter((title, index) => titles.indexOf(title) !== index)).toEqual([]);
  });
});

describe('sources', () => {
  const folder = path.join(root, '../shared/facts');
  const known = existsSync(folder);
  const lines = known
    ? ['standards.md', 'standards-supplement.md'].flatMap((file) =>
        readFileSync(path.join(folder, file), 'utf8').split('\n'),
      )
    : [];
  const reason = known ? '' : ' (skipped: the notes on the guidance are not on this machine)';
  /** The line that states a fact, with the marks of how it is known. */
  const stating = (fact: string): string | undefined =>
    lines.find((line) => new RegExp(`^ *- \\**${fact} `).test(line)) ??
    lines.find((line) => new RegExp(`\\b\\d+\\. ${fact} `).test(line));

  it.skipIf(!known).each(rules.map((rule) => [rule.id, rule] as const))(
    `of %s is a fact, known at least as well as the rule says${reason}`,
    (_, rule) => {
      const { fact, status } = rule.source;
      if (fact === 'model') {
        expect(status).toBe('inferred');
        return;
      }
      const line = stating(fact);
      expect(line, fact).toBeDefined();
      const marks = (line ?? '').replaceAll(/SEEN-PRACTICE[^\]]*/g, 'PRACTICE');
      const best = /\[SEEN/.test(marks) ? 0 : /\[CUT/.test(marks) ? 1 : /PRACTICE/.test(marks) ? 2 : 3;
      expect(['seen', 'cut', 'practice', 'inferred'].indexOf(status), `${fact}: ${line}`).toBeGreaterThanOrEqual(best);
    },
  );

  it
    .skipIf(!known)
    .each(rules.flatMap((rule) => (rule.guidance === undefined ? [] : [[rule.guidance, rule.id] as const])))(
    `%s, which %s names, stands in the table of rules${reason}`,
    (guidance) => {
      expect(lines.some((line) => line.startsWith(`| ${guidance} |`))).toBe(true);
    },
  );
});
