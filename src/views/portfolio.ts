import { compareDays, daysBetween } from '../core/days.ts';
import { compare } from '../core/place-findings.ts';
import type { Report } from '../core/report.ts';
import { tally } from '../core/report.ts';
import type { Application } from '../core/workspace.ts';
import { actionsOf, type Action } from './actions.ts';
import { nameOf } from './names.ts';
import { renewalsOf } from './renewals.ts';
import { timelineOf } from './timeline.ts';

/** Something that proves what the agreement rests on, and its last day. */
export interface Expiring {
  /** Kind and name, such as `Toolkit entry: University of Nowhere, 2025-26`. */
  readonly what: string;
  readonly on: string;
  readonly lapsed: boolean;
}

/** One agreement, or application for one, in a portfolio. Days are written year-month-day. */
export interface Agreement {
  /** Its folder, as the reader finds it. */
  readonly folder: string;
  readonly reference?: string;
  readonly title: string;
  /** Name of the organisation that applies, or its id where it is not listed. */
  readonly applicant?: string;
  readonly stage: 'draft' | 'submission';
  /** Day on which it was checked. */
  readonly asOf: string;
  readonly start?: string;
  readonly ends?: string;
  /** What is to be done, the first leading. */
  readonly actions: readonly Action[];
  readonly findings: {
    readonly errors: number;
    readonly warnings: number;
    readonly notes: number;
    readonly open: number;
  };
  /** What has lapsed, or ends within the days that were asked for; the earliest first. */
  readonly expiring: readonly Expiring[];
}

/** A folder with an application that cannot be read. */
export interface Unread {
  readonly folder: string;
  readonly error: string;
}

/** A row of a portfolio. */
export type PortfolioRow = Agreement | Unread;

/** True for a row of an application that cannot be read. */
export function isUnread(row: PortfolioRow): row is Unread {
  return 'error' in row;
}

/** One row of a portfolio. `within` is the number of days from the day of the check in which an end counts as near. */
export function agreementOf(app: Application, report: Report, folder: string, within: number): Agreement {
  const { title, asOf, start, end } = timelineOf(app);
  const { reference, applicant } = app.get('application') ?? {};
  const found = tally(report);
  return {
    folder,
    ...(reference === undefined ? {} : { reference }),
    title,
    ...(applicant === undefined ? {} : { applicant: nameOf(app, 'organisation', applicant) }),
    stage: report.stage,
    asOf,
    ...(start === undefined ? {} : { start }),
    ...(end === undefined ? {} : { ends: end }),
    actions: actionsOf(app),
    findings: { errors: found.error, warnings: found.warning, notes: found.info, open: found.unanswered },
    expiring: renewalsOf(app)
      .filter(({ to }) => daysBetween(asOf, to) <= within)
      .map(({ kind, name, to }) => ({ what: `${kind}: ${name}`, on: to, lapsed: compareDays(to, asOf) < 0 })),
  };
}

/** Rows in the order in which somebody has to act: what cannot be read, then by the day of the next action. */
export function inOrderOfAction(rows: readonly PortfolioRow[]): readonly PortfolioRow[] {
  const key = (row: PortfolioRow): string => (isUnread(row) ? '' : (row.actions[0]?.by ?? '9999'));
  return rows.toSorted((one, other) => compare(key(one), key(other)) || compare(one.folder, other.folder));
}

/** The findings that stand, in words: `2 errors, 1 warning`. */
export function findingsInWords({ errors, warnings, notes, open }: Agreement['findings']): string {
  const parts = [
    [errors, 'error', 'errors'],
    [warnings, 'warning', 'warnings'],
    [notes, 'note', 'notes'],
    [open, 'to write', 'to write'],
  ] as const;
  const words = parts.flatMap(([number, one, more]) =>
    number === 0 ? [] : [`${number} ${number === 1 ? one : more}`],
  );
  return words.length === 0 ? 'none' : words.join(', ');
}

/** What ends soon, in words, with its day. */
export function expiringInWords(expiring: readonly Expiring[]): string {
  return expiring.map(({ what, on, lapsed }) => `${what} (${lapsed ? 'ended' : 'ends'} ${on})`).join('; ');
}
