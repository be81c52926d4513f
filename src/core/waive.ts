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

/** Lines inside block texts that look like waivers: they have no effect and would be printed. */
export function waiversInProse(source: DocumentFile): number[] {
  if (!source.text.includes('dars-ignore')) return [];
  const comments = new Set(source.comments.map((comment) => comment.span.line));
  return source.text
    .split('\n')
    .flatMap((line, index) => (/#\s*dars-ignore\b/.test(line) && !comments.has(index + 1) ? [index + 1] : []));
}


/**
 * Sets waivers against findings, and adds a finding for each waiver that is wrong in itself.
 * Faults of the file itself (`load/…`) and of waivers cannot be waived.
 */
export function applyWaivers(app: Application, findings: readonly Finding[], knownRules: ReadonlySet<string>): Finding[] {
  const settled = [...findings];
  const extra: Finding[] = [];
  for (const { source } of app.documents.values()) {
    for (const line of waiversInProse(source)) {
      const text = source.text.split('\n')[line - 1] ?? '';
      const column = text.indexOf('#') + 1;
      extra.push(remark(WAIVER_RULES.inProse, 'This waiver stands inside a text, where it has no effect.', source.file, { line, column, endLine: line, endColumn: text.trimEnd().length + 1 }));
    }
    for (const waiver of readWaivers(source)) {
      const span = { line: waiver.line, column: waiver.column, endLine: waiver.line, endColumn: waiver.endColumn };
      if (waiver.rule === '' || waiver.reason === '') {
        extra.push(remark(WAIVER_RULES.noReason, 'This waiver names no rule or gives no reason, so it has no effect.', source.file, span));
        continue;
      }
      if (!knownRules.has(waiver.rule)) {
        const near = nearest(waiver.rule, knownRules);
        extra.push(remark(WAIVER_RULES.unknownRule, `There is no rule “${waiver.rule}”.${near === undefined ? '' : ` Did you mean “${near}”?`}`, source.file, span));
        continue;
      }
      let used = false;
      settled.forEach((finding, index) => {
        if (finding.rule !== waiver.rule || finding.at.file !== source.file || finding.at.line !== waiver.targetLine) return;
        if (finding.rule.startsWith('load/')) return;
        settled[index] = { ...finding, waived: { reason: waiver.reason, from: `${source.file}:${waiver.line}` } };
        used = true;
      });
      if (!used) extra.push(remark(WAIVER_RULES.unused, `No finding of “${waiver.rule}” stands at this place.`, source.file, span));
    }
  }
  return [...settled, ...extra];
}

function remark(rule: EngineRule, message: string, file: string, span: Span): Finding {
  return { rule: rule.id, severity: rule.severity, message, why: rule.why, fix: rule.fix, at: { file, path: [], ...span }, related: [] };
}
