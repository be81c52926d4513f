export {
  loadWorkspace,
  render,
  report,
  standards,
  validate,
  type LoadOptions,
  type PackFormat,
  type RenderOptions,
  type ReportFormat,
  type ReportOptions,
  type ValidateOptions,
  type Workspace,
} from './api.ts';
export { rules } from './generated/registry.ts';
export { UserError } from './core/user-error.ts';
export { EDITIONS, type Edition, type StandardEntry } from './reference/editions.ts';
export type { Application, Stage, WorkspaceFiles } from './core/workspace.ts';
export type { Finding, Location, Outcome, Severity } from './core/finding.ts';
export type { Report, Question } from './core/report.ts';
export type { Rule, Source, Status } from './core/rule.ts';
