import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import {
  CompletionItemKind,
  DiagnosticSeverity,
  InsertTextMode,
  type CompletionItem,
  type Diagnostic,
  type Range,
} from 'vscode-languageserver/node';
import type { Finding, Span } from '../../core/finding.ts';
import { safe } from '../../core/redact.ts';
import type { Completion } from '../../editor/completion.ts';

/** A span as the protocol counts: from 0, in UTF-16 units. */
export function rangeOf({ line, column, endLine, endColumn }: Span): Range {
  return {
    start: { line: line - 1, character: column - 1 },
    end: { line: endLine - 1, character: endColumn - 1 },
  };
}

/** Path of a file that an editor names; undefined for what is no file, such as a text that was never saved. */
export function pathOf(uri: string): string | undefined {
  if (!uri.startsWith('file:')) return undefined;
  try {
    return path.resolve(fileURLToPath(uri));
  } catch {
    return undefined;
  }
}

/** Address of a file, as Node writes it; editors may write the same one otherwise. */
export function uriOf(file: string): string {
  return pathToFileURL(file).href;
}

const SEVERITIES = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information,
} as const;

/** A finding as an editor shows it: what is wrong, and on the next line what to do. */
export function diagnosticOf(finding: Finding, addressOf: (file: string) => string): Diagnostic {
  // What a draft has still to answer would drown what is wrong in the list of problems.
  const isOpen = finding.unanswered === true && finding.severity === 'info';
  return {
    range: rangeOf(finding.at),
    severity: isOpen ? DiagnosticSeverity.Hint : SEVERITIES[finding.severity],
    code: finding.rule,
    source: 'dars',
    message: `${safe(finding.message, { multiline: true })}\n${safe(finding.fix, { multiline: true })}`,
    ...(finding.related.length === 0
      ? {}
      : {
          relatedInformation: finding.related.map((related) => ({
            location: { uri: addressOf(related.file), range: rangeOf(related) },
            message: safe(related.message),
          })),
        }),
  };
}

const KINDS = {
  key: CompletionItemKind.Property,
  value: CompletionItemKind.EnumMember,
  id: CompletionItemKind.Reference,
} as const;

/** Completions in the order given, whatever order the editor would choose. */
export function completionItems(completions: readonly Completion[]): CompletionItem[] {
  return completions.map(({ kind, label, detail, help, text, replace: { line, from, to } }, index) => ({
    label,
    kind: KINDS[kind],
    detail,
    ...(help === undefined ? {} : { documentation: help }),
    sortText: String(index).padStart(4, '0'),
    // Editors compare with what stands in the range, and there a dash may come first.
    filterText: text.trim(),
    insertTextMode: InsertTextMode.asIs,
    textEdit: { newText: text, range: { start: { line, character: from }, end: { line, character: to } } },
  }));
}
