import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { setImmediate as turn } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { xlsxOf } from '../../src/dev/write-xlsx.ts';
import { runCli, temporaryFolder } from '../support/cli.ts';
import { AGREEMENT, DATASETS, presentRegister } from '../support/register.ts';

const program = path.resolve(import.meta.dirname, '../../bin/dars.js');

/** Enough agreements for a second thread, each with datasets of its own. */
function workbook(): Uint8Array {
  const references = Array.from({ length: 300 }, (_, index) => `DARS-NIC-${100_000 + index}-B1C2D-v1.0`);
  return xlsxOf(
    presentRegister(
      references.map((reference) => ({ ...AGREEMENT, 'Reference Number': reference })),
      references.flatMap((reference) => DATASETS.map((dataset) => ({ ...dataset, 'Reference Number': reference }))),
    ),
  );
}

/** Every file below a folder, by its path. */
function filesIn(folder: string): ReadonlyMap<string, string> {
  const names = (readdirSync(folder, { recursive: true }) as string[]).toSorted();
  const files = names.filter((name) => statSync(path.join(folder, name)).isFile());
  return new Map(files.map((name) => [name, readFileSync(path.join(folder, name), 'utf8')]));
}

it('the program as it is bundled imports in two threads what its source imports in one, stopped half-way or not', async () => {
  const folder = temporaryFolder();
  writeFileSync(path.join(folder, 'register.xlsx'), workbook());
  const { out } = await runCli(['import', 'register.xlsx', '--all', '--out', 'source'], folder);
  const expected = filesIn(path.join(folder, 'source'));
  expect(existsSync(path.resolve(program, '../../dist/draft-worker.js'))).toBe(true);
  const command = ['import', 'register.xlsx', '--all', '--out'];
  const run = (to: string): string =>
    execFileSync(process.execPath, [program, ...command, to], {
      cwd: folder,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    });
  expect(run('bundle')).toBe(out.replaceAll('source', 'bundle'));
  // The account holds the day of the import, which is today in one and a fixed day in the other.
  const dated = (files: ReadonlyMap<string, string>): ReadonlyMap<string, string> =>
    new Map([...files].map(([name, text]) => [name, text.replace(/^importedOn: .*$/m, '')]));
  expect(dated(filesIn(path.join(folder, 'bundle')))).toEqual(dated(expected));

  const stopped = path.join(folder, 'stopped');
  mkdirSync(stopped);
  const child = spawn(process.execPath, [program, ...command, 'stopped'], { cwd: folder, stdio: 'ignore' });
  const ended = once(child, 'exit');
  const drafts = (): readonly string[] => readdirSync(stopped).filter((name) => name.startsWith('DARS'));
  while (drafts().length === 0 && child.exitCode === null) await turn();
  child.kill('SIGKILL');
  await ended;
  const whole = dated(expected);
  for (const [name, text] of dated(filesIn(stopped)))
    if (name.startsWith('DARS')) expect({ name, text }).toEqual({ name, text: whole.get(name) });
  for (const draft of drafts())
    expect(readdirSync(path.join(stopped, draft), { recursive: true })).toHaveLength(
      readdirSync(path.join(folder, 'source', draft), { recursive: true }).length,
    );
  run('stopped');
  expect(dated(filesIn(stopped))).toEqual(whole);
}, 120_000);

it.skipIf(process.platform === 'win32').each(['1', '2'])(
  'says at Ctrl-C how many drafts are written, and goes on when it is run again, with %s threads',
  async (threads) => {
    const folder = temporaryFolder();
    writeFileSync(path.join(folder, 'register.xlsx'), workbook());
    const env = { ...process.env, DARS_THREADS: threads };
    const command = [program, 'import', 'register.xlsx', '--all', '--out', 'all'];
    mkdirSync(path.join(folder, 'all'));
    const drafts = (): number => readdirSync(path.join(folder, 'all')).filter((name) => name.startsWith('DARS')).length;
    const child = spawn(process.execPath, command, { cwd: folder, env, stdio: ['ignore', 'ignore', 'pipe'] });
    let err = '';
    child.stderr.on('data', (text: Buffer) => void (err += text.toString()));
    const closed = once(child, 'close');
    while (drafts() === 0 && child.exitCode === null) await turn();
    child.kill('SIGINT');
    expect((await closed)[0]).toBe(130);
    const said =
      /Stopped after (\d+) of 300 drafts, all of them written now and each whole\. Run the same command again/.exec(
        err,
      );
    expect(Number(said?.[1])).toBe(drafts());
    expect(drafts()).toBeLessThan(300);
    const out = execFileSync(process.execPath, command, {
      cwd: folder,
      env,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    expect(out).toContain(`Wrote ${300 - Number(said?.[1])} draft applications to all/`);
    expect(drafts()).toBe(300);
  },
  120_000,
);
