import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { temporaryFolder } from '../support/cli.ts';
import { exampleFolder } from '../support/examples.ts';

const root = path.resolve(import.meta.dirname, '../..');

it('the program as it is bundled makes the packs that its source makes', () => {
  const out = temporaryFolder();
  const program = path.join(root, 'bin/dars.js');
  execFileSync(process.execPath, [program, 'render', exampleFolder('gp-workforce'), '--out', out], { stdio: 'pipe' });
  const golden = path.join(root, 'test/fixtures/packs/gp-workforce/SHA256SUMS');
  const digests = readFileSync(path.join(out, 'SHA256SUMS'), 'utf8').replace(/^.* manifest\.json\n/m, '');
  expect(digests).toBe(readFileSync(golden, 'utf8'));
}, 120_000);
