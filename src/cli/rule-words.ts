import { ENGINE_RULES } from '../core/engine-rules.ts';
import type { Finding } from '../core/finding.ts';
import { namedPath } from '../core/named-path.ts';
import { documentOf, type Application } from '../core/workspace.ts';
import type { DocumentName } from '../core/rule.ts';
import { rules } from '../generated/registry.ts';
import type { RuleWords } from '../report/reporter.ts';

/** What a rule says of itself, by its id. */
export function ruleWords(id: string): RuleWords | undefined {
  return [...rules, ...ENGINE_RULES].find((rule) => rule.id === id);
}

/** The path of a finding by the names of its entries, as `requests[stays].level`. */
export function pathName(finding: Finding, app: Application | undefined): string {
  const document =
    finding.at.file === app?.shared?.source.file
      ? app.shared
      : app?.documents.get(documentOf(finding.at.file) as DocumentName);
  return namedPath(finding.at.path, document?.source.data);
}
