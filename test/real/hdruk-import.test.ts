import { existsSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { UserError } from '../../src/core/user-error.ts';
import { HDRUK_COLUMNS } from '../../src/reference/hdruk-labels.ts';
import { readRegister } from '../../src/io/read-register.ts';
import { importHdruk } from '../../src/register/import-hdruk.ts';
import { readHdruk, type HdrukRegister } from '../../src/register/read-hdruk.ts';
import { applicationOf, checkWith } from '../support/application.ts';
import { hdrukRow, importedRow, writtenBy } from '../support/hdruk.ts';
import { ABSENT, present } from './register-file.ts';
import { filesOf, importAll, readEdition } from './register-import.ts';

const DAY = '2021-02-28';

describe.skipIf(!present)(`the register of February 2021, as rows of HDR UK${ABSENT}`, async () => {
  const imported = present ? importAll(await readEdition('copies')) : [];
  const rows = imported.map((one) => ({
    reference: one.reference,
    row: hdrukRow(applicationOf(filesOf(one), DAY)),
  }));
  const back = rows.map(({ reference, row }) => ({ reference, row, app: writtenBy(importedRow(row), DAY) }));

  it('comes back letter for letter', () => {
    expect(back).toHaveLength(585);
    const differing = back.flatMap(({ reference, row, app }) =>
      hdrukRow(app).flatMap((cell, at) =>
        cell === row[at]
          ? []
          : [`${reference} ${HDRUK_COLUMNS.value[at]}: ${row[at]?.slice(0, 80)} / ${cell.slice(0, 80)}`],
      ),
    );
    expect(differing).toEqual([]);
  }, 120_000);

  it('makes drafts without an error in their form', () => {
    const broken = back.flatMap(({ reference, app }) =>
      checkWith(app, { stage: 'draft' })
        .findings.filter(({ rule, severity }) => severity === 'error' && /^(?:schema|load)\//.test(rule))
        .map(({ message }) => `${reference}: ${message}`),
    );
    expect(broken).toEqual([]);
  }, 300_000);
});

const FOLDER = fileURLToPath(new URL('../../../shared/data/hdruk-data-use-register/', import.meta.url));
const tables = existsSync(FOLDER) ? readdirSync(FOLDER).filter((name) => /\.(?:csv|xlsx|json)$/.test(name)) : [];

describe.skipIf(tables.length === 0)(
  `files about the HDR UK register${tables.length > 0 ? '' : ' (skipped: they are not on this machine)'}`,
  () => {
    it.each(tables)('%s is imported when it has the columns of the template, and else refused', async (name) => {
      const sheets = await readRegister(`${FOLDER}${name}`, name);
      // Those at hand describe the template: two have other columns, and the lists have some of its names.
      let register: HdrukRegister | undefined;
      try {
        register = readHdruk(sheets);
      } catch (error) {
        expect(error).toBeInstanceOf(UserError);
      }
      for (const project of register?.projects ?? [])
        expect(importHdruk(project, { edition: name }).documents.application).toBeDefined();
    });

    it('names the columns of the template as dars does', async () => {
      const [sheet] = await readRegister(`${FOLDER}upload-template-columns.csv`, 'columns');
      expect(sheet?.rows.slice(1).map(([column]) => column)).toEqual([...HDRUK_COLUMNS.value]);
    });
  },
);
