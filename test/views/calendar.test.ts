import { describe, expect, it } from 'vitest';
import { toCalendar } from '../../src/views/calendar.ts';
import { timelineOf } from '../../src/views/timeline.ts';
import { exampleApplication, smallApplication } from '../support/views.ts';

/** Stands in for the digest: tells texts apart, which is all that counts here. */
const sha256 = (text: string): string => Buffer.from(text.split('').toReversed().join('')).toString('base64');

describe('the calendar of a timeline', () => {
  const calendar = toCalendar(timelineOf(exampleApplication('section-251-registry')), { sha256 });

  it('ends every line as the format asks, and keeps lines to 75 octets', () => {
    expect(calendar.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    const lines = calendar.split('\r\n');
    expect(Math.max(...lines.map((line) => Buffer.byteLength(line)))).toBeLessThanOrEqual(75);
    expect([lines[0], lines.at(-2), lines.at(-1)]).toEqual(['BEGIN:VCALENDAR', 'END:VCALENDAR', '']);
  });

  it('has one whole-day event a last day, with the day of the check as its stamp', () => {
    const unfolded = calendar.replaceAll('\r\n ', '');
    expect(unfolded).toContain(
      'DTSTAMP:20261123T000000Z\r\nDTSTART;VALUE=DATE:20290301\r\nSUMMARY:ISO 27001 ends: Quillmere Registry Systems Limited\r\n',
    );
    expect(unfolded).toContain('DTSTART;VALUE=DATE:20270609\r\nSUMMARY:Section 251: review of 00/CAG/0001 due\r\n');
    expect(unfolded.match(/^BEGIN:VEVENT/gm)).toHaveLength(unfolded.match(/^END:VEVENT/gm)?.length ?? 0);
    const names = [...unfolded.matchAll(/^UID:(.*)$/gm)].map(([, name]) => name);
    expect(new Set(names).size).toBe(names.length);
  });

  it('keeps the name of an event when its day moves', () => {
    const names = (end: string): string[] =>
      toCalendar(timelineOf(smallApplication(`application: {title: A, funding: [{id: a, funder: f, end: ${end}}]}`)), {
        sha256,
      }).match(/UID:.*/g) ?? [];
    expect(names('2028-01-01')).toEqual(names('2029-01-01'));
    expect(names('2028-01-01')).toHaveLength(1);
  });

  it('escapes what the format uses, and folds between characters', () => {
    const text = toCalendar(
      timelineOf(
        smallApplication(
          `application: {title: 'Semi; comma, back\\slash ${'é'.repeat(80)}', funding: [{id: a, funder: f, end: 2028-01-01}]}`,
        ),
      ),
      { sha256 },
    );
    expect(text.replaceAll('\r\n ', '')).toContain(
      `DESCRIPTION:Semi\\; comma\\, back\\\\slash ${'é'.repeat(80)}: the term is not said.`,
    );
    expect(Math.max(...text.split('\r\n').map((line) => Buffer.byteLength(line)))).toBeLessThanOrEqual(75);
  });
});
