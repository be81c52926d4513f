import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';

const FOLDER = new URL('../../../shared/data/register-2021-02/', import.meta.url);
const PURPOSES = new URL('purposes.jsonl.gz', FOLDER);
const RELEASES = new URL('releases.csv', FOLDER);

/** The folder of the register of February 2021. */
export const REGISTER_FOLDER = fileURLToPath(FOLDER).replace(/[\\/]$/, '');

/** True when the register of February 2021 lies beside the repository. */
export const present = existsSync(PURPOSES) && existsSync(RELEASES);

/** Stands behind the name of each test that needs the register, so that a skip says why. */
export const ABSENT = present ? '' : ' (skipped: the register of February 2021 is not on this machine)';

if (!present) {
  process.stderr.write(
    'Not tested: rules on real texts, because the register (../shared/data/register-2021-02) is not there.\n',
  );
}

/** The published texts of one agreement. */
export interface Statement {
  readonly reference: string;
  readonly organisation: string;
  readonly objective?: string | null;
  readonly processing_activities?: string | null;
  readonly expected_output?: string | null;
  readonly expected_measurable_benefits?: string | null;
  readonly yielded_benefits?: string | null;
}

/** Every purpose statement of the register, in its order. */
export function statements(): readonly Statement[] {
  return gunzipSync(readFileSync(PURPOSES))
    .toString('utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Statement);
}

/** Names of the datasets that the register lists under each reference. */
export function datasetsByReference(): ReadonlyMap<string, readonly string[]> {
  const [head = [], ...rows] = rowsOf(readFileSync(RELEASES, 'utf8'));
  const [dataset, reference] = [head.indexOf('dataset'), head.indexOf('reference')];
  const found = new Map<string, string[]>();
  for (const row of rows) {
    const [name, key] = [row[dataset], row[reference]];
    if (name === undefined || key === undefined) continue;
    const known = found.get(key) ?? [];
    if (!known.includes(name)) known.push(name);
    found.set(key, known);
  }
  return found;
}

/** Rows of a comma-separated text; quoted cells may hold commas, line ends and doubled quotes. */
function rowsOf(text: string): string[][] {
  const rows: string[][] = [[]];
  for (const [, quoted, bare = '', end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/g)) {
    rows.at(-1)?.push(quoted?.replaceAll('""', '"') ?? bare);
    if (end !== ',' && end !== '') rows.push([]);
    if (end === '') break;
  }
  return rows;
}
