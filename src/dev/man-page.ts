import { readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { pathToFileURL } from 'node:url';
import type { Command } from 'commander';
import { build, type Plugin } from 'esbuild';

/** The manual page, made from the tree of commands: its path below the root and its text. */
export async function manPage(root: string): Promise<readonly [string, string]> {
  const { version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as { version: string };
  let printed = '';
  const tree = (await loadProgram(root))(
    {
      out: (text) => void (printed += text),
      err: () => {},
      columns: 100,
      env: {},
      cwd: root,
      outIsTerminal: false,
      inIsTerminal: false,
      today: () => '',
    },
    version,
    () => {},
  );
  const helpOf = (command: Command): string => {
    printed = '';
    command.outputHelp();
    return printed;
  };
  return ['docs/man/dars.1', page(tree, version, helpOf)];
}

interface Io {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  readonly columns: number;
  readonly env: Readonly<Record<string, string>>;
  readonly cwd: string;
  readonly outIsTerminal: boolean;
  readonly inIsTerminal: boolean;
  readonly today: () => string;
}

type Program = (io: Io, version: string, finish: () => void) => Command;

/** Loads the tree of commands alone: what the commands load when they run may not be generated yet. */
async function loadProgram(root: string): Promise<Program> {
  const outfile = path.join(root, 'node_modules/.cache/dars-dev', `program-${process.pid}.mjs`);
  await build({
    entryPoints: [path.join(root, 'src/cli/program.ts')],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    packages: 'external',
    logLevel: 'error',
    plugins: [nothingLazy],
  });
  try {
    return ((await import(pathToFileURL(outfile).href)) as { program: Program }).program;
  } finally {
    rmSync(outfile, { force: true });
  }
}

const nothingLazy: Plugin = {
  name: 'nothing-lazy',
  setup(build) {
    build.onResolve({ filter: /.*/ }, ({ kind, path: wanted }) =>
      kind === 'dynamic-import' ? { path: wanted, external: true } : undefined,
    );
  },
};

function page(root: Command, version: string, helpOf: (command: Command) => string): string {
  const help = root.createHelp();
  const commands = help.visibleCommands(root).filter((command) => command.name() !== 'help');
  return [
    '.\\" Made by npm run generate from src/cli. Do not edit.',
    `.TH DARS 1 "" "dars ${roff(version)}" "User commands"`,
    '.SH NAME',
    'dars \\- write, check and render an application to NHS England\\(cqs Data Access Request Service',
    '.SH SYNOPSIS',
    '.B dars',
    '.RI [ options ] " command " [ arguments ]',
    '.SH DESCRIPTION',
    ...root
      .description()
      .split('\n')
      .map((line) => `${roff(line)}\n.br`),
    'dars is not an NHS England product, and a clean run is not an approval.',
    '.SH OPTIONS',
    ...optionsOf(root),
    '.SH COMMANDS',
    ...commands.flatMap((command) => section(command, helpOf)),
    '.SH EXIT STATUS',
    ...EXITS.flatMap(([code, meaning]) => ['.TP', `.B ${code}`, roff(meaning)]),
    '.SH FILES',
    ...FILES.flatMap(([file, meaning]) => ['.TP', `.I ${roff(file)}`, roff(meaning)]),
    '.SH ENVIRONMENT',
    ...VARIABLES.flatMap(([name, meaning]) => ['.TP', `.B ${roff(name)}`, roff(meaning)]),
    '',
  ].join('\n');
}

const EXITS: readonly (readonly [string, string])[] = [
  ['0', 'No finding at or above --fail-on, or the command did what it was asked.'],
  ['1', 'Findings, or something that dars doctor found broken.'],
  ['2', 'Wrong use, or nothing to check.'],
  ['3', 'Something could not be read or written.'],
  ['70', 'A fault in dars itself.'],
  ['130', 'Stopped by a person.'],
];

const FILES: readonly (readonly [string, string])[] = [
  ['application.yaml', 'What is asked, and by whom. Its folder is the application.'],
  ['standards/*.yaml', 'The answers to each Standard.'],
  ['evidence.yaml, evidence/', 'The list of papers, and the papers.'],
  ['dars.config.yaml', 'Settings, in the folder of the application or above it.'],
  ['pack/', 'What dars render makes.'],
];

const VARIABLES: readonly (readonly [string, string])[] = [
  ['NO_COLOR, FORCE_COLOR', 'No colour, or colour where no terminal is; --color comes first.'],
  ['DARS_DEBUG', '1 prints the details of a fault in dars.'],
];

/** One command, or the commands of a group. */
function section(command: Command, helpOf: (command: Command) => string, above = ''): string[] {
  const name = `${above}${command.name()}`;
  const children = command
    .createHelp()
    .visibleCommands(command)
    .filter((child) => child.name() !== 'help');
  const words = command.registeredArguments.map((one) => {
    const shown = one.variadic ? `${one.name()}...` : one.name();
    return one.required ? `<${shown}>` : `[${shown}]`;
  });
  const examples = /\nExamples:\n(.*)$/s.exec(helpOf(command))?.[1] ?? '';
  return [
    `.SS ${quotedWords(['dars', name, ...words].join(' '))}`,
    `${roff(command.description())}.`,
    ...command.registeredArguments
      .filter(({ description }) => description !== '')
      .flatMap((one) => ['.TP', `.I ${roff(one.name())}`, roff(sentence(one.description))]),
    ...optionsOf(command),
    ...(examples.trim() === ''
      ? []
      : [
          '.PP',
          'Examples:',
          '.PP',
          '.nf',
          '.RS',
          ...examples
            .trimEnd()
            .split('\n')
            .map((line) => roff(line.slice(2))),
          '.RE',
          '.fi',
        ]),
    ...children.flatMap((child) => section(child, helpOf, `${name} `)),
  ];
}

function optionsOf(command: Command): string[] {
  const help = command.createHelp();
  return help
    .visibleOptions(command)
    .filter(({ long }) => long !== '--help' || command.parent === null)
    .flatMap((option) => [
      '.TP',
      `.B ${roff(help.optionTerm(option))}`,
      roff(sentence(help.optionDescription(option))),
    ]);
}

function sentence(text: string): string {
  return /[.!?)]$/.test(text) ? text : `${text}.`;
}

function quotedWords(text: string): string {
  return `"${roff(text)}"`;
}

/** Text as roff takes it: its own signs escaped, letters beyond ASCII by their names. */
function roff(text: string): string {
  const plain = text
    .replaceAll('\\', '\\e')
    .replaceAll('-', '\\-')
    .replaceAll('’', '\\(cq')
    .replaceAll('‘', '\\(oq')
    .replaceAll('“', '\\(lq')
    .replaceAll('”', '\\(rq')
    .replaceAll('"', '\\(dq')
    .replaceAll('…', '...')
    .replaceAll(
      /[^\n\x20-\x7e]/gu,
      (letter) => `\\[u${(letter.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}]`,
    );
  return /^[.']/.test(plain) ? `\\&${plain}` : plain;
}
