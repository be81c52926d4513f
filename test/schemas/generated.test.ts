import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { generateCommitted } from '../../src/dev/generate.ts';
import { root } from './read.ts';

const files = await generateCommitted(root);

it.each([...files])('%s is what the sources give now', (file, wanted) => {
  // Texts this long are compared at once; a difference is seen with `npm run generate` and git.
  expect(readFileSync(path.join(root, file), 'utf8') === wanted, `${file} is stale: run npm run generate`).toBe(true);
});

it.each(['templates/editor', 'templates/forms', 'templates/forms/standards'])(
  '%s holds nothing that is made from no schema',
  (folder) => {
    const found = readdirSync(path.join(root, folder), { withFileTypes: true }).map(({ name }) => `${folder}/${name}`);
    expect(found.filter((file) => file !== 'templates/forms/standards' && !files.has(file))).toEqual([]);
  },
);

it('there is a form and an editor schema for every document', () => {
  const names = (folder: string, ending: string) =>
    [...files.keys()].filter((file) => file.startsWith(folder)).map((file) => path.basename(file, ending));
  // House rules and the file of organisations that applications share have no form: the settings say where they lie.
  expect(['house-rules', 'organisations', ...names('templates/forms', '.yaml')].toSorted()).toEqual(
    names('templates/editor', '.schema.json').toSorted(),
  );
  expect(names('templates/forms', '.yaml').length).toBeGreaterThanOrEqual(22);
});
