import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { BUDGET_HEAD, budgetRow } from './bench-page.ts';
import { median, runOnce, type Run } from './measure.ts';
import { peerSchema } from './peer-schema.ts';
import { peersIn, type Peer } from './peers.ts';
import { writePortfolio, type Planted } from './portfolio.ts';

/** How often a number of applications is checked. */
const ROUNDS: readonly (readonly [number: number, rounds: number])[] = [
  [1, 11],
  [100, 5],
  [1000, 3],
  [10_000, 1],
];

/** Counts in so many threads as its argument says, and as far in all of them together. Memory is not used. */
const SPIN = `const { Worker } = require('node:worker_threads');
const threads = Number(process.argv[1]);
const count = 'for (let at = 0, x = 0; at < ' + 2e9 / threads + '; at += 1) x = (x * 3 + at) & 65535';
for (let thread = 0; thread < threads; thread += 1) new Worker(count, { eval: true });`;

/** One application in so many has a planted fault. */
const FAULTY = 10;

/** Runs of one program over one number of applications. */
interface Cell {
  readonly runs: readonly Run[];
  /** How many times as long dars took, round by round. */
  readonly ratios: readonly number[];
}

/**
 * Measures checks of 1 to 10,000 applications, with results kept and without, beside other programs on the same files and schemas.
 * Returns its part of docs/benchmarks.md. `most` leaves out the larger numbers, `peersFolder` says where the other
 * programs were installed with npm.
 */
export function portfolioPart(root: string, most: number, peersFolder: string | undefined): string {
  const work = mkdtempSync(path.join(tmpdir(), 'dars-bench-'));
  try {
    const schema = path.join(work, 'schema.json');
    writeFileSync(schema, peerSchema(root));
    const peers = peersIn(peersFolder, work, schema);
    const dars = [process.execPath, path.join(root, 'bin/dars.js'), 'validate', '--quiet', '--as-of', '2026-11-23'];
    const columns = ROUNDS.filter(([number]) => number <= most).map(([number, rounds]) => {
      const folder = path.join(work, `p${number}`);
      writePortfolio(root, folder, number);
      const column = columnOf(folder, number, rounds, dars, path.join(work, 'kept'), peers);
      if (number !== 1000) rmSync(folder, { recursive: true });
      return { number, column };
    });
    const budgets = budgetsOf(root, work, dars, new Map(columns.map(({ number, column }) => [number, column])));
    return [...BUDGET_HEAD, ...budgets, '', WORDS, '', ...tableOf(columns)].join('\n');
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

const WORDS = `How long each program takes, the peak of its memory, and in bold how many times as long dars takes without results of
earlier runs. The programs check the same files against the same schemas, put together as one; dars runs some 250 checks
that no schema can hold beside, reads the evidence too and names places. The 10,000 were checked once, with their results written.`;

const COLD = 'dars, nothing kept';
const WARM = 'dars, unchanged';

function columnOf(
  folder: string,
  number: number,
  rounds: number,
  dars: readonly string[],
  kept: string,
  peers: readonly Peer[],
): ReadonlyMap<string, Cell> {
  // With very many, the one run that keeps nothing would be too long to have beside the one that fills the store.
  const fills = number > 1000;
  const programs = [
    { name: COLD, command: [...dars, ...(fills ? ['--cache', kept] : ['--no-cache']), folder] },
    // A result is kept for many applications alone.
    ...(number > 20 ? [{ name: WARM, command: [...dars, '--cache', kept, folder] }] : []),
    ...peers.filter(({ most }) => number <= most).map(({ name, command }) => ({ name, command: command(folder) })),
  ];
  rmSync(kept, { recursive: true, force: true });
  mkdirSync(kept);
  // Fills the store of results, and brings the files into memory for all.
  if (!fills) runOnce([...dars, '--cache', kept, folder], 0);
  const cells = new Map(programs.map(({ name }) => [name, { runs: [] as Run[], ratios: [] as number[] }]));
  for (let round = 0; round < rounds; round += 1) {
    let own = 0;
    for (const { name, command } of programs) {
      process.stdout.write(`${number}: ${name}\n`);
      const run = runOnce(command, 0, { memory: number > 1 });
      if (name === COLD) own = run.milliseconds;
      cells.get(name)?.runs.push(run);
      cells.get(name)?.ratios.push(own / run.milliseconds);
    }
  }
  return cells;
}

function budgetsOf(
  root: string,
  work: string,
  dars: readonly string[],
  columns: ReadonlyMap<number, ReadonlyMap<string, Cell>>,
): readonly string[] {
  const thousand = columns.get(1000);
  if (thousand === undefined) return [];
  const rows: string[] = [];
  const cold = thousand.get(COLD);
  const against = (id: string, what: string, name: string, must: string, goal: string): void => {
    const cell = thousand.get(name);
    if (cell === undefined || cold === undefined) return;
    rows.push(budgetRow({ id, what, must, goal }, cell.ratios, median(cold.runs.map((run) => run.milliseconds))));
  };
  const same = '1,000 applications / ';
  against(
    'port-peer',
    `${same}Sourcemeta jsonschema, exhaustive`,
    'Sourcemeta jsonschema, exhaustive',
    '≤ 6.5',
    '≤ 1.0',
  );
  against('port-ajv', `${same}ajv-cli`, 'ajv-cli', '≤ 5.0', '≤ 0.6');
  const kept = thousand.get(WARM);
  if (kept !== undefined)
    rows.push(
      budgetRow(
        {
          id: 'cache-hit',
          what: '1,000 applications, unchanged / the same, nothing kept',
          must: '≤ 0.03',
          goal: '≤ 0.10',
        },
        kept.ratios.map((ratio) => 1 / ratio),
        median(kept.runs.map((run) => run.milliseconds)),
      ),
    );
  const clean = path.join(work, 'p1000');
  const command = [...dars, '--no-cache'];
  const threads = pairs(7, () => [
    runOnce([...command, clean], 0),
    runOnce([...command, clean], 0, { extra: { DARS_THREADS: '1' } }),
  ]);
  rows.push(
    budgetRow(
      { id: 'par-2', what: '1,000 applications, two threads / one', must: '≤ 0.80', goal: '≤ 0.65' },
      ...threads,
    ),
    // How well the machine does two things at once, without which the row above says little.
    budgetRow(
      { id: 'par-spin', what: 'two threads that only count / one that counts as far', must: 'report it', goal: '—' },
      ...pairs(3, () => [
        runOnce([process.execPath, '-e', SPIN, '2'], 0),
        runOnce([process.execPath, '-e', SPIN, '1'], 0),
      ]),
    ),
  );
  const faulty = path.join(work, 'faulty');
  const planted = writePortfolio(root, faulty, 1000, FAULTY);
  rows.push(
    budgetRow(
      {
        id: 'port-faulty',
        what: '1,000 applications, one in ten with a fault / none with one',
        must: '≤ 1.25',
        goal: '≤ 1.2',
      },
      ...pairs(3, () => [runOnce([...command, faulty], 1), runOnce([...command, clean], 0)]),
    ),
    ...accuracyRows(runOnce([...command, '--format', 'json', faulty], 1).out, planted),
  );
  const large = columns.get(10_000)?.get(COLD)?.runs[0]?.mebibytes;
  const small = cold?.runs[0]?.mebibytes;
  if (large !== undefined && small !== undefined)
    rows.push(
      budgetRow(
        { id: 'mem', what: 'peak of memory at 10,000 applications / at 1,000', must: '≤ 1.6', goal: '≤ 1.3' },
        [large / small],
        median(
          columns
            .get(10_000)
            ?.get(COLD)
            ?.runs.map((run) => run.milliseconds) ?? [],
        ),
      ),
    );
  return rows;
}

function pairs(rounds: number, both: () => readonly [Run, Run]): [ratios: readonly number[], milliseconds: number] {
  const all = Array.from({ length: rounds }, both);
  return [all.map(([a, b]) => a.milliseconds / b.milliseconds), median(all.map(([a]) => a.milliseconds))];
}

/** How many planted faults were found at their line, and how many findings in their applications are of no planted fault. */
function accuracyRows(json: string, planted: readonly Planted[]): readonly string[] {
  const { applications } = JSON.parse(json) as {
    readonly applications: readonly {
      readonly application: string;
      readonly findings: readonly { readonly at: { readonly file: string; readonly line: number } }[];
    }[];
  };
  const found = applications.flatMap(({ application, findings }) =>
    findings.map(({ at: { file, line } }) => `${application}/${file}:${line}`),
  );
  const meant = new Set(planted.map(({ file, line }) => `${file}:${line}`));
  const hit = new Set(found.filter((place) => meant.has(place)));
  const noise = (found.length - hit.size) / found.length;
  const percent = (share: number): string => `${(share * 100).toFixed(1)} %`;
  return [
    `| accuracy | ${planted.length} planted faults, of four kinds, found at their line | **${percent(hit.size / planted.length)}** | | 1 | 100 % | 100 % | ${hit.size === meant.size ? 'goal' : '**no**'} | |`,
    `| noise | findings beside them / all findings | **${percent(noise)}** | | 1 | ≤ 10 % | ≤ 2 % | ${noise <= 0.02 ? 'goal' : noise <= 0.1 ? 'must' : '**no**'} | |`,
  ];
}

function tableOf(
  columns: readonly { readonly number: number; readonly column: ReadonlyMap<string, Cell> }[],
): readonly string[] {
  const names = [...new Set([COLD, WARM, ...columns.flatMap(({ column }) => [...column.keys()])])];
  const cell = (found: Cell | undefined, name: string): string => {
    if (found === undefined) return '—';
    const seconds = (median(found.runs.map((run) => run.milliseconds)) / 1000).toFixed(2);
    const mebibytes = found.runs[0]?.mebibytes;
    const memory = mebibytes === undefined ? '' : `, ${Math.round(mebibytes)} MiB`;
    const ratio = name === COLD ? '' : `**${median(found.ratios).toFixed(2)}** · `;
    return `${ratio}${seconds} s${memory}`;
  };
  return [
    `| | ${columns.map(({ number }) => number.toLocaleString('en-GB')).join(' | ')} |`,
    `| --- |${columns.map(() => ' ---: |').join('')}`,
    ...names.map((name) => `| ${name} | ${columns.map(({ column }) => cell(column.get(name), name)).join(' | ')} |`),
  ];
}
