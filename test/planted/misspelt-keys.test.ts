import { describe, expect, it } from 'vitest';
import { FIELD_TREES } from '../../src/core/fields-data.ts';
import { fileOf } from '../../src/core/workspace.ts';
import { applicationOf, checkWith } from '../support/application.ts';
import { exampleNames, exampleFiles } from '../support/examples.ts';

/** Misspells a key at the start of a line: its second letter is lost. */
function misspelt(key: string): string {
  return key.slice(0, 1) + key.slice(2);
}

describe.each(exampleNames)('a misspelt key of %s', (name) => {
  const texts = exampleFiles(name);
  const keys = Object.entries(FIELD_TREES).flatMap(([document, tree]) =>
    Object.keys(tree.fields ?? {}).flatMap((key) =>
      key.length > 3 && new RegExp(`^${key}:`, 'm').test(texts[fileOf(document)] ?? '')
        ? [[document, key] as const]
        : [],
    ),
  );

  it.each(keys)('%s %s: is one fault', (document, key) => {
    const file = fileOf(document);
    const before = texts[file] ?? '';
    const text = before.replace(new RegExp(`^${key}:`, 'm'), `${misspelt(key)}:`);
    const { findings } = checkWith(applicationOf({ ...texts, [file]: text }));
    const line = before.slice(0, before.search(new RegExp(`^${key}:`, 'm'))).split('\n').length;
    expect(findings.map(({ rule, at }) => `${at.file}:${at.line}:${at.column} ${rule}`)).toEqual([
      `${file}:${line}:1 schema/unknown-key`,
    ]);
  });
});
