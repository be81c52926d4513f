// Runs the tests of the rules for Stryker within one process: every test file is loaded once, and a mutant is switched
// on while the tests that reach it run. Vitest would load everything anew for each of some thousand mutants.
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { INSTRUMENTER_CONSTANTS } from '@stryker-mutator/api/core';
import { commonTokens, declareFactoryPlugin, PluginKind, tokens } from '@stryker-mutator/api/plugin';
import {
  DryRunStatus,
  TestStatus,
  determineHitLimitReached,
  toMutantRunResult,
} from '@stryker-mutator/api/test-runner';
import { build } from 'esbuild';

const FOLDERS = ['core', 'standards'];

/** Tests left out: judgement should not rest on chance, and instrumented code is slow, so whatever is timed would fail. */
const LEFT_OUT =
  /validate\.property\.test| › (properties|A17: size) › |within seconds|quick|takes time|100,000|5,000|nearly every|any code point|any title|than a call takes/;

/** What the instrumented code reads to know which mutant is on, and writes to say what it reached. */
const state = (globalThis[INSTRUMENTER_CONSTANTS.NAMESPACE] ??= {});

class Runner {
  /** @type {import('./collect.js').Test[]} */
  #tests = [];
  #folders;

  constructor({ mutate }) {
    this.#folders = FOLDERS.filter((folder) => mutate.some((pattern) => pattern.startsWith(`src/${folder}/`)));
  }

  /** Mutants that act only while files load are not run (`ignoreStatic`), so that nothing ever has to be loaded anew. */
  capabilities() {
    return { reloadEnvironment: true };
  }

  async init() {
    this.#tests = await collect(process.cwd(), this.#folders);
  }

  async dryRun() {
    const results = [];
    for (const test of this.#tests) {
      state.currentTestId = test.id;
      results.push(await runTest(test));
    }
    state.currentTestId = undefined;
    return { status: DryRunStatus.Complete, tests: results, mutantCoverage: state.mutantCoverage };
  }

  async mutantRun({ activeMutant, sandboxFileName, testFilter, hitLimit, disableBail }) {
    const wanted = testFilter && new Set(testFilter);
    // The tests of its own folder have to find a mutant; that rules would stumble over a fault of the core is not enough.
    const [, folder] = /[/\\]src[/\\](\w+)[/\\]/.exec(sandboxFileName);
    const results = [];
    state.hitCount = 0;
    state.hitLimit = hitLimit;
    state.activeMutant = activeMutant.id;
    for (const test of this.#tests) {
      if (!test.file.startsWith(`test/${folder}/`) || (wanted && !wanted.has(test.id))) continue;
      const result = await runTest(test);
      results.push(result);
      if (result.status === TestStatus.Failed && !disableBail) break;
    }
    state.activeMutant = undefined;
    const tooOften = determineHitLimitReached(state.hitCount, hitLimit);
    return toMutantRunResult(tooOften ?? { status: DryRunStatus.Complete, tests: results });
  }
}

async function runTest({ id, file, skipped, run }) {
  const result = { id, name: id, fileName: path.resolve(file), timeSpentMs: 0 };
  if (skipped) return { ...result, status: TestStatus.Skipped };
  const start = performance.now();
  try {
    await run();
    return { ...result, status: TestStatus.Success, timeSpentMs: performance.now() - start };
  } catch (error) {
    const failureMessage = error instanceof Error ? error.message : String(error);
    return { ...result, status: TestStatus.Failed, failureMessage, timeSpentMs: performance.now() - start };
  }
}

/** Bundles the test files with the instrumented code, and loads them; `root` is Stryker's copy of the project. */
async function collect(root, folders) {
  const files = folders.flatMap((folder) =>
    readdirSync(path.join(root, 'test', folder), { recursive: true })
      .filter((name) => name.endsWith('.test.ts'))
      .map((name) => `test/${folder}/${name.split(path.sep).join('/')}`)
      .sort(),
  );
  const outfile = path.join(root, `mutation-tests-${process.pid}.mjs`);
  const collector = path.join(root, 'src/dev/mutation/collect.js');
  await build({
    stdin: {
      contents: [
        `export { tests } from ${JSON.stringify(collector)};`,
        ...files.map((file) => `import './${file}';`),
      ].join('\n'),
      resolveDir: root,
    },
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    packages: 'external',
    logLevel: 'error',
    plugins: [
      {
        name: 'mutation',
        setup(bundling) {
          bundling.onResolve({ filter: /^vitest$/ }, () => ({ path: collector }));
          bundling.onResolve({ filter: /^vitest-itself$/ }, () => ({ path: 'vitest', external: true }));
          bundling.onLoad({ filter: /[/\\]test[/\\].*\.ts$/ }, ({ path: file }) => ({
            contents: ownTests(file, path.relative(root, file).split(path.sep).join('/')),
            loader: 'ts',
          }));
        },
      },
    ],
  });
  const { tests } = await import(pathToFileURL(outfile).href);
  return tests.filter(({ id }) => !LEFT_OUT.test(id));
}

/** A test file that says its name before it notes its tests, and knows where it stood before it was bundled. */
function ownTests(file, name) {
  const text = readFileSync(file, 'utf8').replaceAll('import.meta.url', JSON.stringify(pathToFileURL(file).href));
  if (!file.endsWith('.test.ts')) return text;
  return `import { begin } from 'vitest'; begin(${JSON.stringify(name)});\n${text}`;
}

const runner = Object.assign((options) => new Runner(options), { inject: tokens(commonTokens.options) });

export const strykerPlugins = [declareFactoryPlugin(PluginKind.TestRunner, 'one-process', runner)];
