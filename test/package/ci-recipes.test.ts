import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { temporaryFolder } from '../support/cli.ts';
import { exampleFolder } from '../support/examples.ts';

const root = path.resolve(import.meta.dirname, '../..');
const hasBash = spawnSync('bash', ['--version']).error === undefined;
const hasPreCommit = spawnSync('pre-commit', ['--version']).error === undefined;
if (!hasBash) process.stderr.write('Skipped: the steps of the action are not run, because bash is not installed.\n');
if (!hasPreCommit) process.stderr.write('Skipped: the hook is not run, because pre-commit is not installed.\n');

/** A folder that holds two applications, the second with a fault. */
function applications(): string {
  const folder = temporaryFolder();
  for (const name of ['shmi-university', 'gp-workforce'])
    cpSync(exampleFolder(name), path.join(folder, 'applications', name), {
      recursive: true,
      filter: (file) => path.basename(file) !== 'pack',
    });
  const file = path.join(folder, 'applications/gp-workforce/standards/data-controllers.yaml');
  writeFileSync(file, readFileSync(file, 'utf8').replace(/legalName: .*/, 'legalName: Somebody Else'));
  return folder;
}

interface Action {
  readonly inputs: Readonly<Record<string, { readonly default: string }>>;
  readonly runs: {
    readonly steps: readonly { readonly name?: string; readonly run?: string; readonly env?: Record<string, string> }[];
  };
}

const action = parse(readFileSync(path.join(root, 'action.yml'), 'utf8')) as Action;

/** Runs the checking step of the action as GitHub would, with these inputs. */
function runAction(folder: string, inputs: Readonly<Record<string, string>>) {
  const step = action.runs.steps.find(({ name }) => name === 'Check');
  const value = (text: string) =>
    text.replace(
      /^\$\{\{ inputs\.([a-z-]+) \}\}$/,
      (_, name: string) => inputs[name] ?? action.inputs[name]?.default ?? 'UNDECLARED',
    );
  const env = Object.fromEntries(Object.entries(step?.env ?? {}).map(([name, text]) => [name, value(text)]));
  const summary = path.join(folder, 'summary.md');
  const { status, stdout, stderr } = spawnSync(
    'bash',
    ['--noprofile', '--norc', '-eo', 'pipefail', '-c', step?.run ?? 'exit 9'],
    {
      cwd: folder,
      encoding: 'utf8',
      env: { ...process.env, ...env, GITHUB_ACTION_PATH: root, GITHUB_STEP_SUMMARY: summary },
    },
  );
  return { status, stdout, stderr, summary: existsSync(summary) ? readFileSync(summary, 'utf8') : '' };
}

describe.skipIf(!hasBash)('the action for GitHub', () => {
  it('annotates the faulty application, writes the summary, and fails', () => {
    const { status, stdout, summary } = runAction(applications(), { paths: 'applications' });
    expect(status).toBe(1);
    expect(stdout).toMatch(/^::error file=applications\/gp-workforce\/standards\/data-controllers.yaml,line=\d+/m);
    expect(summary).toContain('data-controllers.yaml');
  });

  it('passes for sound applications, one path a line, and hands its inputs on', () => {
    const folder = applications();
    const { status, stdout } = runAction(folder, {
      paths: 'applications/shmi-university\n\napplications/shmi-university/standards/transparency.yaml\n',
      stage: 'submission',
      'as-of': '2026-11-23',
      sarif: 'my out.sarif',
    });
    expect(status).toBe(0);
    expect(stdout).not.toContain('::error');
    expect(existsSync(path.join(folder, 'my out.sarif'))).toBe(true);
    expect(runAction(folder, { paths: 'applications', 'fail-on': 'never' }).status).toBe(0);
    expect(runAction(folder, { paths: 'applications', stage: 'nonsense' }).status).toBe(2);
  });

  it('builds dars where it is not built yet', () => {
    const step = action.runs.steps.find(({ name }) => name === 'Build dars');
    const folder = temporaryFolder();
    const log = path.join(folder, 'log');
    writeFileSync(path.join(folder, 'npm'), `#!/bin/sh\necho "$@" >> ${log}\n`, { mode: 0o755 });
    const run = (where: string) =>
      spawnSync('bash', ['-eo', 'pipefail', '-c', step?.run ?? 'exit 9'], {
        env: { ...process.env, PATH: `${folder}:${process.env['PATH'] ?? ''}`, GITHUB_ACTION_PATH: where },
      }).status;
    expect(run(folder)).toBe(0);
    expect(readFileSync(log, 'utf8')).toBe('ci --no-audit --no-fund\nrun build\n');
    mkdirSync(path.join(folder, 'dist'));
    writeFileSync(path.join(folder, 'dist/start.js'), '');
    expect(run(folder)).toBe(0);
    expect(readFileSync(log, 'utf8').split('\n')).toHaveLength(3);
  });
});

describe.skipIf(!hasPreCommit)('the hook for pre-commit', { timeout: 120_000 }, () => {
  it('checks the applications in which a file changed, and no other', () => {
    const hooks = temporaryFolder();
    const git = (cwd: string, ...args: string[]) =>
      execFileSync('git', ['-c', 'user.name=T', '-c', 'user.email=t@example.org', ...args], { cwd, stdio: 'pipe' });
    for (const part of [
      '.pre-commit-hooks.yaml',
      '.ci/pre-commit',
      'bin',
      'dist',
      'package.json',
      'schemas',
      'templates',
    ])
      cpSync(path.join(root, part), path.join(hooks, part), { recursive: true });
    git(hooks, 'init', '-q');
    git(hooks, 'add', '-A', '-f');
    git(hooks, 'commit', '-qm', 'x');
    const folder = applications();
    git(folder, 'init', '-q');
    git(folder, 'add', '-A');
    const run = (...files: string[]) =>
      spawnSync('pre-commit', ['try-repo', hooks, 'dars-validate', '--files', ...files], {
        cwd: folder,
        encoding: 'utf8',
        env: { ...process.env, PRE_COMMIT_HOME: path.join(hooks, 'home') },
      });
    const sound = run('applications/shmi-university/standards/transparency.yaml');
    expect(sound.stdout).toContain('Passed');
    expect(sound.status).toBe(0);
    const faulty = run('applications/gp-workforce/application.yaml', 'applications/shmi-university/evidence.yaml');
    expect(faulty.status).toBe(1);
    expect(faulty.stdout).toContain('applications/gp-workforce/standards/data-controllers.yaml:');
  });
});
