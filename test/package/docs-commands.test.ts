import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { toCsv } from '../../src/core/csv.ts';
import { xlsxOf } from '../../src/dev/write-xlsx.ts';
import { HDRUK_COLUMNS } from '../../src/reference/hdruk-labels.ts';
import { runCli, temporaryFolder } from '../support/cli.ts';
import { exampleFolder } from '../support/examples.ts';
import { AGREEMENT, DATASETS, presentRegister } from '../support/register.ts';

const root = path.resolve(import.meta.dirname, '../..');

/** Every command of dars in the shell blocks of a page, and in the scripts of its recipes. */
function commandsOf(page: string): readonly string[] {
  const text = readFileSync(path.join(root, page), 'utf8');
  const blocks = [...text.matchAll(/```(?:sh|yaml)\n(.*?)```/gs)].map(([, block = '']) => block);
  return blocks.flatMap((block) =>
    [...block.matchAll(/^(?: *- (?:script: )?)?(dars .*)$/gm)].map(([, command = '']) =>
      command.replace(/\s+#.*$/, '').trim(),
    ),
  );
}

/** A folder in which the names that the pages use stand for something. */
function place(page: string): string {
  const folder = temporaryFolder();
  if (page === 'docs/portfolio.md') {
    for (const name of ['consented-cohort', 'shmi-university'])
      cpSync(exampleFolder(name), path.join(folder, 'agreements', name), { recursive: true });
    return folder;
  }
  for (const name of ['hip-study', 'applications/one', 'my-application', `agreements/${AGREEMENT['Reference Number']}`])
    cpSync(exampleFolder('shmi-university'), path.join(folder, name), { recursive: true });
  cpSync(exampleFolder('shmi-university'), folder, { recursive: true });
  writeFileSync(path.join(folder, 'register.xlsx'), xlsxOf(presentRegister([AGREEMENT], DATASETS)));
  const project = [HDRUK_COLUMNS.value, HDRUK_COLUMNS.value.map((column) => `An answer to ${column}`)];
  writeFileSync(path.join(folder, 'hdruk.csv'), toCsv(project));
  writeFileSync(path.join(folder, 'template.xlsx'), xlsxOf([{ name: 'Template', rows: project }]));
  return folder;
}

describe.each(['README.md', 'docs/ci.md', 'docs/editors.md', 'docs/import.md', 'docs/portfolio.md'])(
  'the commands in %s',
  (page) => {
    const commands = commandsOf(page).filter((command) => !/ lsp\b|--stdin-filename/.test(command));

    it('are some', () => {
      if (page !== 'docs/editors.md') expect(commands.length).toBeGreaterThan(2);
    });

    it.each(commands)('%s', { timeout: 60_000 }, async (command) => {
      const folder = place(page);
      const [, ...words] = [...command.replace(/ > .*$/, '').matchAll(/"([^"]*)"|(\S+)/g)].map(
        ([, a, b]) => a ?? b ?? '',
      );
      const made =
        words[0] === 'init' ? words[1] : words[0] === 'import' ? words[words.indexOf('--out') + 1] : undefined;
      if (made !== undefined) rmSync(path.join(folder, made), { recursive: true, force: true });
      if (words.includes('--baseline')) await runCli(['validate', '--write-baseline', words.at(-1) ?? ''], folder);
      // Nobody is there to be asked.
      const { code, err } = await runCli(words[0] === 'init' ? [...words, '--yes'] : words, folder);
      expect([0, 1], err).toContain(code);
    });
  },
);

it('the organisations in docs/portfolio.md complete the application beside them', async () => {
  const text = readFileSync(path.join(root, 'docs/portfolio.md'), 'utf8');
  const folder = temporaryFolder();
  mkdirSync(path.join(folder, '.git'));
  mkdirSync(path.join(folder, 'shared'));
  for (const [, file = '', yaml = ''] of text.matchAll(/```yaml\n# (\S+)\n(.*?)```/gs))
    writeFileSync(path.join(folder, file), yaml);
  const { out } = await runCli(['validate', '.', '--format', 'concise'], folder);
  expect(out).not.toMatch(/organisations\/|Legal name|shared\/organisations/);
  expect((await runCli(['who'], folder)).out).toContain('University of Northbridge northbridge-university');
});
