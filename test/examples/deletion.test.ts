import { describe, expect, it } from 'vitest';
import { isCollection, parseDocument } from 'yaml';
import { FIELD_TREES } from '../../src/core/fields-data.ts';
import type { Field } from '../../src/core/fields.ts';
import type { Step } from '../../src/core/finding.ts';
import type { DocumentName } from '../../src/core/rule.ts';
import { fileOf, overlay } from '../../src/core/workspace.ts';
import { applicationOf, checkWith } from '../support/application.ts';
import { exampleDay, exampleFiles, exampleNames } from '../support/examples.ts';

/** Paths of all answers that an application cannot be without, in the answers given. */
function requiredPaths(value: unknown, field: Field, path: readonly Step[] = []): (readonly Step[])[] {
  if (Array.isArray(value)) {
    const item = field.item;
    return item === undefined
      ? []
      : value.flatMap((entry: unknown, index) => requiredPaths(entry, item, [...path, index]));
  }
  if (typeof value !== 'object' || value === null) return [];
  const keys = new Set([...(field.required ?? []), ...(field.atSubmission ?? []), ...(field.oneOf ?? []).flat()]);
  return Object.entries(value).flatMap(([key, part]) => {
    const below = field.fields?.[key];
    if (below === undefined) return [];
    const deeper = requiredPaths(part, below, [...path, key]);
    return keys.has(key) ? [[...path, key], ...deeper] : deeper;
  });
}

describe.each(exampleNames)('deleting one required answer of example %s', (name) => {
  const files = exampleFiles(name);
  const whole = applicationOf(files, exampleDay(name));
  for (const [document, tree] of Object.entries(FIELD_TREES)) {
    const file = fileOf(document);
    const text = files[file] ?? '';
    it(`gives exactly one finding, at its place: ${file}`, () => {
      const wrong: string[] = [];
      for (const path of requiredPaths(parseDocument(text).toJS(), tree)) {
        const edited = parseDocument(text);
        edited.deleteIn(path);
        // A map or list left with nothing in it would be written as {} or [].
        const parent = edited.getIn(path.slice(0, -1));
        if (isCollection(parent) && parent.items.length === 0) continue;
        const bytes = new TextEncoder().encode(String(edited));
        const report = checkWith(overlay(whole, document as DocumentName, bytes, FIELD_TREES), { stage: 'submission' });
        const found = report.findings.map(
          (finding) => `${finding.rule} ${finding.at.file} ${finding.at.path.join('.')}`,
        );
        const only = report.findings[0];
        const beside = only?.at.path.slice(0, -1).join('.') === path.slice(0, -1).join('.');
        if (found.length !== 1 || only?.at.file !== file || !beside)
          wrong.push(`${path.join('.')}: ${found.join(' | ') || 'nothing'}`);
      }
      expect(wrong).toEqual([]);
    });
  }
});
