import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { runCli, temporaryFolder } from '../support/cli.ts';

/** Two applications: the first with two warnings and an error, the second with an error and a warning. */
function two(): string {
  const folder = temporaryFolder();
  for (const name of ['a', 'b']) mkdirSync(path.join(folder, name));
  writeFileSync(path.join(folder, 'a/application.yaml'), 'title: A #b\nsummary: A #b\ncolour: red\n');
  writeFileSync(path.join(folder, 'b/application.yaml'), 'colour: red\ntitle: A #b\n');
  return folder;
}

const places = (out: string): string[] => out.match(/[ab]\/application\.yaml:\d+:\d+/g) ?? [];

describe('--max-findings', () => {
  // Concise lists what is still to write line by line.
  it.each([
    ['text', 5],
    ['concise', 62],
  ])('prints the gravest of all applications first, as %s', async (format, all) => {
    const args = ['validate', 'a', 'b', '--max-findings', '3', '--format', format];
    const { code, out } = await runCli(args, two());
    expect(places(out).slice(0, 3)).toEqual([
      'a/application.yaml:3:1',
      'a/application.yaml:1:10',
      'b/application.yaml:1:1',
    ]);
    expect(out.replaceAll(/\s+/g, ' ')).toContain(
      ` Printed are the 3 gravest of ${all} findings, application by application (--max-findings). `,
    );
    expect(out).toContain('2 errors, 3 warnings');
    expect(code).toBe(1);
  });

  it('leaves out applications that have none of the findings, and says so, as text', async () => {
    const { out } = await runCli(['validate', '--max-findings', '1'], two());
    expect(out).toMatch(/^── a ─/);
    expect(out).not.toContain('── b ─');
    expect(out).toContain('Printed is the gravest of 5 findings (--max-findings). 1 application has none of\n');
    expect(out).toContain('Applications with errors (2 of 2)');
    const none = await runCli(['validate', '--max-findings', '0'], two());
    expect(none.out).toMatch(/^None of 5 findings is printed \(--max-findings\)\. 2 applications have none/);
    const all = await runCli(['validate', '--max-findings', '5'], two());
    expect(all.out).toContain('── b ─');
  });

  it('changes neither the exit code nor what programs read', async () => {
    const folder = two();
    const args = ['validate', 'a', '--format', 'json'];
    const all = await runCli(args, folder);
    expect(await runCli([...args, '--max-findings', '0'], folder)).toEqual(all);
    const none = await runCli(['validate', 'a', '--max-findings', '0'], folder);
    expect(none.code).toBe(1);
    expect(places(none.out)).toEqual([]);
  });

  it('says nothing of more when all are printed', async () => {
    const { out } = await runCli(['validate', 'a', '--max-findings', '3'], two());
    expect(out).not.toContain('Printed');
  });

  it.each(['-1', 'few', '1.5'])('refuses %s', async (number) => {
    const { code, err } = await runCli(['validate', 'a', `--max-findings=${number}`], two());
    expect(code).toBe(2);
    expect(err).toContain('whole number');
  });
});

describe('a rule that fires again and again in one file', () => {
  it('is drawn fifty times as text, and counted', async () => {
    const folder = temporaryFolder();
    const lines = Array.from({ length: 60 }, (_, number) => `colour${number}: red\n`);
    writeFileSync(path.join(folder, 'application.yaml'), `title: A study #b\n${lines.join('')}`);
    const { out } = await runCli(['validate'], folder);
    expect(out.match(/error {2}schema\/unknown-key/g)).toHaveLength(50);
    expect(out.replaceAll(/\s+/g, ' ')).toContain(
      '10 more findings of schema/unknown-key in application.yaml: the first 50 are drawn, and --format concise lists all.',
    );
    expect(out).toContain('60 errors, 1 warning');
    const concise = await runCli(['validate', '--format', 'concise'], folder);
    expect(concise.out.match(/schema\/unknown-key/g)).toHaveLength(60);
  });
});
