import type { Severity } from '../core/finding.ts';
import { counting, type Report } from '../core/report.ts';
import type { Application } from '../core/workspace.ts';
import { flowsOf, type FlowFacts } from '../standards/across/flows.ts';
import { purposesOf } from '../standards/across/purposes.ts';
import { requestsOf } from '../standards/across/requests.ts';
import { COLUMN_OF_RULE, type Column } from './matrix-rules.ts';
import { mentionsOf } from './matrix-mentions.ts';
import { EXEMPTIONS, LEVEL_WORDS, NOT_SAID, REASONS, ROUTES, shortBasis } from './matrix-words.ts';
import { nameOf } from './names.ts';

/** What a rule says of one flow: `impossible` is an error, `question` something unusual that a reviewer will ask about. */
export interface Remark {
  readonly rule: string;
  readonly weight: 'impossible' | 'question';
  readonly severity: Severity;
  readonly column: Column;
  readonly message: string;
  readonly at: string;
}

/** One flow of the matrix. Every cell has words; what is unanswered says so. */
export interface MatrixRow {
  readonly number: number;
  readonly flow: string;
  readonly from: string;
  readonly to: string;
  readonly cells: Readonly<Record<Column, string>>;
  readonly remarks: readonly Remark[];
}

/** Each flow with how far it identifies people, on what power and ground it rests, and what becomes of objections. */
export interface Matrix {
  readonly rows: readonly MatrixRow[];
  /** Remarks that belong to no single flow. */
  readonly general: readonly Remark[];
}

/** The matrix of an application, judged by the findings of the rules on it. */
export function matrixOf(app: Application, report: Report): Matrix {
  const flows = flowsOf(app);
  const found = counting(report).flatMap((finding) => {
    const column = COLUMN_OF_RULE.get(finding.rule);
    if (column === undefined) return [];
    const remark: Remark = {
      rule: finding.rule,
      weight: finding.severity === 'error' ? 'impossible' : 'question',
      severity: finding.severity,
      column,
      message: finding.message,
      at: `${finding.at.file}:${finding.at.line}:${finding.at.column}`,
    };
    return [{ remark, flows: mentionsOf(app, finding) }];
  });
  return {
    rows: flows.map((facts) => ({
      number: facts.index + 1,
      flow: facts.id,
      from: nameOf(app, 'party', facts.flow.from),
      to: nameOf(app, 'party', facts.flow.to),
      cells: {
        level: facts.level === undefined ? NOT_SAID : (LEVEL_WORDS[facts.level] ?? facts.level),
        power: powerOf(app, facts),
        articles: articlesOf(app, facts),
        route: routeOf(facts),
        objections: objectionsOf(facts),
      },
      remarks: found.filter((one) => one.flows.includes(facts.id)).map(({ remark }) => remark),
    })),
    general: found.filter((one) => one.flows.length === 0).map(({ remark }) => remark),
  };
}

/** Only what NHS England gives out rests on a power of its own. */
function powerOf(app: Application, { id, flow }: FlowFacts): string {
  if (flow.direction !== 'out') return flow.direction === undefined ? NOT_SAID : 'none needed';
  const carried = requestsOf(app).filter(({ flows }) => flows.some((one) => one.id === id));
  if (carried.length === 0) return NOT_SAID;
  const bases = carried.flatMap(({ request }) => request.legalBases?.map(shortBasis) ?? [NOT_SAID]);
  return [...new Set(bases)].join(', ');
}

/** Articles of the purposes that use the flow’s data; what no purpose names rests on nothing. */
function articlesOf(app: Application, { flow }: FlowFacts): string {
  const purposes = purposesOf(app).filter(
    ({ purpose }) =>
      flow.requests?.some((id) => id !== undefined && purpose.requests?.includes(id)) === true ||
      flow.cohorts?.some((id) => id !== undefined && purpose.cohorts?.includes(id)) === true,
  );
  if (purposes.length === 0) return 'no purpose names it';
  const pairs = purposes.flatMap(({ bases }) =>
    bases === undefined
      ? [NOT_SAID]
      : bases.map(({ basis }) => [article(basis.article6), article(basis.article9)].join('+')),
  );
  return [...new Set(pairs)].join('; ');
}

/** `9-2-j` as law writes it: 9(2)(j). */
function article(code: string | undefined): string {
  if (code === undefined) return NOT_SAID;
  if (code === 'not-personal-data') return 'not personal data';
  if (code === 'not-special-category') return 'no special category';
  return code.replace(/^(\d)-(\d)-([a-z])$/, '$1($2)($3)');
}

function routeOf({ routes }: FlowFacts): string {
  const known = routes.map(({ route: { route } }) => (route === undefined ? NOT_SAID : (ROUTES[route] ?? route)));
  return known.length === 0 ? 'no route' : known.join('; ');
}

function objectionsOf({ answers }: FlowFacts): string {
  const known = answers.map(({ answer: { upheld, reason, exemption } }) => {
    if (upheld === undefined) return NOT_SAID;
    if (upheld) return 'upheld';
    const words = reason === 'exemption' ? (EXEMPTIONS[exemption ?? 'other'] ?? exemption) : REASONS[reason ?? 'none'];
    return `not upheld: ${words ?? reason ?? NOT_SAID}`;
  });
  return known.length === 0 ? 'no answer' : known.join('; ');
}
