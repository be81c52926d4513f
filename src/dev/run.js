// Node 20 does not run TypeScript, so each development command is bundled first, then run.
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
const [command = 'help', ...args] = process.argv.slice(2);
const out = path.join(root, 'node_modules/.cache/dars-dev');
mkdirSync(out, { recursive: true });

/** Bundles one file of src/dev and imports it, so that code generated a moment ago is the code that runs. */
async function load(name) {
  const outfile = path.join(out, `${name}-${process.pid}.mjs`);
  await build({
    entryPoints: [path.join(root, `src/dev/${name}.ts`)],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    packages: 'external',
    logLevel: 'error',
  });
  try {
    return await import(pathToFileURL(outfile).href);
  } finally {
    const { rmSync } = await import('node:fs');
    rmSync(outfile, { force: true });
  }
}

try {
  const { commands } = await load('commands');
  const run = commands[command];
  if (run === undefined) {
    console.error(`Unknown development command: ${command}. Known: ${Object.keys(commands).join(', ')}.`);
    process.exitCode = 2;
  } else {
    process.exitCode = await run({ root, args, load });
  }
} catch (error) {
  // A wrong option is no fault of the program.
  const isOption = String(error?.code).startsWith('ERR_PARSE_ARGS');
  console.error(error instanceof Error && error.stack && !isOption ? error.stack : (error?.message ?? error));
  process.exitCode = 1;
}
