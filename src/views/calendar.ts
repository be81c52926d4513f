import { standingWords, type Timeline, type TimelineEntry } from './timeline.ts';

/** What making a calendar needs beside the timeline. */
export interface CalendarOptions {
  /** SHA-256 of a text, in base64. */
  readonly sha256: (text: string) => string;
}

/** Longest line of a calendar file, in octets without its end (RFC 5545, 3.1). */
const LINE_OCTETS = 75;

/** A whole day of a calendar with what happens on it. */
export interface CalendarEvent {
  /** The same as long as it is the same thing, whatever its day: a second import then moves the event. */
  readonly id: string;
  readonly day: string;
  readonly summary: string;
  readonly description: string;
  /** Day on which this was so, as YYYY-MM-DD. */
  readonly asOf: string;
}

/** The last days and due days of a timeline as an iCalendar file (RFC 5545): one event of a whole day each. */
export function toCalendar(timeline: Timeline, options: CalendarOptions): string {
  const { title, asOf, start, end } = timeline;
  const term = [
    { id: 'term/start', day: start, summary: 'Agreement starts' },
    { id: 'term/end', day: end, summary: 'Agreement ends' },
  ].flatMap(({ id, day, summary }) => (day === undefined ? [] : [{ id, day, summary, description: title }]));
  const events = [
    ...term,
    ...timeline.entries.map((entry) => ({
      id: entry.id,
      day: entry.to,
      summary: summaryOf(entry),
      description: `${title}: ${standingWords(entry)}.`,
    })),
  ].map((event) => ({ ...event, id: `${title}\n${event.id}`, asOf }));
  return calendarOf(events, 'timeline', options);
}

/** Events as an iCalendar file (RFC 5545). `product` is the view that made them. */
export function calendarOf(
  events: readonly CalendarEvent[],
  product: 'timeline' | 'portfolio',
  { sha256 }: CalendarOptions,
): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    `PRODID:-//dars//${product}//EN`,
    'CALSCALE:GREGORIAN',
    ...events.flatMap(({ id, day, summary, description, asOf }) => [
      'BEGIN:VEVENT',
      `UID:${sha256(id)
        .replaceAll(/[^A-Za-z0-9]/g, '')
        .slice(0, 32)}@dars`,
      `DTSTAMP:${compact(asOf)}T000000Z`,
      `DTSTART;VALUE=DATE:${compact(day)}`,
      `SUMMARY:${escaped(summary)}`,
      `DESCRIPTION:${escaped(description)}`,
      'TRANSP:TRANSPARENT',
      'END:VEVENT',
    ]),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}

function summaryOf({ kind, name, needed }: TimelineEntry): string {
  return needed === 'in-term' || name.endsWith(' due') ? `${kind}: ${name}` : `${kind} ends: ${name}`;
}

function compact(day: string): string {
  return day.replaceAll('-', '');
}

/** Text as a property of a calendar holds it (RFC 5545, 3.3.11). */
function escaped(text: string): string {
  return text.replaceAll(/[\\;,]/g, String.raw`\$&`).replaceAll(/\r?\n/g, String.raw`\n`);
}

/** A line in pieces of at most 75 octets, each after the first with a leading space; characters stay whole. */
function folded(line: string): string {
  let result = '';
  let used = 0;
  for (const character of line) {
    const octets = octetsOf(character.codePointAt(0) ?? 0);
    if (used + octets > LINE_OCTETS) {
      result += '\r\n ';
      used = 1;
    }
    result += character;
    used += octets;
  }
  return result;
}

/** Octets of a character in UTF-8. */
function octetsOf(point: number): number {
  if (point < 0x80) return 1;
  if (point < 0x800) return 2;
  return point < 0x1_00_00 ? 3 : 4;
}
