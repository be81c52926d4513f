import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { runCli } from '../support/cli.ts';
import { exampleFolder, exampleNames } from '../support/examples.ts';

describe.each(exampleNames)('example %s', (name) => {
  const folder = exampleFolder(name);

  it('is complete at submission, without a finding, ten years from now', async () => {
    const { code, out } = await runCli(
      ['validate', '--stage', 'submission', '--format', 'concise', '--fail-on', 'info'],
      folder,
      {
        today: () => '2036-11-23',
      },
    );
    expect(out.trimEnd().split('\n').slice(0, -1)).toEqual([]);
    expect(code).toBe(0);
  });

  it('has a file for each paper that the ledger says is attached, marked as a sample', () => {
    const ledger = readFileSync(path.join(folder, 'evidence.yaml'), 'utf8');
    const named = [...ledger.matchAll(/^\s+file: (.+)$/gm)].map((match) => (match[1] ?? '').trim());
    const files = readdirSync(path.join(folder, 'evidence'), { recursive: true }).map(String);
    for (const file of named) {
      expect(files).toContain(file);
      expect(readFileSync(path.join(folder, 'evidence', file), 'utf8')).toMatch(/SAMPLE/);
    }
    expect(named.length).toBeGreaterThan(0);
  });
});
