import type { DocumentFile } from './document.ts';
import type { Finding, Span } from './finding.ts';
import type { EngineRule } from './schema-rules.ts';
import { nearest } from './suggest.ts';
import type { Application } from './workspace.ts';

/** Checks on waivers themselves. */
export const WAIVER_RULES = {
  noReason: {
    id: 'waiver/without-reason',
    severity: 'error',
    title: 'A waiver that gives no reason',
    why: 'Whoever reads the application later has to know why a check was set aside; the pack prints the reason.',
    fix: 'Write the reason after two hyphens: # dars-ignore <rule> -- <reason>',
  },
  unknownRule: {
    id: 'waiver/unknown-rule',
    severity: 'warning',
    title: 'A waiver for a rule that does not exist',
    why: 'It waives nothing, and the finding it was meant for still counts.',
    fix: 'Copy the rule id from the finding, such as data-controllers/framework-contract-missing.',
  },
  unused: {
    id: 'waiver/unused',
    severity: 'warning',
    title: 'A waiver that waives nothing',
    why: 'A waiver left behind can hide the next real fault on its line.',
    fix: 'Remove the comment, or move it to the line of the finding or the line above it.',
  },
  inProse: {
    id: 'waiver/in-prose',
    severity: 'warning',
    title: 'A waiver inside a text',
    why: 'Lines below “|” are part of the answer: the waiver would be printed and has no effect.',
    fix: 'Put the comment on the line of the key, after the “|”, or on the line above the key.',
  },
} as const satisfies Record<string, EngineRule>;

/** A waiver as written in a comment: `# dars-ignore <rule> -- <reason>`. */
export interface CommentWaiver {
  readonly file: string;
  /** Line on which the comment stands, and its column. */
  readonly line: number;
  readonly column: number;
  readonly endColumn: number;
  /** Line of the content that it speaks of. */
  readonly targetLine: number;
  readonly rule: string;
  readonly reason: string;
}

const MARK = /^\s*dars-ignore\s+(\S{1,120})(?:\s+--\s*(.{0,400}))?\s*$/;

/** Reads the waivers of one file from its comments. A comment that only starts like a waiver counts as one without a reason. */
export function readWaivers(source: DocumentFile): CommentWaiver[] {
  if (!source.text.includes('dars-ignore')) return [];
  const waivers: CommentWaiver[] = [];
  for (const comment of source.comments) {
    if (!comment.text.trimStart().startsWith('dars-ignore')) continue;
    const match = MARK.exec(comment.text);
    waivers.push({
      file: source.file,
      line: comment.span.line,
      column: comment.span.column,
      endColumn: comment.span.endColumn,
      targetLine: comment.targetLine,
      rule: match?.[1] ?? '',
      reason: (match?.[2] ?? '').trim(),
    });
  }
  return waivers;
}

/** Places inside texts that look like waivers: they have no effect and would be printed. */
export function waiversInProse(source: DocumentFile): Span[] {
  if (!source.text.includes('dars-ignore')) return [];
  const comments = new Set(source.comments.map((comment) => comment.span.line));
  return source.text.split('\n').flatMap((text, index) => {
    const found = /#\s*dars-ignore\b/.exec(text);
    const line = index + 1;
    if (found === null || comments.has(line)) return [];
    return [{ line, column: found.index + 1, endLine: line, endColumn: text.trimEnd().length + 1 }];
  });
}

/**
 * Sets waivers against findings, the first of two for one finding, and adds a finding for each waiver that is wrong in itself.
 * Faults of the file itself (`load/…`) and of waivers cannot be waived.
 */
export function applyWaivers(
  app: Application,
  findings: readonly Finding[],
  knownRules: ReadonlySet<string>,
): Finding[] {
  const settled = [...findings];
  const extra: Finding[] = [];
  const open = new Map<string, number[]>();
  findings.forEach(({ rule, at }, index) => {
    const key = placeKey(rule, at.file, at.line);
    const indexes = open.get(key);
    if (indexes === undefined) open.set(key, [index]);
    else indexes.push(index);
  });
  for (const { source, answers } of app.documents.values()) {
    // Of a file that could not be read nobody knows what is a comment and what is text.
    if (answers === undefined) continue;
    for (const span of waiversInProse(source)) {
      extra.push(
        remark(WAIVER_RULES.inProse, 'This waiver stands inside a text, where it has no effect.', source.file, span),
      );
    }
    for (const waiver of readWaivers(source)) {
      const span = { line: waiver.line, column: waiver.column, endLine: waiver.line, endColumn: waiver.endColumn };
      const wrong = fault(waiver, knownRules) ?? (waive(settled, waiver, open) ? undefined : unused(waiver));
      if (wrong !== undefined) extra.push(remark(wrong.rule, wrong.message, source.file, span));
    }
  }
  return [...settled, ...extra];
}

interface WaiverFault {
  readonly rule: EngineRule;
  readonly message: string;
}

/** What is wrong with a waiver whatever the findings are. */
function fault({ rule, reason }: CommentWaiver, knownRules: ReadonlySet<string>): WaiverFault | undefined {
  if (rule === '' || reason === '') {
    return {
      rule: WAIVER_RULES.noReason,
      message: 'This waiver names no rule or gives no reason, so it has no effect.',
    };
  }
  if (!knownRules.has(rule)) {
    const near = nearest(rule, knownRules);
    const hint = near === undefined ? '' : ` Did you mean “${near}”?`;
    return { rule: WAIVER_RULES.unknownRule, message: `There is no rule “${rule}”.${hint}` };
  }
  if (rule.startsWith('load/') || rule.startsWith('waiver/')) {
    return { rule: WAIVER_RULES.unused, message: `Findings of “${rule}” cannot be waived, only mended.` };
  }
  return undefined;
}

/** Marks the findings that a waiver speaks of, and takes them from those still open; false when there are none left for it. */
function waive(settled: Finding[], waiver: CommentWaiver, open: Map<string, number[]>): boolean {
  const key = placeKey(waiver.rule, waiver.file, waiver.targetLine);
  const indexes = open.get(key);
  if (indexes === undefined) return false;
  open.delete(key);
  for (const index of indexes) {
    const finding = settled[index];
    if (finding !== undefined)
      settled[index] = { ...finding, waived: { reason: waiver.reason, from: `${waiver.file}:${waiver.line}` } };
  }
  return true;
}

function placeKey(rule: string, file: string, line: number): string {
  return `${rule}\n${file}\n${line}`;
}

function unused(waiver: CommentWaiver): WaiverFault {
  return { rule: WAIVER_RULES.unused, message: `No finding of “${waiver.rule}” stands at this place.` };
}

function remark(rule: EngineRule, message: string, file: string, span: Span): Finding {
  return {
    rule: rule.id,
    severity: rule.severity,
    message,
    why: rule.why,
    fix: rule.fix,
    at: { file, path: [], ...span },
    related: [],
  };
}
