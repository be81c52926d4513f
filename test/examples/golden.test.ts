import { cpSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { runCli, temporaryFolder } from '../support/cli.ts';
import { exampleFolder, exampleNames } from '../support/examples.ts';

/** The pack of an example, made anew. */
async function pack(name: string): Promise<string> {
  const folder = temporaryFolder();
  cpSync(exampleFolder(name), path.join(folder, name), {
    recursive: true,
    filter: (file) => path.basename(file) !== 'pack',
  });
  const { code, err } = await runCli(['render', name, '--out', 'pack'], folder);
  expect({ code, err }).toEqual({ code: 0, err: '' });
  return path.join(folder, 'pack');
}

// Renewed by `npm run golden`; whoever renews them reads what changed.
describe.each(exampleNames)('the pack of example %s', (name) => {
  const golden = (file: string) => path.join(import.meta.dirname, '../fixtures/packs', name, file);

  it('is the one that was looked at', { timeout: 60_000 }, async () => {
    const folder = await pack(name);
    const read = (file: string) => readFileSync(path.join(folder, file), 'utf8');
    await expect(read('application.md')).toMatchFileSnapshot(golden('application.md'));
    await expect(read('application.html')).toMatchFileSnapshot(golden('application.html'));
    // PDF and Word by their digests; the manifest names the version of dars, which changes without the pack.
    const digests = read('SHA256SUMS').replace(/^.* manifest\.json\n/m, '');
    await expect(digests).toMatchFileSnapshot(golden('SHA256SUMS'));
  });
});
