import { ENGINE_RULES } from '../core/engine-rules.ts';
import type { HouseRule } from '../core/house/house-rule.ts';
import type { Finding } from '../core/finding.ts';
import { namedPath } from '../core/named-path.ts';
import { documentOf, type Application } from '../core/workspace.ts';
import type { DocumentName } from '../core/rule.ts';
import { rules } from '../generated/registry.ts';
import type { RuleWords } from '../report/reporter.ts';
import { houseRulesOf } from './house-rules.ts';
import type { Opened } from './open.ts';

/** Looks up what a rule says of itself by its id: of dars, or of the organisations whose applications were checked. */
export function ruleWords(house: readonly HouseRule[]): (id: string) => RuleWords | undefined {
  let known: ReadonlyMap<string, RuleWords> | undefined;
  return (id) => (known ??= new Map([...rules, ...ENGINE_RULES, ...house].map((rule) => [rule.id, rule]))).get(id);
}

/** The organisations' own rules of applications. Errors: UserError with the first fault. */
export async function houseRulesOfAll(opened: readonly Opened[]): Promise<readonly HouseRule[]> {
  const house: HouseRule[] = [];
  for (const { config } of opened) house.push(...(await houseRulesOf(config)));
  return house;
}

/** The path of a finding by the names of its entries, as `requests[stays].level`. */
export function pathName(finding: Finding, app: Application | undefined): string {
  const document =
    finding.at.file === app?.shared?.source.file
      ? app.shared
      : app?.documents.get(documentOf(finding.at.file) as DocumentName);
  return namedPath(finding.at.path, document?.source.data);
}
