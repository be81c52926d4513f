import { readFileSync } from 'node:fs';
import { cpus } from 'node:os';
import process from 'node:process';
import { median } from './measure.ts';

/** What a row of the page is about, and the two budgets that it is held against. */
export interface Budget {
  readonly id: string;
  readonly what: string;
  readonly must: string;
  readonly goal: string;
}

/** The head of a table of budgets. */
export const BUDGET_HEAD = [
  '| id | A / B | median | range | pairs | must | goal | held | A took |',
  '| --- | --- | --- | --- | --- | --- | --- | --- | --- |',
] as const;

/** A row of the page. */
export function budgetRow(budget: Budget, ratios: readonly number[], milliseconds: number): string {
  const { id, what, must, goal } = budget;
  const digits = median(ratios) < 0.1 ? 3 : 2;
  const range = `${Math.min(...ratios).toFixed(digits - 1)}–${Math.max(...ratios).toFixed(digits - 1)}`;
  const middle = median(ratios);
  return `| ${id} | ${what} | **${middle.toFixed(digits)}** | ${range} | ${ratios.length} | ${must} | ${goal} | ${held(budget, middle)} | ${Math.round(milliseconds)} ms |`;
}

/** Which of the two budgets a ratio keeps. */
function held({ must, goal }: Budget, ratio: number): string {
  const within = (budget: string): boolean | undefined => {
    const limit = /^≤ ([\d.]+)$/.exec(budget)?.[1];
    return limit === undefined ? undefined : ratio <= Number(limit);
  };
  const kept = within(must);
  // For a few rows the must is the tighter of the two.
  if (within(goal) === true && kept !== false) return 'goal';
  return kept === undefined ? '—' : kept ? 'must' : within(goal) === true ? 'goal only' : '**no**';
}

/** The page with one row measured anew, or added. */
export function withRow(page: string, id: string, measured: string | undefined): string {
  if (measured === undefined) throw new Error(`there is no benchmark ${id}`);
  const lines = page.split('\n');
  const at = lines.findIndex((line) => line.startsWith(`| ${id} |`));
  const end = lines.findIndex((line, index) => line.startsWith('| ') && !(lines[index + 1] ?? '').startsWith('| '));
  return (at < 0 ? lines.toSpliced(end + 1, 0, measured) : lines.with(at, measured)).join('\n');
}

const [BEGIN, END] = ['<!-- portfolio -->', '<!-- /portfolio -->'];

/** The page with the part on many applications measured anew. */
export function withPortfolio(page: string, part: string): string {
  const [from, to] = [page.indexOf(BEGIN), page.indexOf(END)];
  if (from < 0 || to < from) throw new Error('the page has no place for many applications');
  return `${page.slice(0, from + BEGIN.length)}\n${machine()}\n\n${part}\n${page.slice(to)}`;
}

/** The page with other rows, and with what the old one says of many applications. */
export function pageOf(rows: readonly string[], old: string): string {
  const before = readFileSync(old, 'utf8');
  const many = before.slice(before.indexOf(BEGIN) + BEGIN.length, before.indexOf(END));
  return `# Benchmarks

Measured by \`npm run bench\`: whole processes, command A and command B in turn, the ratio taken pair by pair.
Trust the ratios; seconds depend on the machine. Exit codes are asserted in every run.

${machine()} Input: \`examples/consented-cohort\`, no caches.

${BUDGET_HEAD.join('\n')}
${rows.join('\n')}

An import of 2,000 agreements writes 26,000 files, which takes longer than reading the workbook whoever does it. So the
whole import is held against a program that does both and thinks nothing, the dry run against reading alone, and
\`import-read\` says how far the one is from the other.

## Many applications

Measured by \`npm run bench -- --portfolio\`, with \`--peers <folder>\` for the other programs where npm installed them
(\`ajv-cli@5.0.0 ajv-formats@3 @sourcemeta/jsonschema@16.11.0 @stoplight/spectral-cli@6.16.3\`). The applications are made of the examples in
turn, 22 forms and their evidence each.

${BEGIN}${many}${END}
`;
}

function machine(): string {
  return `Node ${process.versions.node}, ${cpus().length} processors, ${process.platform}.`;
}
