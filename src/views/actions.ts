import { addDays, addMonths, compareDays, isDay } from '../core/days.ts';
import type { Application } from '../core/workspace.ts';
import type { Status } from '../core/rule.ts';
import { SUPPORT_REVIEW } from '../reference/confidentiality.ts';
import { REMINDERS } from '../reference/retention.ts';
import { renewalsOf } from './renewals.ts';
import { timelineOf, type TimelineEntry } from './timeline.ts';

/** Something that somebody has to do for an agreement. */
export interface Action {
  /** The same as long as it is the same thing. */
  readonly id: string;
  readonly what: string;
  /** The day by which it is to be done, as YYYY-MM-DD. */
  readonly by: string;
  /** True when that day is over. */
  readonly overdue: boolean;
  /** How the day is known that dars reckoned: `seen` where guidance says so, `inferred` for a reminder of ours. Absent for a day that the application gives. */
  readonly status?: Status;
}

/** What is to be done for an agreement, the earliest first. Of what is done once, such as an output, only what is still to come. */
export function actionsOf(app: Application): readonly Action[] {
  const { start, end } = timelineOf(app);
  const ended = end !== undefined && compareDays(end, app.asOf) < 0;
  const actions: readonly Omit<Action, 'overdue'>[] = ended
    ? [{ id: 'term/end', what: 'The agreement has ended: renew it, or close it', by: end }]
    : [
        ...(start !== undefined && compareDays(start, app.asOf) <= 0 ? [] : running(app)),
        ...(end === undefined ? [] : reminders(app, end)),
        ...renewalsOf(app).map(renewed),
        ...doneOnce(app).filter(({ by }) => compareDays(by, app.asOf) >= 0),
      ];
  return actions
    .map((action) => ({ ...action, overdue: compareDays(action.by, app.asOf) < 0 }))
    .toSorted((one, other) => compareDays(one.by, other.by) || (one.id < other.id ? -1 : 1));
}

/** The end of the agreement that this application is to follow, as long as this one is not in force. */
function running(app: Application): readonly Omit<Action, 'overdue'>[] {
  const { reference, end } = app.get('application')?.previous ?? {};
  return end === undefined || !isDay(end)
    ? []
    : [{ id: 'previous/end', what: `${reference ?? 'The agreement before it'} ends: have this one in force`, by: end }];
}

/** Reminders before the end: our own, since DARS names no day. The later one is for work in the secure data environment. */
function reminders(app: Application, end: string): readonly Omit<Action, 'overdue'>[] {
  const inSde = (app.get('data-minimisation')?.requests ?? []).some(({ access }) => access === 'sde');
  const words = [
    `Ask for a renewal or an extension, or plan the end on ${end}`,
    `Have the last outputs checked and taken out of the secure data environment, which closes on ${end}`,
  ];
  return REMINDERS.slice(0, inSde ? 2 : 1).map(({ daysBefore, status }, index) => ({
    id: `term/reminder-${index + 1}`,
    what: words[index] ?? '',
    by: addDays(end, -daysBefore),
    status,
  }));
}

/** A proof that is to be renewed by its last day; a review of section 251 support has to be sent in before it is due. */
function renewed({ id, kind, name, from, to }: TimelineEntry): Omit<Action, 'overdue'> {
  if (!id.startsWith('review/') || from === undefined) return { id, what: `Renew: ${kind}, ${name}`, by: to };
  const { value, status } = SUPPORT_REVIEW;
  return { id, what: `Send in: ${kind}, ${name} ${to}`, by: addMonths(from, value.reminderMonths), status };
}

const ONCE: Readonly<Record<string, string>> = {
  output: 'Bring out',
  condition: 'Meet the condition',
  retention: 'Destroy what is kept',
};

/** What is to be done once; whether it was done is not written in an application. */
function doneOnce(app: Application): readonly Omit<Action, 'overdue'>[] {
  return timelineOf(app).entries.flatMap(({ id, name, to }) => {
    const kind = id.split('/')[0] ?? '';
    const words = Object.hasOwn(ONCE, kind) ? ONCE[kind] : undefined;
    return words === undefined ? [] : [{ id, what: `${words}: ${name}`, by: to }];
  });
}
