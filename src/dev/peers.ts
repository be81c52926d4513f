import { spawnSync } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';

/** Another program that checks YAML files against a JSON Schema. */
export interface Peer {
  readonly name: string;
  /** The command that checks every application below a folder. */
  readonly command: (folder: string) => readonly string[];
  /** Most applications that it is asked to check, since it takes too long for more. */
  readonly most: number;
}

/**
 * The other programs that are installed: those from npm in a folder that was named, and the Python package. Nothing is
 * fetched; what is not there is left out, and the page says so.
 */
export function peersIn(folder: string | undefined, work: string, schema: string): readonly Peer[] {
  const installed = (...way: readonly string[]): string | undefined => {
    const file = folder === undefined ? undefined : path.join(folder, 'node_modules', ...way);
    return file !== undefined && existsSync(file) ? file : undefined;
  };
  const node = process.execPath;
  const found: Peer[] = [];
  const binary = installed('@sourcemeta', 'jsonschema', 'build', 'github-releases', binaryName());
  if (binary !== undefined)
    for (const [mode, flags] of [
      ['exhaustive', []],
      ['fast', ['--fast']],
    ] as const)
      found.push({
        name: `Sourcemeta jsonschema, ${mode}`,
        command: (where) => [binary, 'validate', schema, where, '--extension', '.yaml', '--continue', ...flags],
        most: 10_000,
      });
  const ajv = installed('ajv-cli', 'dist', 'index.js');
  if (ajv !== undefined)
    found.push({
      name: 'ajv-cli',
      command: (where) => [
        node,
        ajv,
        'validate',
        '-s',
        schema,
        '-d',
        `${where}/**/*.yaml`,
        '--strict=false',
        '-c',
        'ajv-formats',
        '--all-errors',
      ],
      most: 1000,
    });
  if (spawnSync('python3', ['-c', 'import jsonschema, yaml; yaml.CSafeLoader']).status === 0) {
    const script = path.join(work, 'check.py');
    writeFileSync(script, PYTHON);
    found.push({
      name: 'python-jsonschema with libyaml',
      command: (where) => ['python3', script, schema, where],
      most: 100,
    });
  }
  const spectral = installed('@stoplight', 'spectral-cli', 'dist', 'index.js');
  if (spectral !== undefined) {
    const ruleset = path.join(work, 'spectral.json');
    writeFileSync(ruleset, spectralRules(schema));
    found.push({
      name: 'Spectral, one rule',
      command: (where) => [node, spectral, 'lint', '--quiet', '-r', ruleset, `${where}/**/*.yaml`],
      most: 1,
    });
  }
  return found;
}

function binaryName(): string {
  return `jsonschema-${process.platform}-${process.arch === 'x64' ? 'x86_64' : process.arch}`;
}

/** Days stay texts, as in every reader that keeps to YAML 1.2. */
const PYTHON = `import json, pathlib, sys
import jsonschema, yaml

class Loader(yaml.CSafeLoader):
    pass

Loader.yaml_implicit_resolvers = {
    letter: [(tag, pattern) for tag, pattern in resolvers if tag != 'tag:yaml.org,2002:timestamp']
    for letter, resolvers in yaml.CSafeLoader.yaml_implicit_resolvers.items()
}
schema = json.loads(pathlib.Path(sys.argv[1]).read_text())
validator = jsonschema.Draft7Validator(schema, format_checker=jsonschema.Draft7Validator.FORMAT_CHECKER)
bad = 0
for file in sorted(pathlib.Path(sys.argv[2]).rglob('*.yaml')):
    for error in validator.iter_errors(yaml.load(file.read_bytes(), Loader)):
        print(file, error.message)
        bad += 1
sys.exit(1 if bad else 0)
`;

function spectralRules(schema: string): string {
  return JSON.stringify({
    rules: {
      schema: {
        given: '$',
        severity: 'error',
        // oxlint-disable-next-line unicorn/no-thenable -- a keyword of Spectral
        then: { function: 'schema', functionOptions: { schema: { $ref: schema }, allErrors: true } },
      },
    },
  });
}
