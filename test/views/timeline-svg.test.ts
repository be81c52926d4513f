import { describe, expect, it } from 'vitest';
import { timelineSvg } from '../../src/views/timeline-svg.ts';
import { timelineOf } from '../../src/views/timeline.ts';
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
