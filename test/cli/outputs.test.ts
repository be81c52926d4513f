import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { junitFaults, hasXmllint, sarifFaults } from '../report/public-schemas.ts';
import { runCli, temporaryFolder } from '../support/cli.ts';
import { exampleFolder, exampleNames } from '../support/examples.ts';
import { CONTROLLERS } from '../planted/data-controllers.ts';
import { PARTIES } from '../planted/across-parties.ts';
import { TEXTS } from '../planted/across-texts.ts';
import { TERM } from '../planted/term-of-data-sharing-agreement.ts';
import { withFaults } from '../planted/plant.ts';
import { SLIPS } from '../planted/slips.ts';

/** A copy of the example of the consented cohort, with as many planted faults as can stand side by side. */
function faulty(): string {
  const folder = temporaryFolder();
  cpSync(exampleFolder('consented-cohort'), path.join(folder, 'study'), {
    recursive: true,
    filter: (file) => path.basename(file) !== 'pack',
  });
  for (const [file, text] of withFaults('consented-cohort', [...SLIPS, ...CONTROLLERS, ...PARTIES, ...TEXTS, ...TERM]))
    writeFileSync(path.join(folder, 'study', file), text);
  return folder;
}

describe('dars validate --format', () => {
  it('gives several forms in one run: one on the screen, the others in files', async () => {
    const folder = faulty();
    const argv = ['validate', 'study', '--format', 'concise', '--format', 'sarif:out.sarif', '--format', 'json:a.json'];
    const { code, out } = await runCli(argv, folder);
    expect(code).toBe(1);
    const findings = out.split('\n').filter((line) => line.startsWith('study/'));
    const sarif = JSON.parse(readFileSync(path.join(folder, 'out.sarif'), 'utf8')) as {
      runs: { results: { locations: unknown[] }[] }[];
    };
    expect(findings.length).toBeGreaterThan(20);
    expect(sarif.runs[0]?.results).toHaveLength(findings.length);
    expect(JSON.stringify(sarif)).toContain('"uri":"study/standards/data-controllers.yaml"');
    const json = JSON.parse(readFileSync(path.join(folder, 'a.json'), 'utf8')) as { schemaVersion: number };
    expect(json.schemaVersion).toBe(1);
  });

  it('makes reports of every example and of a faulty one that public schemas accept', { timeout: 60_000 }, async () => {
    const bad = path.join(faulty(), 'study');
    for (const folder of [bad, ...exampleNames.map(exampleFolder)]) {
      const sarif = await runCli(['validate', folder, '--format', 'sarif'], folder);
      expect(sarifFaults(JSON.parse(sarif.out))).toEqual([]);
      const junit = await runCli(['validate', folder, '--format', 'junit'], folder);
      if (hasXmllint) expect(junitFaults(junit.out)).toBe('');
    }
  });

  it('names entries by their ids in fingerprints, and rules by their own words', async () => {
    const folder = faulty();
    const { out } = await runCli(['validate', 'study', '--format', 'sarif'], folder);
    expect(out).toMatch(/"dars\/v1": "[^"]+#[^"]*\[[a-z-]+\]/);
    expect(out).toContain('"text": "The file is not well-formed YAML"');
  });

  it('adds the whole list to the summary of a step on GitHub', async () => {
    const folder = faulty();
    const summary = path.join(folder, 'summary.md');
    writeFileSync(summary, 'before\n');
    const env = { GITHUB_STEP_SUMMARY: summary };
    const { out } = await runCli(['validate', 'study', '--format', 'github'], folder, { env });
    expect(out.split('\n').filter((line) => line.startsWith('::error '))).toHaveLength(10);
    const text = readFileSync(summary, 'utf8');
    expect(text.startsWith('before\n')).toBe(true);
    expect(text.match(/^\| error \|/gm)?.length).toBeGreaterThan(10);
  });

  it('still reports where the summary cannot be written, and says so', async () => {
    const folder = faulty();
    const env = { GITHUB_STEP_SUMMARY: path.join(folder, 'no/such/folder') };
    const { code, out, err } = await runCli(['validate', 'study', '--format', 'github'], folder, { env });
    expect(code).toBe(1);
    expect(out).toContain('::error ');
    expect(err).toContain('the summary of the step could not be written');
  });

  it.each([
    [['--format', 'sarf'], 'There is no format “sarf”; did you mean sarif?', 2],
    [['--format', 'json', '--format', 'text'], 'Only one format can go to the screen; here are json and text.', 2],
    [['--format', 'json:'], 'names no file after the colon', 2],
    [['--format', 'json:no/such/a.json'], 'no such file or folder', 3],
  ])('refuses %j with a clear word', async (options, words, code) => {
    const refused = await runCli(['validate', ...options], exampleFolder('shmi-university'));
    expect(refused.err).toContain(words);
    expect(refused.code).toBe(code);
  });
});
