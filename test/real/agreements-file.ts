import { existsSync, readFileSync } from 'node:fs';
import type { AgreementRecord } from './record.ts';

const FILE = new URL('../../../shared/data/agreements.json', import.meta.url);

/** True when the register's agreements file lies beside the repository. */
export const present = existsSync(FILE);

/** Stands behind the name of each test that needs the file, so that a skip says why. */
export const ABSENT = present ? '' : ' (skipped: the register’s agreements file is not on this machine)';

if (!present) {
  process.stderr.write(
    'Not tested: real agreements, because the register’s agreements file (../shared/data/agreements.json) is not there.\n',
  );
}

/** The agreements that are applications to the service. One entry of the file says of itself that it is none. */
export const agreements: readonly AgreementRecord[] = present
  ? (JSON.parse(readFileSync(FILE, 'utf8')) as { agreements: AgreementRecord[] }).agreements.filter(({ reference }) =>
      reference.startsWith('DARS-NIC-'),
    )
  : [];
