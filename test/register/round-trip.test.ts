import { describe, expect, it } from 'vitest';
import { FIELD_TREES } from '../../src/core/fields-data.ts';
import type { Application } from '../../src/core/workspace.ts';
import { readForms } from '../../src/io/assets.ts';
import { AGREEMENT_COLUMNS, DATASET_COLUMNS } from '../../src/reference/register-labels.ts';
import { parseForm } from '../../src/register/form.ts';
import { importAgreement } from '../../src/register/import-agreement.ts';
import { readSheets } from '../../src/register/read-register.ts';
import { applicationFiles } from '../../src/register/write-application.ts';
import { entryTexts } from '../../src/render/entry-text.ts';
import type { Row } from '../../src/views/entry.ts';
import { registerEntry } from '../../src/views/register-entry.ts';
import { applicationOf } from '../support/application.ts';
import { texts } from '../support/register.ts';
import { exampleDay, exampleFiles, exampleNames } from '../support/examples.ts';

const forms = new Map([...readForms()].map(([name, text]) => [name, parseForm(text)]));

/** What the register would print of an application, sheet by sheet. */
function entryOf(app: Application): {
  readonly agreements: readonly (readonly string[])[];
  readonly datasets: readonly (readonly string[])[];
} {
  const text = entryTexts(app, FIELD_TREES);
  const cells = (row: Row): readonly string[] => row.map(({ cell }) => text(cell));
  const { agreement, datasets } = registerEntry(app);
  return { agreements: [cells(agreement)], datasets: datasets.map(cells) };
}

/** Writes the entry of an application and imports it again. */
function thereAndBack(app: Application): Application {
  const { agreements, datasets } = entryOf(app);
  const register = readSheets([
    { name: 'Agreements', rows: [AGREEMENT_COLUMNS.value, ...agreements] },
    { name: 'Datasets', rows: [DATASET_COLUMNS.value, ...datasets] },
  ]);
  const [record] = register?.agreements ?? [];
  if (record === undefined) throw new Error('no agreement came back');
  const imported = importAgreement(record, { edition: 'Export' });
  const source = { register: 'export', edition: 'Export', importedOn: '2026-11-23' };
  return applicationOf(texts(applicationFiles(imported, forms, source)), app.asOf);
}

/** The answers that columns of the register carry, as an application has them. */
function carried(app: Application) {
  const application = app.get('application');
  const applicant = application?.organisations?.find(({ id }) => id === application.applicant);
  const names = new Map(application?.organisations?.map(({ id, name }) => [id, name]));
  const term = app.get('term-of-data-sharing-agreement');
  return {
    title: application?.title,
    reference: application?.reference,
    applicant: applicant?.name,
    sector: applicant?.sector,
    controllers: app
      .get('data-controllers')
      ?.controllers?.map(({ organisation }) => names.get(organisation) ?? organisation),
    arrangement: app.get('data-controllers')?.arrangement,
    term: { start: term?.start, end: term?.end },
    permitted: app.get('sub-licencing-and-onward-sharing')?.permitted,
    includes: app.get('commercial-purpose')?.includes,
    // The register lists some parts of a product by themselves, so that one request comes back as several.
    requests: new Set(
      app.get('data-minimisation')?.requests?.map(({ product, otherProduct, sensitivity, access, ...request }) => {
        const { legalBases, legalBasisText } = request;
        const frequency = access === 'sde' ? undefined : request.frequency;
        return JSON.stringify([
          product,
          otherProduct?.name,
          sensitivity,
          frequency,
          legalBases,
          legalBasisText?.replaceAll(/\s+/g, ' ').trim(),
        ]);
      }),
    ),
  };
}

describe.each(exampleNames)('the entry of %s', (name) => {
  const app = applicationOf(exampleFiles(name), exampleDay(name));
  const back = thereAndBack(app);

  it('gives back the answers that the columns of the register carry', () => {
    expect(carried(back)).toEqual(carried(app));
  });

  it('is the same again when it is made from what was imported', () => {
    expect(entryOf(back)).toEqual(entryOf(app));
  });

  it('gives the same application when it goes there and back once more', () => {
    const again = thereAndBack(back);
    for (const document of back.documents.keys()) expect(again.get(document)).toEqual(back.get(document));
  });
});
