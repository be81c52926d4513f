import type { BaselineEntry } from '../core/baseline.ts';
import { CONSTRAINT_NOTES, FIELD_TREES } from '../core/fields-data.ts';
import { PROFILES } from '../core/profile.ts';
import type { Report } from '../core/report.ts';
import { SCHEMA_RULES } from '../core/schema-rules.ts';
import { validate } from '../core/validate.ts';
import { documentOf, type Stage } from '../core/workspace.ts';
import { rules } from '../generated/registry.ts';
import { houseRulesOf } from './house-rules.ts';
import type { Opened } from './open.ts';

/** What a check is told by the command line; the command line knows which stages and profiles there are. */
export interface CheckOptions {
  readonly stage?: string | undefined;
  readonly profile?: string | undefined;
  readonly baseline?: readonly BaselineEntry[] | undefined;
}

/** Checks an opened application with every rule, and keeps only what concerns the files that were named. */
export async function check(opened: Opened, { stage, profile, baseline }: CheckOptions = {}): Promise<Report> {
  const wanted = PROFILES.find((one) => one === profile) ?? opened.config.profile?.value;
  const report = validate(opened.app, {
    ...(stage === 'draft' || stage === 'submission' ? { stage: stage satisfies Stage } : {}),
    ...(wanted === undefined ? {} : { profile: wanted }),
    rules,
    houseRules: await houseRulesOf(opened.config),
    trees: FIELD_TREES,
    notes: CONSTRAINT_NOTES,
    severities: new Map([...opened.config.severities].map(([rule, { value }]) => [rule, value])),
    waivers: opened.config.waivers,
    ...(baseline === undefined ? {} : { baseline }),
  });
  const only = opened.only;
  const findings =
    only === undefined ? report.findings : report.findings.filter((finding) => only.has(finding.at.file));
  return { ...report, findings: await explained(findings) };
}

/** Open questions with the help of their field as the reason. A complete application never loads the help. */
async function explained(findings: Report['findings']): Promise<Report['findings']> {
  if (!findings.some((finding) => finding.rule === SCHEMA_RULES.unanswered.id)) return findings;
  const { helpAt } = await import('../core/help.ts');
  return findings.map((finding) => {
    if (finding.rule !== SCHEMA_RULES.unanswered.id) return finding;
    const help = helpAt(documentOf(finding.at.file), finding.at.path)?.help;
    return help === undefined ? finding : { ...finding, why: help };
  });
}
