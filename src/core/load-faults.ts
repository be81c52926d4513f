import type { LoadFault } from './document.ts';
import type { Severity } from './finding.ts';
import type { Lines } from './lines.ts';
import { LOAD_RULES } from './load-rules.ts';
import type { LoadRule, LoadRuleId } from './load-rules.ts';

/** A fault as loading notes it down: places are offsets until it is certain that somebody will read them. */
export interface Draft {
  readonly rule: LoadRuleId;
  readonly start: number;
  readonly end: number;
  readonly message: string;
  /** Advice for this case; the rule's own advice when absent. */
  readonly fix?: string;
  /** Weight of this case; the rule's own when absent. */
  readonly severity?: Severity;
  readonly related?: { readonly start: number; readonly end: number; readonly message: string };
}

const RULES: ReadonlyMap<string, LoadRule> = new Map(LOAD_RULES.map((rule) => [rule.id, rule]));

/** More faults than this in one file are counted, not listed. */
const MOST_FAULTS = 50;

/** Puts drafts in the order of the text, gives them lines and columns, and cuts a long list short. */
export function faultsOf(drafts: readonly Draft[], lines: Lines): readonly LoadFault[] {
  if (drafts.length === 0) return [];
  const sorted = drafts.toSorted((a, b) => a.start - b.start);
  const listed = sorted.slice(0, MOST_FAULTS);
  const rest = sorted.slice(MOST_FAULTS);
  const next = rest[0];
  if (next !== undefined) listed.push(remainder(next, rest));
  return listed.map((draft) => faultOf(draft, lines));
}

/** Severity of a draft, its own or its rule's. */
function severityOf(draft: Draft): Severity {
  return draft.severity ?? RULES.get(draft.rule)?.severity ?? 'error';
}

function remainder(next: Draft, rest: readonly Draft[]): Draft {
  const count = rest.length.toLocaleString('en-GB');
  return {
    rule: 'load/more-faults',
    severity: rest.some((draft) => severityOf(draft) === 'error') ? 'error' : 'warning',
    start: next.start,
    end: next.end,
    message: `${count} more ${rest.length === 1 ? 'fault follows' : 'faults follow'} in this file; the first ${MOST_FAULTS} are listed.`,
  };
}

function faultOf(draft: Draft, lines: Lines): LoadFault {
  const { related } = draft;
  return {
    rule: draft.rule,
    severity: severityOf(draft),
    message: draft.message,
    fix: draft.fix ?? RULES.get(draft.rule)?.fix ?? '',
    span: lines.span(draft.start, draft.end),
    ...(related && {
      related: { span: lines.span(related.start, related.end), message: related.message },
    }),
  };
}
