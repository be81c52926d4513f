import { describe, expect, it } from 'vitest';
import { timelineSvg, timelineSvgs } from '../../src/views/timeline-svg.ts';
import { standingWords, timelineOf } from '../../src/views/timeline.ts';
import { exampleNames } from '../support/examples.ts';
import { exampleApplication, partsOf, smallApplication } from '../support/views.ts';

describe('the drawing of a timeline', () => {
  it('says in its description all that it shows', () => {
    const svg = timelineSvg(timelineOf(exampleApplication('consented-cohort'))).svg;
    const description = /<desc [^>]*>(.*?)<\/desc>/s.exec(svg)?.[1];
    expect(description).toContain('The agreement runs from 2027-03-01 to 2030-02-28; checked as of 2026-11-23.');
    expect(description).toContain(
      'ISO 27001: Larkmoor Cloud Limited, from 2026-04-20 to 2029-05-10; 294 days before the agreement ends.',
    );
    expect(svg.match(/<title /g)).toHaveLength(1);
  });

  it('shows hostile text and runs nothing', () => {
    const svg = timelineSvg(
      timelineOf(
        smallApplication(
          `application: {title: "</title><script>alert(1)</script>", funding: [{id: a, funder: '"><image href=x onerror=y>', end: 2028-01-01}]}`,
        ),
      ),
    ).svg;
    expect(svg).toContain('&lt;/title&gt;&lt;script&gt;');
    expect(partsOf(svg).elements).toEqual(['desc', 'line', 'path', 'rect', 'svg', 'text', 'title']);
    expect(partsOf(svg).attributes.filter((name) => /^on|href|style|src/.test(name))).toEqual([]);
  });

  it('puts an arrow where the end lies beyond the drawing', () => {
    const draw = (end: string): string =>
      timelineSvg(
        timelineOf(
          smallApplication(
            `term-of-data-sharing-agreement: {start: 2027-01-01, end: 2028-12-31}\napplication: {funding: [{id: a, funder: f, end: ${end}}]}`,
          ),
        ),
      ).svg;
    expect(draw('2040-01-01')).toContain('v15l11 -7.5z');
    expect(draw('2029-06-01')).toContain('l7.5 7.5l-7.5 7.5');
  });
});

describe('the drawings of a timeline among text', () => {
  const rows = (count: number) =>
    Array.from(
      { length: count },
      (_, index) => `{id: a${index}, funder: f${index}, end: ${index % 3 === 0 ? '2028-06-30' : '2029-06-30'}}`,
    );
  const drawn = (count: number) =>
    timelineSvgs(
      timelineOf(
        smallApplication(
          `term-of-data-sharing-agreement: {start: 2027-01-01, end: 2028-12-31}\napplication: {funding: [${rows(count).join(', ')}]}`,
        ),
      ),
    );
  /** The words of a drawing, by the places of their lines. */
  const linesOf = (svg: string) =>
    [...svg.matchAll(/<text x="([\d.]+)"[^>]*font-size="([\d.]+)"[^>]*>([^<]*)</g)].map(([, x, size, text]) => ({
      x: Number(x),
      size: Number(size),
      text: text ?? '',
    }));

  it.each(exampleNames)('show each day once and no type below 8 points on a page, in %s', (name) => {
    const timeline = timelineOf(exampleApplication(name));
    const drawings = timelineSvgs(timeline);
    // A page of text is 431 points wide and 686 high; two drawings with their captions stand there under a heading.
    for (const { svg, width, height } of drawings) {
      for (const { size } of linesOf(svg)) expect((size * 431) / width).toBeGreaterThanOrEqual(8);
      expect((height * 431) / width).toBeLessThan(300);
    }
    const described = drawings.map(({ description }) => description).join(' ');
    for (const entry of timeline.entries) {
      const words = `${entry.kind}: ${entry.name}, ${entry.from === undefined ? '' : `from ${entry.from} `}to ${entry.to}; ${standingWords(entry)}.`;
      expect(described.split(words).length - 1).toBe(
        timeline.entries.filter(
          (other) => other.kind === entry.kind && other.name === entry.name && other.to === entry.to,
        ).length,
      );
    }
    for (const { what, when } of timeline.inWords) expect(described.split(`${what}: ${when}.`)).toHaveLength(2);
  });

  it('are as many as it takes, of about one height, each with an id of its own', () => {
    expect([1, 13, 14, 40, 100].map((count) => drawn(count).length)).toEqual([1, 2, 2, 4, 8]);
    for (const count of [1, 14, 40, 100]) {
      const drawings = drawn(count);
      expect(new Set(drawings.map(({ svg }) => /<title id="([^"]+)"/.exec(svg)?.[1])).size).toBe(drawings.length);
      const heights = drawings.map(({ height }) => height);
      expect(Math.max(...heights) - (heights[0] ?? 0)).toBeLessThanOrEqual(30);
    }
  });

  it('end with no heading, and say what goes on', () => {
    for (const { svg } of drawn(40)) {
      const words = linesOf(svg);
      expect(words.at(-1)?.text).toMatch(/^\d{4}-\d\d-\d\d$/);
      expect(words.some(({ text }) => /^(Ends before|In step)/.test(text))).toBe(true);
    }
    expect(drawn(40)[2]?.svg).toContain('In step with the agreement, continued');
    expect(drawn(40)[0]?.svg).not.toContain('continued');
  });

  it('are none without a dated thing', () => {
    expect(timelineSvgs(timelineOf(smallApplication('application: {title: T}')))).toEqual([]);
  });
});
