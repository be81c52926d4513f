import { compareDays, daysBetween, isDay } from '../core/days.ts';
import { once } from '../core/once.ts';
import { showNumber } from '../core/show-number.ts';
import type { Application } from '../core/workspace.ts';
import { datedInWords, type InWords } from './dated-in-words.ts';
import type { DatedThing } from './dated-thing.ts';
import { datedThings } from './dated-things.ts';

/**
 * How a dated thing stands to the agreement.
 * `lapsed`: it had ended when the application was checked. `short`: it ends before what it has to last for.
 * `lasts`: it lasts long enough. `inside`, `outside`: a thing to be done, within the term or not.
 * `open`: the term, or its own day, is not said.
 */
export type Standing = 'lapsed' | 'short' | 'lasts' | 'inside' | 'outside' | 'open';

/** One bar of the timeline. */
export interface TimelineEntry extends DatedThing {
  readonly standing: Standing;
  /** Days from its last day to the end of what it has to last for; only when it falls short. */
  readonly daysShort?: number;
}

/** All dated things of an application against the term of the agreement. Days are written year-month-day. */
export interface Timeline {
  readonly title: string;
  readonly asOf: string;
  readonly start?: string;
  readonly end?: string;
  /** Last day of work on the data; the end of the agreement when none is said. */
  readonly workEnds?: string;
  /** What ends too early first, the earliest end leading; then the rest in the order of their ends. */
  readonly entries: readonly TimelineEntry[];
  /** Dated by words alone, such as “every year by 30 June”. */
  readonly inWords: readonly InWords[];
}

const RANK: Readonly<Record<Standing, number>> = { lapsed: 0, short: 1, outside: 2, open: 3, inside: 4, lasts: 4 };

/** The timeline of an application. */
export function timelineOf(app: Application): Timeline {
  return timelineIn(app);
}

const timelineIn = once((app: Application): Timeline => {
  const term = app.get('term-of-data-sharing-agreement') ?? {};
  const day = (text: string | undefined): string | undefined => (text !== undefined && isDay(text) ? text : undefined);
  const [start, end] = [day(term.start), day(term.end)];
  const workEnds = day(term.analysisEnd) ?? end;
  const limits = { asOf: app.asOf, start, end, workEnds };
  const entries = datedThings(app, start)
    .map((thing) => ({ ...thing, ...standingOf(thing, limits) }))
    .toSorted(
      (one, other) =>
        RANK[one.standing] - RANK[other.standing] ||
        compareDays(one.to, other.to) ||
        (one.id < other.id ? -1 : one.id > other.id ? 1 : 0),
    );
  return {
    title: app.get('application')?.title ?? app.name,
    asOf: app.asOf,
    ...(start === undefined ? {} : { start }),
    ...(end === undefined ? {} : { end }),
    ...(workEnds === undefined ? {} : { workEnds }),
    entries,
    inWords: datedInWords(app),
  };
});

interface Limits {
  readonly asOf: string;
  readonly start: string | undefined;
  readonly end: string | undefined;
  readonly workEnds: string | undefined;
}

function standingOf(
  { needed, from, to }: DatedThing,
  { asOf, start, end, workEnds }: Limits,
): Pick<TimelineEntry, 'standing' | 'daysShort'> {
  if (needed === 'in-term') {
    if (start === undefined || end === undefined) return { standing: 'open' };
    // What may fall on any day of a span is outside only when no day of it is inside.
    return { standing: compareDays(from ?? to, end) > 0 || compareDays(to, start) < 0 ? 'outside' : 'inside' };
  }
  if (needed === 'by-end') {
    if (end === undefined) return { standing: 'open' };
    return { standing: compareDays(to, end) > 0 ? 'outside' : 'inside' };
  }
  const until = needed === 'to-end-of-work' ? workEnds : end;
  if (compareDays(to, asOf) < 0) return { standing: 'lapsed' };
  if (until === undefined) return { standing: 'open' };
  const daysShort = daysBetween(to, until);
  return daysShort > 0 ? { standing: 'short', daysShort } : { standing: 'lasts' };
}

/** What a standing means, in words for a reader. */
export function standingWords({ standing, needed, daysShort }: TimelineEntry): string {
  switch (standing) {
    case 'lapsed':
      return 'has ended already';
    case 'short':
      return `${showNumber(daysShort ?? 0)} ${daysShort === 1 ? 'day' : 'days'} before the ${needed === 'to-end-of-work' ? 'work' : 'agreement'} ends`;
    case 'outside':
      return needed === 'by-end' ? 'goes on after the agreement ends' : 'not within the term';
    case 'inside':
      return needed === 'by-end' ? 'over when the agreement ends' : 'within the term';
    case 'lasts':
      return `lasts to the end of the ${needed === 'to-end-of-work' ? 'work' : 'agreement'}`;
    case 'open':
      return 'the term is not said';
  }
}

/** Headings under which a timeline is read, in their order. */
const GROUPS: readonly (readonly [heading: string, standings: readonly Standing[]])[] = [
  ['Has ended already', ['lapsed']],
  ['Ends before the agreement or the work does', ['short']],
  ['Does not fall within the agreement', ['outside']],
  ['The term is not said', ['open']],
  ['In step with the agreement', ['inside', 'lasts']],
];

/** The entries of a timeline under their headings; a heading without an entry is left out. */
export function groupsOf({
  entries,
}: Timeline): readonly (readonly [heading: string, entries: readonly TimelineEntry[]])[] {
  return GROUPS.map(
    ([heading, standings]) => [heading, entries.filter(({ standing }) => standings.includes(standing))] as const,
  ).filter(([, own]) => own.length > 0);
}
