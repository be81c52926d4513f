import { describe, expect, it } from 'vitest';
import { HDRUK_COLUMNS } from '../../src/reference/hdruk-labels.ts';
import { applicationOf, checkWith } from '../support/application.ts';
import { exampleDay, exampleFiles, exampleNames } from '../support/examples.ts';
import { hdrukRow, importedRow, writtenBy } from '../support/hdruk.ts';

describe.each(exampleNames)('the HDR UK row of %s', (name) => {
  const app = applicationOf(exampleFiles(name), exampleDay(name));
  const row = hdrukRow(app);
  const imported = importedRow(row);
  const back = writtenBy(imported, app.asOf);

  it('is the same, letter for letter, when it is exported from what was imported', () => {
    const cells = (of: readonly string[]) =>
      Object.fromEntries(HDRUK_COLUMNS.value.map((column, at) => [column, of[at]]));
    expect(cells(hdrukRow(back))).toEqual(cells(row));
  });

  it('gives the same application when it goes there and back once more', () => {
    const again = writtenBy(importedRow(hdrukRow(back)), app.asOf);
    for (const document of back.documents.keys()) expect(again.get(document)).toEqual(back.get(document));
  });

  it('makes a draft without an error in its form', () => {
    const { findings } = checkWith(back, { stage: 'draft' });
    const broken = findings.filter(({ rule, severity }) => severity === 'error' && /^(?:schema|load)\//.test(rule));
    expect(broken.map(({ message }) => message)).toEqual([]);
  });
});
