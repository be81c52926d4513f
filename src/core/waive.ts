import type { DocumentFile } from './document.ts';
import type { Finding, Location, Span } from './finding.ts';
import type { EngineRule } from './schema-rules.ts';
import { nearest } from './suggest.ts';
import { sourcesOf, type Application } from './workspace.ts';

/** Checks on waivers themselves. */
export const WAIVER_RULES = {
  noReason: {
    id: 'waiver/without-reason',
    severity: 'error',
    title: 'A waiver that gives no reason',
    why: 'Whoever reads the application later has to know why a check was set aside; the pack prints the reason.',
    fix: 'Write the reason after two hyphens, # dars-ignore <rule> -- <reason>, or in dars.config.yaml under “reason:”.',
    examples: {
      weak: 'titel: A study # dars-ignore schema/unknown-key\n',
      strong: 'titel: A study # dars-ignore schema/unknown-key -- kept as the register has it\n',
    },
  },
  unknownRule: {
    id: 'waiver/unknown-rule',
    severity: 'warning',
    title: 'A waiver for a rule that does not exist',
    why: 'It waives nothing, and the finding it was meant for still counts.',
    fix: 'Copy the rule id from the finding, such as data-controllers/framework-contract-missing.',
    examples: {
      weak: 'titel: A study # dars-ignore schema/unknown-kee -- kept\n',
      strong: 'titel: A study # dars-ignore schema/unknown-key -- kept as the register has it\n',
    },
  },
  unused: {
    id: 'waiver/unused',
    severity: 'warning',
    title: 'A waiver that waives nothing',
    why: 'A waiver left behind can hide the next real fault on its line.',
    fix: 'Remove the waiver, or correct the place that it names: a comment stands on the line of the finding or the line above it.',
    examples: { weak: 'title: A study # dars-ignore schema/unknown-key -- kept\n', strong: 'title: A study\n' },
  },
  expired: {
    id: 'waiver/expired',
    severity: 'warning',
    title: 'A waiver that has expired',
    why: 'Its day was set so that somebody looks at the matter again. Until that is done, the finding counts.',
    fix: 'Mend what was waived and remove the waiver, or have its owner agree to a later day.',
  },
  inProse: {
    id: 'waiver/in-prose',
    severity: 'warning',
    title: 'A waiver inside a text',
    why: 'Lines below “|” are part of the answer: the waiver would be printed and has no effect.',
    fix: 'Put the comment on the line of the key, after the “|”, or on the line above the key.',
    examples: {
      weak: 'summary: |\n  # dars-ignore schema/unknown-key -- kept\n  We study hips.\n',
      strong: '# The reason for a waiver stands outside the text.\nsummary: |\n  We study hips.\n',
    },
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
 * Faults of the file itself (`load/…`) and of waivers cannot be waived. A waiver in the shared file may be for another application.
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
  for (const source of sourcesOf(app)) {
    // Of a file that could not be read nobody knows what is a comment and what is text.
    if (source.data === undefined) continue;
    for (const span of waiversInProse(source)) {
      const message = 'This waiver stands inside a text, where it has no effect.';
      extra.push(remark({ rule: WAIVER_RULES.inProse, message }, { file: source.file, path: [], ...span }));
    }
    for (const waiver of readWaivers(source)) {
      const span = { line: waiver.line, column: waiver.column, endLine: waiver.line, endColumn: waiver.endColumn };
      const wrong =
        waiverFault(waiver, knownRules) ??
        (waive(settled, waiver, open) || source === app.shared?.source ? undefined : unused(waiver));
      if (wrong !== undefined) extra.push(remark(wrong, { file: source.file, path: [], ...span }));
    }
  }
  return [...settled, ...extra];
}

/** A rule on waivers that is broken, and how. */
export interface WaiverFault {
  readonly rule: EngineRule;
  readonly message: string;
}

/** What people write to have a reason that is none. */
const NO_REASON = /^(?:to ?do|tbc|tbd|tba|fixme|n\/a|none|reason|x+|[\s.?*_<>-]*)\.?$/i;

/** What is wrong with a waiver whatever the findings are. */
export function waiverFault(
  { rule, reason }: { readonly rule: string; readonly reason: string },
  knownRules: ReadonlySet<string>,
): WaiverFault | undefined {
  if (rule === '' || NO_REASON.test(reason.trim().replaceAll(/^<|>$/g, ''))) {
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

/** The finding on a waiver that is wrong in itself. */
export function remark({ rule, message }: WaiverFault, at: Location): Finding {
  return { rule: rule.id, severity: rule.severity, message, why: rule.why, fix: rule.fix, at, related: [] };
}
