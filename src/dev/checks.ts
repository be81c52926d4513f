import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync, mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import type { DevContext } from './commands.ts';
import { generateCommitted } from './generate.ts';

/** Compares committed generated files with what the sources give now; names each that is stale, missing or left over. */
export async function checkGenerated({ root }: DevContext): Promise<number> {
  const wanted = await generateCommitted(root);
  const stale = [...wanted]
    .filter(
      ([file, text]) => !existsSync(path.join(root, file)) || readFileSync(path.join(root, file), 'utf8') !== text,
    )
    .map(([file]) => file);
  const folders = ['templates/editor', 'templates/forms', 'templates/forms/standards'];
  const orphans = folders.flatMap((folder) =>
    readdirSync(path.join(root, folder), { withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => `${folder}/${entry.name}`)
      .filter((file) => !wanted.has(file)),
  );
  for (const file of stale) process.stderr.write(`stale: ${file}: run npm run generate\n`);
  for (const file of orphans) process.stderr.write(`orphan: ${file} is made from no schema\n`);
  if (stale.length + orphans.length > 0) return 1;
  process.stdout.write(`${wanted.size} generated files are fresh\n`);
  return 0;
}

/** Packs the package, installs it elsewhere, runs it as a user would, and lets publint and attw look at it. */
export function checkPackage({ root }: DevContext): Promise<number> {
  const folder = mkdtempSync(path.join(tmpdir(), 'dars-package-'));
  const run = (command: string, args: readonly string[], cwd: string): string =>
    execFileSync(command, [...args], { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] });
  try {
    const [packed] = JSON.parse(
      run('npm', ['pack', '--json', '--ignore-scripts', '--pack-destination', folder], root),
    ) as { filename: string }[];
    const tarball = path.join(folder, packed?.filename ?? '');
    const use = path.join(folder, 'use');
    mkdirSync(use);
    writeFileSync(path.join(use, 'package.json'), '{"name":"use","private":true}\n');
    run('npm', ['install', '--no-audit', '--no-fund', '--ignore-scripts', '--prefer-offline', tarball], use);
    const dars = path.join(use, 'node_modules/.bin/dars');
    run(dars, ['init', 'study', '--yes', '--title', 'A study'], use);
    run(dars, ['validate', 'study'], use);
    run(dars, ['render', 'study'], use);
    const made = readdirSync(path.join(use, 'study/pack')).toSorted();
    if (made.filter((name) => name.startsWith('application.')).length !== 4)
      throw new Error(`render made ${made.join(', ')}`);
    run(dars, ['verify', 'study/pack'], use);
    useAsModule(root, use, run);
    run('npx', ['publint', '--strict', tarball], root);
    run('npx', ['attw', '--profile', 'esm-only', tarball], root);
    process.stdout.write(
      `the package installs, runs, renders and serves as a module; publint and attw have no objection\n`,
    );
    return Promise.resolve(0);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Runs the example of docs/api.md on the installed package, and has its types checked as a strict user would. */
function useAsModule(
  root: string,
  use: string,
  run: (command: string, args: readonly string[], cwd: string) => string,
): void {
  const [, example = ''] = /```js\n(.*?)```/s.exec(readFileSync(path.join(root, 'docs/api.md'), 'utf8')) ?? [];
  cpSync(path.join(root, 'examples/consented-cohort'), path.join(use, 'examples/consented-cohort'), {
    recursive: true,
  });
  writeFileSync(path.join(use, 'example.mts'), example);
  const strict = ['--noEmit', '--strict', '--module', 'nodenext', '--target', 'es2023', '--skipLibCheck', 'false'];
  const types = ['--types', 'node', '--typeRoots', path.join(root, 'node_modules/@types')];
  run(process.execPath, [path.join(root, 'node_modules/typescript/bin/tsc'), ...strict, ...types, 'example.mts'], use);
  writeFileSync(path.join(use, 'example.mjs'), example);
  const printed = run(process.execPath, ['example.mjs'], use);
  if (!printed.startsWith('0 errors in 22 files')) throw new Error(`the example of docs/api.md printed ${printed}`);
}

/** Runs every check that CI runs, in order; stops at the first that fails. */
export function verify({ root }: DevContext): Promise<number> {
  const steps: readonly (readonly [name: string, script: string])[] = [
    ['generated files are fresh', 'check:generated'],
    ['types', 'typecheck'],
    ['lint', 'lint'],
    ['format', 'format:check'],
    ['unused code', 'knip'],
    ['tests', 'test'],
    ['build', 'build'],
    ['package', 'check:package'],
  ];
  for (const [name, script] of steps) {
    process.stdout.write(`\n— ${name}: npm run ${script}\n`);
    const result = spawnSync('npm', ['run', '--silent', script], { cwd: root, stdio: 'inherit' });
    if (result.status !== 0) {
      process.stderr.write(`\nverify: “${name}” failed\n`);
      return Promise.resolve(1);
    }
  }
  process.stdout.write('\nverify: everything passed\n');
  return Promise.resolve(0);
}
