import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { importComparisons } from './bench-import.ts';
import { budgetRow, pageOf, withPortfolio, withRow, type Budget } from './bench-page.ts';
import type { DevContext } from './commands.ts';
import { keystrokes } from './keystroke.ts';
import { median, runOnce } from './measure.ts';

/** One comparison: command A against command B, run in turn. */
export interface Comparison extends Budget {
  readonly a: readonly string[];
  readonly b: readonly string[];
  /** Exit code that each must have: a command that fails looks very fast. */
  readonly exits: readonly [number, number];
  readonly pairs: number;
  /** Done before each run of command A, outside of the measurement. */
  readonly before?: () => void;
}

interface Result {
  readonly ratios: readonly number[];
  readonly milliseconds: number;
}

/**
 * Measures the budgets as ratios, pair by pair in one run, and writes docs/benchmarks.md. Errors: an option that is unknown
 * or lacks its value, which is thrown before anything is measured, because the whole takes minutes.
 */
export async function bench({ root, args }: DevContext): Promise<number> {
  const file = path.join(root, 'docs/benchmarks.md');
  const { values } = parseArgs({
    args: [...args],
    options: {
      // One row is measured, and the others of the page stay.
      only: { type: 'string' },
      portfolio: { type: 'boolean' },
      most: { type: 'string', default: '10000' },
      peers: { type: 'string' },
      'dry-run': { type: 'boolean' },
    },
  });
  const page =
    values.portfolio === true
      ? withPortfolio(
          readFileSync(file, 'utf8'),
          (await import('./bench-portfolio.ts')).portfolioPart(root, Number(values.most), values.peers),
        )
      : await budgetsOf(root, file, values.only);
  process.stdout.write(`\n${page}`);
  if (values['dry-run'] !== true) writeFileSync(file, page);
  return 0;
}

async function budgetsOf(root: string, file: string, only: string | undefined): Promise<string> {
  const folder = mkdtempSync(path.join(tmpdir(), 'dars-bench-'));
  try {
    const rows: string[] = [];
    for (const comparison of [...comparisons(root, folder), ...(await importComparisons(root, folder))]) {
      if (only !== undefined && only !== comparison.id) continue;
      process.stdout.write(`${comparison.id}: ${comparison.what}\n`);
      const { ratios, milliseconds } = measure(comparison);
      rows.push(budgetRow(comparison, ratios, milliseconds));
    }
    if (only === undefined || only === 'keystroke') rows.push(keystrokeRow(await keystrokes(root, 40)));
    return only === undefined ? pageOf(rows, file) : withRow(readFileSync(file, 'utf8'), only, rows[0]);
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
  const time = (command: readonly string[], exit: number): number => runOnce(command, exit).milliseconds;
  time(comparison.a, comparison.exits[0]);
  time(comparison.b, comparison.exits[1]);
  for (let pair = 0; pair < comparison.pairs; pair += 1) {
    comparison.before?.();
    const a = time(comparison.a, comparison.exits[0]);
    const b = time(comparison.b, comparison.exits[1]);
    ratios.push(a / b);
    times.push(a);
  }
  return { ratios, milliseconds: median(times) };
}

/** The one row in milliseconds: what an editor waits for has no other program to be compared with. */
function keystrokeRow(times: readonly number[]): string {
  const budget = {
    id: 'keystroke',
    what: 'findings after a keystroke in the largest example, in process, warm; milliseconds of processor time',
    must: '≤ 50',
    goal: '≤ 15',
  };
  return budgetRow(budget, times, median(times));
}
