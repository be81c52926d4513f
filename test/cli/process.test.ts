import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, openSync, readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { runCli, temporaryFolder } from '../support/cli.ts';
import { applications } from './many/applications.ts';

const dars = fileURLToPath(new URL('../../bin/dars.js', import.meta.url));
const { NO_COLOR: _no, FORCE_COLOR: _force, ...env } = process.env;

function run(args: readonly string[], cwd: string, extra: Record<string, string> = {}) {
  return spawnSync(process.execPath, [dars, ...args], {
    cwd,
    env: { ...env, ...extra },
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
}

/** An application whose report is far larger than a pipe holds. */
function large(folder: string): string {
  mkdirSync(path.join(folder, 'large/standards'), { recursive: true });
  const organisations = Array.from({ length: 400 }, (_, index) => `  - id: "Not An Id ${index}"\n    name: x\n`).join(
    '',
  );
  writeFileSync(path.join(folder, 'large/application.yaml'), `title: Large\norganisations:\n${organisations}`);
  return folder;
}

describe('dars as a process', () => {
  it('prints its version', () => {
    const manifest = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as {
      version: string;
    };
    expect(run(['--version'], '/')).toMatchObject({ status: 0, stdout: `${manifest.version}\n`, stderr: '' });
  });

  it('reports many applications in their order, by two threads where there are two processors', async () => {
    if (availableParallelism() < 2) process.stderr.write('Only one thread is tried: there is a single processor.\n');
    const root = applications(400);
    const { status, stdout, stderr } = run(
      ['validate', '--format', 'concise', '--no-cache', '--as-of', '2026-11-23'],
      root,
    );
    const alone = await runCli(['validate', '--format', 'concise', '--no-cache'], root);
    expect({ status, stdout, stderr }).toEqual({ status: 1, stdout: alone.out, stderr: '' });
  });

  it('brings more than a pipe holds through whole', () => {
    const folder = large(temporaryFolder());
    const script = `"${process.execPath}" "${dars}" validate large --format json | (sleep 0.2; cat)`;
    const { stdout } = spawnSync('bash', ['-c', script], { cwd: folder, env, encoding: 'utf8', maxBuffer: 1 << 28 });
    expect(stdout.length).toBeGreaterThan(100_000);
    expect(() => JSON.parse(stdout) as unknown).not.toThrow();
  });

  it('ends quietly when the reader goes away', () => {
    const folder = large(temporaryFolder());
    const script = `"${process.execPath}" "${dars}" validate large --format json | head -c 1 >/dev/null; exit "\${PIPESTATUS[0]}"`;
    const { stderr, status } = spawnSync('bash', ['-c', script], { cwd: folder, env, encoding: 'utf8' });
    expect({ stderr, status }).toEqual({ stderr: '', status: 1 });
  });

  it.skipIf(!existsSync('/dev/full'))('says that the disk is full, exit 3', () => {
    const folder = large(temporaryFolder());
    const result = spawnSync(process.execPath, [dars, 'validate', 'large'], {
      cwd: folder,
      env,
      encoding: 'utf8',
      stdio: ['ignore', openSync('/dev/full', 'w'), 'pipe'],
    });
    expect(result.status).toBe(3);
    expect(result.stderr).toContain('cannot write');
    expect(result.stderr.trimEnd().split('\n')).toHaveLength(1);
  });

  it('colours only when told to, or for a terminal', () => {
    const folder = large(temporaryFolder());
    const escape = '\u001B[';
    expect(run(['validate', 'large'], folder).stdout).not.toContain(escape);
    expect(run(['validate', 'large'], folder, { FORCE_COLOR: '1' }).stdout).toContain(escape);
    expect(run(['validate', 'large'], folder, { FORCE_COLOR: '1', NO_COLOR: '1' }).stdout).not.toContain(escape);
    expect(run(['--color', 'always', 'validate', 'large'], folder).stdout).toContain(escape);
  });

  it('works on folders with spaces and other letters in their names', () => {
    const folder = path.join(temporaryFolder(), 'Ysbyty Ŵy & sons');
    mkdirSync(folder);
    expect(run(['init', 'fy astudiaeth', '--yes'], folder)).toMatchObject({ status: 0, stderr: '' });
    expect(run(['validate', 'fy astudiaeth'], folder)).toMatchObject({ status: 0, stderr: '' });
    expect(run(['validate'], path.join(folder, 'fy astudiaeth/standards'))).toMatchObject({ status: 0, stderr: '' });
  });

  it('finds the application from below and prints paths from where one stands', () => {
    const folder = temporaryFolder();
    run(['init', 'study', '--yes'], folder);
    writeFileSync(path.join(folder, 'study/standards/transparency.yaml'), 'x: 1\n');
    expect(
      run(['validate', '--format', 'concise', 'transparency.yaml'], path.join(folder, 'study/standards')).stdout,
    ).toContain('transparency.yaml:1:1: error');
  });
});
