import { expect, it } from 'vitest';
import { FIELD_TREES } from '../../src/core/fields-data.ts';
import { collectReferences } from '../../src/core/references.ts';
import type { DocumentName } from '../../src/core/rule.ts';
import { documentOf, overlay, type Application } from '../../src/core/workspace.ts';
import { completionsAt } from '../../src/editor/completion.ts';
import { idAt, renamed } from '../../src/editor/ids.ts';
import { outlineOf } from '../../src/editor/outline.ts';
import { applicationOf, checkWith } from '../support/application.ts';
import { exampleDay, exampleFiles, exampleNames } from '../support/examples.ts';

type Edits = Extract<ReturnType<typeof renamed>, { edits: unknown }>['edits'];

/** The application with the changes made, from the last to the first. */
function withEdits(app: Application, edits: Edits): Application {
  let changed = app;
  for (const [name, { source }] of app.documents) {
    const own = edits.filter(({ file }) => file === source.file);
    if (own.length === 0) continue;
    const lines = source.text.split('\n');
    for (const { span, text } of own.toSorted((a, b) => b.span.column - a.span.column)) {
      const line = lines[span.line - 1] ?? '';
      lines[span.line - 1] = line.slice(0, span.column - 1) + text + line.slice(span.endColumn - 1);
    }
    changed = overlay(changed, name, new TextEncoder().encode(lines.join('\n')), FIELD_TREES);
  }
  return changed;
}

const problems = (app: Application): string[] =>
  checkWith(app).findings.map(({ rule, at }) => `${rule} ${at.file}:${at.line}`);

it.each(exampleNames)('every id of %s can be renamed and leaves the application as sound as it was', (name) => {
  const before = applicationOf(exampleFiles(name), exampleDay(name));
  const { declared } = collectReferences(before, FIELD_TREES);
  expect(declared.length).toBeGreaterThan(10);
  let app = before;
  declared.forEach(({ at }, index) => {
    const span = app.documents.get(at.document as DocumentName)?.source.locate(at.path);
    if (span === undefined) throw new Error('nothing stands there');
    const id = idAt(app, FIELD_TREES, at.document, { line: span.line - 1, character: span.column - 1 });
    if (id === undefined) throw new Error(`no id at ${at.document}:${span.line}`);
    const renaming = renamed(app, FIELD_TREES, id, `renamed-${index}`);
    if ('refused' in renaming) throw new Error(renaming.refused);
    app = withEdits(app, renaming.edits);
  });
  expect(problems(app)).toEqual(problems(before));
  expect(collectReferences(app, FIELD_TREES).declared.map(({ id }) => id)).toEqual(
    declared.map((_, index) => `renamed-${index}`),
  );
});

it.each(exampleNames)('the outline of %s finds the keys that the parser finds', (name) => {
  const app = applicationOf(exampleFiles(name));
  for (const { source } of app.documents.values()) {
    for (const { path, line, column } of outlineOf(source.text)) {
      expect(source.has(path), `${source.file}:${line}`).toBe(true);
      expect(source.locate(path, 'key')).toMatchObject({ line, column });
    }
  }
});

it.each(exampleNames)('every coded answer of %s would be offered in its own place', (name) => {
  const files = exampleFiles(name);
  const app = applicationOf(files);
  let looked = 0;
  for (const [file, text] of Object.entries(files)) {
    const lines = text.split('\n');
    for (const { path, line, column } of outlineOf(text)) {
      const [, answer = ''] = /:\s+([\w-]+)$/.exec(lines[line - 1] ?? '') ?? [];
      const key = String(path.at(-1));
      const character = column + key.length + 1;
      const offered = completionsAt(app, FIELD_TREES, documentOf(file), text, { line: line - 1, character });
      if (answer === '' || offered.length === 0) continue;
      looked += 1;
      expect(
        offered.map(({ label }) => label),
        `${file}:${line}`,
      ).toContain(answer);
    }
  }
  expect(looked).toBeGreaterThan(50);
});
