import type { Finding, Severity } from '../core/finding.ts';
import type { Report } from '../core/report.ts';
import type { Colours } from './colours.ts';

/** Name and version of the program, for reports that machines read. */
export interface Tool {
  readonly name: string;
  readonly version: string;
}

/** A rule in words. */
export interface RuleWords {
  readonly title: string;
  readonly severity: Severity;
  readonly why: string;
  readonly fix: string;
}

/** What a reporter needs beside the reports. */
export interface ReportOptions {
  readonly tool: Tool;
  /** Text of a file of a report, for code frames; undefined when there is none to show. */
  readonly sources: (file: string, report: Report) => string | undefined;
  readonly colour: Colours;
  /** Columns of the terminal. */
  readonly width: number;
  /** Findings and one line of summary, nothing else. */
  readonly quiet?: boolean;
  /** No finding on its own: how many there are of each rule, and the verdict. Only the report for people knows it. */
  readonly summary?: boolean;
  /** The most findings that a report for people prints, the gravest first; all when left out. */
  readonly most?: number;
  /** Path of a finding by the names of its entries, which outlives edits around it; without it, by their numbers. */
  readonly pathName?: (finding: Finding, report: Report) => string;
  /** What a rule says of itself, for formats that describe rules. */
  readonly rules?: (id: string) => RuleWords | undefined;
  /** How a file is named to people, such as its path from where they stand; without it, its path in the application. */
  readonly fileName?: (file: string, report: Report) => string;
}

/** Turns reports into one text, which ends in a line feed. */
export type Reporter = (reports: readonly Report[], options: ReportOptions) => string;

/** A report that is given application by application, so that none has to be kept until the end. */
export interface Pieces {
  /** What there is to say of one application. */
  readonly next: (report: Report) => string;
  /** What ends the report; no application follows. */
  readonly end: () => string;
}

/** Starts a report in pieces, of one application or several; all its pieces together are what a reporter gives. */
export type PiecewiseReporter = (options: ReportOptions, several: boolean) => Pieces;

/** The name of a report's file as people see it; with several applications, the application's folder comes first. */
export function fileNames(several: boolean, options: ReportOptions): (file: string, report: Report) => string {
  if (options.fileName !== undefined) return options.fileName;
  return several ? (file, report) => `${report.application}/${file}` : (file) => file;
}
