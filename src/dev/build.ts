import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { build, transform, type Metafile, type Plugin } from 'esbuild';
import { createSourceFile, isRegularExpressionLiteral, ScriptKind, ScriptTarget, type Node } from 'typescript';
import type { DevContext } from './commands.ts';
import { generateBuilt, generateCommitted, writeGenerated } from './generate.ts';

/** Packages that stay outside the bundle: WebAssembly and fonts are read as files when a PDF or a drawing is made. */
const EXTERNAL = ['@myriaddreamin/typst-ts-web-compiler', '@resvg/resvg-wasm', '@expo-google-fonts/*'];

/** Bundles the program into dist/, in pieces, so that help and --version load little; then declarations and notices. */
export async function buildAll({ root, args }: DevContext): Promise<number> {
  // Tests compare the committed files with their sources, so only a real build may refresh them.
  const forTests = args.includes('--tests');
  if (!forTests) {
    writeGenerated(root, await generateBuilt(root));
    writeGenerated(root, await generateCommitted(root));
  }
  rmSync(path.join(root, 'dist'), { recursive: true, force: true });
  const result = await build({
    absWorkingDir: root,
    entryPoints: {
      start: 'src/cli/start.ts',
      index: 'src/index.ts',
      'draft-worker': 'src/cli/draft-worker.ts',
      'check-worker': 'src/cli/many/check-worker.ts',
    },
    outdir: 'dist',
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    external: EXTERNAL,
    define: { DARS_BUILD: JSON.stringify(digestOf(root)) },
    // The same code without the parts that look at the process: quicker to load and to run.
    alias: { yaml: path.join(root, 'node_modules/yaml/browser/index.js') },
    plugins: [jsonAsText, shortValidators, withoutUnused],
    // Names stay, so that a stack can be read; comments and blanks only cost time to load.
    minifyWhitespace: true,
    minifySyntax: true,
    keepNames: false,
    metafile: true,
    logLevel: 'warning',
    legalComments: 'none',
    // Packages in CommonJS call require for built-in modules; making a full one for every piece costs time at each start.
    banner: {
      js: 'const require = (name) => globalThis.process.getBuiltinModule(name);',
    },
  });
  for (const file of Object.keys(result.metafile.outputs)) if (file.endsWith('.js')) inAscii(path.join(root, file));
  if (!forTests) {
    writeFileSync(path.join(root, 'THIRD-PARTY-NOTICES.md'), notices(root, result.metafile));
    execFileSync(
      'npx',
      [
        'tsc',
        '--emitDeclarationOnly',
        '--outDir',
        'dist/types',
        '--rootDir',
        'src',
        '-p',
        'src/dev/tsconfig.types.json',
      ],
      { cwd: root, stdio: 'inherit' },
    );
  }
  return 0;
}

/** What tells this build from others: results of one are not those of another. */
function digestOf(root: string): string {
  const hash = createHash('sha256');
  for (const folder of ['src', 'schemas'])
    for (const file of readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' }).toSorted()) {
      const from = path.join(root, folder, file);
      if (statSync(from).isFile()) hash.update(file).update(readFileSync(from));
    }
  // The packages that go into the bundle.
  hash.update(readFileSync(path.join(root, 'package-lock.json')));
  return hash.digest('hex').slice(0, 16);
}

/**
 * Writes the letters that esbuild leaves in regular expressions as escapes, which mean the same there, though not in raw
 * templates. A file with a single letter beyond Latin takes twice the memory and longer to load.
 */
function inAscii(file: string): void {
  const code = readFileSync(file, 'utf8');
  const escape = (letter: string): string => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`;
  const patterns: { readonly start: number; readonly end: number }[] = [];
  const visit = (node: Node): void => {
    if (isRegularExpressionLiteral(node)) patterns.push({ start: node.getStart(tree), end: node.getEnd() });
    node.forEachChild(visit);
  };
  const tree = createSourceFile(file, code, ScriptTarget.Latest, false, ScriptKind.JS);
  visit(tree);
  let done = 0;
  let written = '';
  for (const { start, end } of patterns) {
    // oxlint-disable-next-line no-control-regex -- all that is not ASCII is looked for
    written += code.slice(done, start) + code.slice(start, end).replaceAll(/[^\0-\x7f]/g, escape);
    done = end;
  }
  writeFileSync(file, written + code.slice(done));
}

/** Engines read a large text with JSON.parse faster than the same data as an object literal. */
const jsonAsText: Plugin = {
  name: 'json-as-text',
  setup(build) {
    build.onLoad({ filter: /src[\\/]generated[\\/].*\.json$/ }, ({ path: file }) => ({
      contents: `export default JSON.parse(${JSON.stringify(readFileSync(file, 'utf8').trim())});`,
      loader: 'js',
    }));
  },
};

/**
 * Leaves out what no command of dars uses: commander's module for subcommands in files of their own, and inquirer's
 * question that opens an editor, which alone brings half a megabyte of character sets.
 */
const withoutUnused: Plugin = {
  name: 'without-unused',
  setup(build) {
    build.onResolve({ filter: /^(?:node:)?child_process$/ }, ({ importer }) =>
      importer.includes(`${path.sep}commander${path.sep}`) ? { path: 'nothing', namespace: 'unused' } : undefined,
    );
    build.onResolve({ filter: /^@inquirer\/external-editor$/ }, () => ({ path: 'nothing', namespace: 'unused' }));
    build.onLoad({ filter: /.*/, namespace: 'unused' }, () => ({ contents: 'module.exports = {};', loader: 'js' }));
  },
};

/** The validators are written by a program, half a million characters of it: short names make them quicker to load. */
const shortValidators: Plugin = {
  name: 'short-validators',
  setup(build) {
    build.onLoad({ filter: /[\\/]generated[\\/]validators\.js$/ }, async ({ path: file }) => {
      const { code } = await transform(readFileSync(file, 'utf8'), { minify: true, format: 'esm', target: 'node20' });
      return { contents: code, loader: 'js' };
    });
  },
};

/** Licences of everything that is bundled, or installed beside the bundle. */
function notices(root: string, metafile: Metafile): string {
  const bundled = new Set<string>();
  for (const input of Object.keys(metafile.inputs)) {
    const match = /node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(input);
    if (match?.[1] !== undefined) bundled.add(match[1]);
  }
  // The validators carry a few of ajv's helpers, bundled one step earlier.
  for (const name of [
    'ajv',
    '@myriaddreamin/typst-ts-web-compiler',
    '@resvg/resvg-wasm',
    '@expo-google-fonts/source-sans-3',
    '@expo-google-fonts/source-code-pro',
  ])
    bundled.add(name);
  const parts = [...bundled].toSorted().map((name) => {
    const folder = path.join(root, 'node_modules', name);
    const manifest = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8')) as {
      version: string;
      license?: string;
      author?: string | { readonly name?: string };
    };
    const texts = ['LICENSE', 'LICENSE.md', 'LICENSE.txt', 'License.txt', 'license', 'LICENCE', 'LICENSE_FONT']
      .map((file) => path.join(folder, file))
      .filter((file) => existsSync(file))
      .map((file) => readFileSync(file, 'utf8').replaceAll('\r\n', '\n').trim());
    const unique = [...new Set(texts)];
    const { author } = manifest;
    const holder = (typeof author === 'string' ? author : author?.name) ?? 'its authors';
    const none = unique.length === 0 ? `, by ${holder}; the package brings no text of it` : '';
    return `## ${name} ${manifest.version}\n\nLicence: ${manifest.license ?? 'see below'}${none}\n\n${unique.map((text) => `\`\`\`text\n${text}\n\`\`\`\n`).join('\n')}`;
  });
  return `# Third-party notices\n\nMade by \`npm run build\` from what the bundle holds and what is installed beside it.\n\n${parts.join('\n')}`;
}
