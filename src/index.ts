export { loadWorkspace, type Application, type Stage, type WorkspaceFiles } from './core/workspace.ts';
export { validate, type ValidateOptions } from './core/validate.ts';
export { CONSTRAINT_NOTES, FIELD_TREES } from './core/fields-data.ts';
export { rules } from './generated/registry.ts';
export { EDITIONS, type Edition, type StandardEntry } from './reference/editions.ts';
export type { Finding, Location, Outcome, Severity } from './core/finding.ts';
export type { Report, Question } from './core/report.ts';
export type { Rule, Source, Status } from './core/rule.ts';
