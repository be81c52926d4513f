import { readForms } from '../../src/io/assets.ts';
import { readRegister } from '../../src/io/read-register.ts';
import { parseForm } from '../../src/register/form.ts';
import { importAgreement, type Imported } from '../../src/register/import-agreement.ts';
import { readSheets } from '../../src/register/read-register.ts';
import type { AgreementRecord, Register } from '../../src/register/record.ts';
import { choose } from '../../src/register/select.ts';
import { applicationFiles } from '../../src/register/write-application.ts';
import { texts } from '../support/register.ts';
import { REGISTER_FOLDER } from './register-file.ts';

const forms = new Map([...readForms()].map(([name, text]) => [name, parseForm(text)]));
const SOURCE = { register: 'register', edition: 'Register of February 2021', importedOn: '2026-11-23' };

/** Reads the workbook as it was published, or its plain copies. */
export async function readEdition(form: 'workbook' | 'copies'): Promise<Register> {
  const where = form === 'copies' ? REGISTER_FOLDER : `${REGISTER_FOLDER}/releaseregister_20210201_20210228.xlsx`;
  const register = readSheets(await readRegister(where, form));
  if (register === undefined) throw new Error(`${form}: no register`);
  return register;
}

/** Every agreement of an edition, imported. */
export function importAll(register: Register): readonly (Imported & { readonly record: AgreementRecord })[] {
  return choose(register.agreements, { references: [] }).map(({ record, otherVersions }) => ({
    record,
    ...importAgreement(record, { edition: SOURCE.edition, otherVersions }),
  }));
}

/** The files of an imported application, by path. */
export function filesOf(imported: Imported): Readonly<Record<string, string>> {
  return texts(applicationFiles(imported, forms, SOURCE));
}
