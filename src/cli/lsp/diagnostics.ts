import path from 'node:path';
import type { Diagnostic } from 'vscode-languageserver/node';
import { counts, type Report } from '../../core/report.ts';
import { SCHEMA_RULES } from '../../core/schema-rules.ts';
import { diagnosticOf } from './convert.ts';

/** Diagnostics of an application by the address of their file; files without any are not in it. */
export function diagnosticsOf(
  folder: string,
  report: Report,
  addressOf: (file: string) => string,
): ReadonlyMap<string, readonly Diagnostic[]> {
  const found = new Map<string, Diagnostic[]>();
  const address = (file: string): string => addressOf(path.resolve(folder, file));
  for (const finding of report.findings.filter(counts)) {
    // An editor cannot open a file that does not exist; its message names it.
    const file = finding.rule === SCHEMA_RULES.missingFile.id ? 'application.yaml' : finding.at.file;
    const own = found.get(address(file));
    if (own === undefined) found.set(address(file), [diagnosticOf(finding, address)]);
    else own.push(diagnosticOf(finding, address));
  }
  return found;
}
