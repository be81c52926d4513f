import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { importComparisons } from './bench-import.ts';
import type { DevContext } from './commands.ts';
import { keystrokes } from './keystroke.ts';

/** One comparison: command A against command B, run in turn. */
export interface Comparison {
  readonly id: string;
  readonly what: string;
  readonly a: readonly string[];
  readonly b: readonly string[];
  /** Exit code that each must have: a command that fails looks very fast. */
  readonly exits: readonly [number, number];
  readonly must: string;
  readonly goal: string;
  readonly pairs: number;
  /** Done before each run of command A, outside of the measurement. */
  readonly before?: () => void;
}

interface Result {
  readonly comparison: Comparison;
  readonly ratios: readonly number[];
  readonly milliseconds: number;
}

/** Measures the budgets as ratios, pair by pair in one run, and writes docs/benchmarks.md. */
export async function bench({ root, args }: DevContext): Promise<number> {
  const folder = mkdtempSync(path.join(tmpdir(), 'dars-bench-'));
  // With `--only <id>` one row is measured, and the others of the page stay.
  const only = args.includes('--only') ? args[args.indexOf('--only') + 1] : undefined;
  try {
    const rows: string[] = [];
    for (const comparison of [...comparisons(root, folder), ...(await importComparisons(root, folder))]) {
      if (only !== undefined && only !== comparison.id) continue;
      process.stdout.write(`${comparison.id}: ${comparison.what}\n`);
      rows.push(row(measure(comparison)));
    }
    if (only === undefined || only === 'keystroke') rows.push(keystrokeRow(await keystrokes(root, 40)));
    const file = path.join(root, 'docs/benchmarks.md');
    const page = only === undefined ? report(rows) : withRow(readFileSync(file, 'utf8'), only, rows[0]);
    process.stdout.write(`\n${page}`);
    if (!args.includes('--dry-run')) writeFileSync(file, page);
    return 0;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function comparisons(root: string, folder: string): Comparison[] {
  const node = process.execPath;
  const dars = path.join(root, 'bin/dars.js');
  const clean = path.join(folder, 'clean');
  cpSync(path.join(root, 'examples/consented-cohort'), clean, { recursive: true });
  const faulty = path.join(folder, 'faulty');
  cpSync(clean, faulty, { recursive: true });
  const file = path.join(faulty, 'standards/data-controllers.yaml');
  writeFileSync(file, readFileSync(file, 'utf8').replace(/^controllers:/m, 'controlers:'));
  const empty = [node, '-e', '0'];
  const validate = [node, dars, 'validate', clean];
  const render = (formats: string): string[] => [
    node,
    dars,
    'render',
    clean,
    '--out',
    path.join(folder, 'pack'),
    '--format',
    formats,
  ];
  return [
    {
      id: 'start',
      what: '`dars --version` / `node -e 0`',
      a: [node, dars, '--version'],
      b: empty,
      exits: [0, 0],
      must: '≤ 2.0',
      goal: '≤ 1.5',
      pairs: 15,
    },
    {
      id: 'one-cold',
      what: '`dars validate` of the example / `node -e 0`',
      a: validate,
      b: empty,
      exits: [0, 0],
      must: '≤ 8.0',
      goal: '≤ 3.0',
      pairs: 15,
    },
    {
      id: 'one-faulty',
      what: '`dars validate` with one bad file / clean',
      a: [node, dars, 'validate', faulty],
      b: validate,
      exits: [1, 0],
      must: '≤ 1.6',
      goal: '≤ 1.5',
      pairs: 11,
    },
    {
      id: 'render-md',
      what: '`dars render` of Markdown and HTML / `dars validate`',
      a: render('md,html'),
      b: validate,
      exits: [0, 0],
      must: '≤ 1.5',
      goal: '≤ 1.2',
      pairs: 11,
    },
    {
      id: 'render-pdf',
      what: '`dars render` of Markdown, HTML and PDF / `node -e 0`',
      a: render('md,html,pdf'),
      b: empty,
      exits: [0, 0],
      must: 'report it',
      goal: '—',
      pairs: 5,
    },
  ];
}

function measure(comparison: Comparison): Result {
  const ratios: number[] = [];
  const times: number[] = [];
  comparison.before?.();
  time(comparison.a, comparison.exits[0]);
  time(comparison.b, comparison.exits[1]);
  for (let pair = 0; pair < comparison.pairs; pair += 1) {
    comparison.before?.();
    const a = time(comparison.a, comparison.exits[0]);
    const b = time(comparison.b, comparison.exits[1]);
    ratios.push(a / b);
    times.push(a);
  }
  return {
    comparison,
    ratios: ratios.toSorted((x, y) => x - y),
    milliseconds: median(times.toSorted((x, y) => x - y)),
  };
}

/** Wall time of one process in milliseconds; throws when its exit code is not the expected one. */
function time([command = '', ...args]: readonly string[], exit: number): number {
  // On Node 20 this variable alone doubles the start of every process, and would flatter each ratio.
  const { NODE_EXTRA_CA_CERTS: _certificates, ...env } = process.env;
  const start = process.hrtime.bigint();
  const result = spawnSync(command, args, { env, encoding: 'utf8' });
  const milliseconds = Number(process.hrtime.bigint() - start) / 1e6;
  if (result.status !== exit)
    throw new Error(
      `${command} ${args.join(' ')} exited with ${String(result.status)}, not ${exit}:\n${result.stdout}${result.stderr}`,
    );
  return milliseconds;
}

function median(sorted: readonly number[]): number {
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

/** Which of the two budgets a ratio keeps. */
function held({ must, goal }: Comparison, ratio: number): string {
  const within = (budget: string): boolean | undefined => {
    const limit = /^≤ ([\d.]+)$/.exec(budget)?.[1];
    return limit === undefined ? undefined : ratio <= Number(limit);
  };
  if (within(goal) === true) return 'goal';
  const kept = within(must);
  return kept === undefined ? '—' : kept ? 'must' : '**no**';
}

function row({ comparison, ratios, milliseconds }: Result): string {
  const range = `${(ratios[0] ?? 0).toFixed(1)}–${(ratios.at(-1) ?? 0).toFixed(1)}`;
  return `| ${comparison.id} | ${comparison.what} | **${median(ratios).toFixed(2)}** | ${range} | ${comparison.pairs} | ${comparison.must} | ${comparison.goal} | ${held(comparison, median(ratios))} | ${Math.round(milliseconds)} ms |`;
}

/** The one row in milliseconds: what an editor waits for has no other program to be compared with. */
function keystrokeRow(times: readonly number[]): string {
  const sorted = times.toSorted((x, y) => x - y);
  const comparison = {
    id: 'keystroke',
    what: 'findings after a keystroke in the largest example, in process, warm; milliseconds of processor time',
    must: '≤ 50',
    goal: '≤ 15',
    pairs: times.length,
  };
  return row({
    comparison: { ...comparison, a: [], b: [], exits: [0, 0] },
    ratios: sorted,
    milliseconds: median(sorted),
  });
}

/** The page with one row measured anew, or added. */
function withRow(page: string, id: string, measured: string | undefined): string {
  if (measured === undefined) throw new Error(`there is no benchmark ${id}`);
  const lines = page.trimEnd().split('\n');
  const at = lines.findIndex((line) => line.startsWith(`| ${id} |`));
  return `${(at < 0 ? [...lines, measured] : lines.with(at, measured)).join('\n')}\n`;
}

function report(rows: readonly string[]): string {
  return `# Benchmarks

Measured by \`npm run bench\`: whole processes, command A and command B in turn, the ratio taken pair by pair.
Trust the ratios; seconds depend on the machine. Exit codes are asserted in every run.

Node ${process.versions.node}, ${cpus().length} processors, ${process.platform}. Input: \`examples/consented-cohort\`, no caches.

| id | A / B | median | range | pairs | must | goal | held | A took |
| --- | --- | --- | --- | --- | --- | --- | --- | --- |
${rows.join('\n')}
`;
}
