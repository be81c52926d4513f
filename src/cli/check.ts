import { CONSTRAINT_NOTES, FIELD_TREES } from '../core/fields-data.ts';
import { helpAt } from '../core/help.ts';
import type { Report } from '../core/report.ts';
import { validate } from '../core/validate.ts';
import type { Stage } from '../core/workspace.ts';
import { rules } from '../generated/registry.ts';
import type { Opened } from './open.ts';

/** Checks an opened application with every rule, and keeps only what concerns the files that were named. */
export function check(opened: Opened, stage: string | undefined): Report {
  const report = validate(opened.app, {
    ...(stage === 'draft' || stage === 'submission' ? { stage: stage satisfies Stage } : {}),
    rules,
    trees: FIELD_TREES,
    notes: CONSTRAINT_NOTES,
    severities: opened.config.severities,
    help: (document, path) => helpAt(document, path)?.help,
  });
  const only = opened.only;
  return only === undefined ? report : { ...report, findings: report.findings.filter((finding) => only.has(finding.at.file)) };
}
