import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseStarter, STARTER_MARK } from '../../src/core/apply-starter.ts';
import { readStarters, starterNames } from '../../src/io/assets.ts';
import { runCli, temporaryFolder } from '../support/cli.ts';

/** Words of all lines of a starter in the files of an application. */
function saidIn(folder: string): string {
  return readdirSync(folder, { recursive: true })
    .map(String)
    .filter((file) => file.endsWith('.yaml'))
    .flatMap((file) => readFileSync(path.join(folder, file), 'utf8').split('\n'))
    .map((line) => line.trimStart())
    .filter((line) => line.startsWith(STARTER_MARK))
    .flatMap((line) => line.slice(STARTER_MARK.length).trim().split(/\s+/))
    .join(' ');
}

describe('dars init --starter', () => {
  it.each([...readStarters()])('%s gives forms with all it says, and with nothing wrong', async (name, text) => {
    const folder = temporaryFolder();
    const made = await runCli(['init', 'study', '--yes', '--starter', name], folder);
    expect(made).toMatchObject({ code: 0, err: '' });
    const starter = parseStarter(name, text);
    expect(made.out).toContain(starter.title);
    const said = saidIn(path.join(folder, 'study'));
    const comments = [
      starter.for,
      ...starter.remember,
      ...starter.notes.map((one) => one.comment),
      ...starter.skeleton.flatMap((one) => one.text),
    ];
    for (const comment of comments) expect(said).toContain(comment.trim().split(/\s+/).join(' '));

    const checked = await runCli(['validate', 'study', '--format', 'json', '--fail-on', 'warning'], folder);
    expect(checked.code).toBe(0);
    const report = JSON.parse(checked.out) as { applications: { stage: string; counts: Record<string, number> }[] };
    expect(report.applications).toMatchObject([{ stage: 'draft', counts: { errors: 0, warnings: 0 } }]);
  });

  it('works with an earlier edition, which has fewer Standards', async () => {
    const folder = temporaryFolder();
    for (const name of starterNames()) {
      const { code } = await runCli(['init', name, '--yes', '--edition', '2023-03', '--starter', name], folder);
      expect(code).toBe(0);
      expect(readdirSync(path.join(folder, name, 'standards'))).toHaveLength(19);
    }
  });

  it('fills in what it is told beside the suggestions', async () => {
    const folder = temporaryFolder();
    await runCli(['init', 'study', '--yes', '--title', 'A study', '--starter', 'consented-cohort'], folder);
    expect(readFileSync(path.join(folder, 'study/application.yaml'), 'utf8')).toMatch(/^title: A study$/m);
  });

  it('gives suggestions to the forms that an application still lacks, and leaves the others alone', async () => {
    const folder = temporaryFolder();
    await runCli(['init', 'study', '--yes'], folder);
    const again = await runCli(['init', 'study', '--yes', '--starter', 'shmi-user'], folder);
    expect(again.out).toContain('nothing was written');
    expect(saidIn(path.join(folder, 'study'))).toBe('');
  });

  it('refuses a starter that there is not, and names those that there are', async () => {
    const folder = temporaryFolder();
    const { code, err } = await runCli(['init', 'study', '--yes', '--starter', 'nothing'], folder);
    expect(code).toBe(2);
    for (const name of starterNames()) expect(err).toContain(name);
    expect(readdirSync(folder)).toEqual([]);
  });

  it('refuses one before any question is asked, and says the nearest name', async () => {
    const folder = temporaryFolder();
    const terminal = { inIsTerminal: true, outIsTerminal: true };
    const { code, out, err } = await runCli(['init', 'study', '--starter', 'shmi-usr'], folder, terminal);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain('There is no starter “shmi-usr”. Did you mean “shmi-user”?');
    expect(readdirSync(folder)).toEqual([]);
  });

  it('is offered in the help, with every name and whom each is for', async () => {
    const { code, out } = await runCli(['init', '--help'], temporaryFolder(), { columns: 60 });
    expect(code).toBe(0);
    const words = out.replaceAll(/\s+/g, ' ');
    for (const [name, text] of readStarters()) expect(words).toContain(`${name} ${parseStarter(name, text).for}`);
    expect(out.split('\n').filter((line) => line.startsWith('      For') && line.length > 60)).toEqual([]);
  });

  it('gives no suggestions without a starter', async () => {
    const folder = temporaryFolder();
    const { out } = await runCli(['init', 'study', '--yes'], folder);
    expect(out).not.toContain(STARTER_MARK);
    expect(saidIn(path.join(folder, 'study'))).toBe('');
  });
});
