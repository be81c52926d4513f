import { describe, expect, it } from 'vitest';
import { flowsSvg } from '../../src/views/flows-svg.ts';
import { flowsView } from '../../src/views/flows.ts';
import { textWidth } from '../../src/views/svg.ts';
import { exampleNames } from '../support/examples.ts';
import { exampleApplication, partsOf, smallApplication } from '../support/views.ts';

/** Where the parties of a small application are, by id. */
function territories(text: string): Readonly<Record<string, string>> {
  return Object.fromEntries(flowsView(smallApplication(text)).actors.map(({ id, territory }) => [id, territory]));
}

describe('the flows of an application', () => {
  it('have numbers, ends, data, level and manner', () => {
    const { actors, flows } = flowsView(exampleApplication('consented-cohort'));
    expect(actors.map(({ id, territory }) => [id, territory])).toEqual([
      ['wexcombe-hospitals', 'England'],
      ['nhs-england', 'England'],
      ['wexcombe-university', 'England and Wales'],
      ['larkmoor-cloud', 'England and Wales'],
    ]);
    expect(flows[1]).toEqual({
      number: 2,
      id: 'linked-records-out',
      direction: 'Out of NHS England',
      fromId: 'nhs-england',
      toId: 'wexcombe-university',
      from: 'NHS England',
      to: 'University of Wexcombe',
      data: [
        'Hospital Episode Statistics Admitted Patient Care (HES APC)',
        'Emergency Care Data Set (ECDS)',
        'Civil Registrations of Death',
      ],
      identifiers: ['Study id', 'Date of an event, such as an operation', 'Date of death'],
      levelCode: 'pseudonymised',
      level: 'Pseudonymised',
      how: 'Secure file transfer, ongoing, one-off',
      places: [expect.any(String)],
    });
  });

  it('place a party by its locations, then by what it says of itself', () => {
    expect(
      territories(`
application: {organisations: [{id: uni, name: U, country: FR}, {id: host, name: H, country: scotland}, {id: other, name: O}]}
territory-of-use: {locations: [{id: a, organisation: uni, kinds: [storage], area: england}, {id: b, organisation: uni, kinds: [storage], area: uk}]}
processing-activities: {flows: [{id: a, from: nhs-england, to: uni}, {id: b, from: uni, to: host}, {id: c, from: host, to: other}]}`),
    ).toEqual({ 'nhs-england': 'England', uni: 'United Kingdom', host: 'Scotland', other: 'Place not said' });
  });

  it('say what is not said', () => {
    const { flows } = flowsView(smallApplication('processing-activities: {flows: [{id: a}]}'));
    expect(flows).toEqual([
      {
        number: 1,
        id: 'a',
        direction: 'not said',
        from: 'not said',
        to: 'not said',
        data: ['not said'],
        identifiers: [],
        level: 'not said',
        how: 'not said',
        places: [],
      },
    ]);
  });
});

describe('the drawing of flows', () => {
  it.each(exampleNames)('has each number once, and the list as its equivalent, in %s', (name) => {
    const view = flowsView(exampleApplication(name));
    const svg = flowsSvg(view).svg;
    for (const { number } of view.flows) {
      expect(svg.split(`font-weight="600">${number}</text>`)).toHaveLength(2);
      expect(svg.split(`font-weight="600">${number}.</text>`)).toHaveLength(2);
    }
    const description = /<desc [^>]*>(.*?)<\/desc>/s.exec(svg)?.[1] ?? '';
    expect(description.match(/Flow \d+: /g)).toHaveLength(view.flows.length);
  });

  it('keeps every word and line inside the drawing', () => {
    for (const name of exampleNames) {
      const svg = flowsSvg(flowsView(exampleApplication(name))).svg;
      const [width = 0, height = 0] = (/viewBox="0 0 (\d+) ([\d.]+)"/.exec(svg) ?? []).slice(1).map(Number);
      const of = (attribute: string): number[] =>
        [...svg.matchAll(new RegExp(` ${attribute}="([\\d.-]+)"`, 'g'))].map(([, value]) => Number(value));
      expect(Math.max(...of('x'), ...of('x1'), ...of('cx'))).toBeLessThan(width);
      expect(Math.max(...of('y'), ...of('y2'), ...of('cy'))).toBeLessThan(height);
    }
  });

  it.each(exampleNames)(
    'has type that can be read on a page, and no word beyond its edge, among the text of %s',
    (name) => {
      const view = flowsView(exampleApplication(name));
      const { svg, width } = flowsSvg(view, { alone: false });
      const texts = [...svg.matchAll(/<text ([^>]*)>([^<]*)</g)].map(([, attributes = '', text = '']) => {
        const of = (name: string) => new RegExp(`${name}="([^"]*)"`).exec(attributes)?.[1];
        return { x: Number(of('\\bx')), size: Number(of('font-size')), anchor: of('text-anchor') ?? 'start', text };
      });
      expect(texts.length).toBeGreaterThan(view.flows.length);
      for (const { x, size, anchor, text } of texts) {
        expect((size * 431) / width).toBeGreaterThan(7);
        const wide = textWidth(text, size);
        const left = x - (anchor === 'start' ? 0 : anchor === 'middle' ? wide / 2 : wide);
        expect([text, left >= -1, left + wide <= width + 1]).toEqual([text, true, true]);
        // Names of parties are never cut off.
        expect(text).not.toContain('…');
      }
    },
  );

  it('is as wide as the text, however few the parties are', () => {
    const draw = (...parties: readonly string[]) =>
      flowsSvg(
        flowsView(
          smallApplication(
            `processing-activities: {flows: [${parties.map((party, index) => `{id: f${index}, from: nhs-england, to: ${party}}`).join(', ')}]}`,
          ),
        ),
        { alone: false },
      );
    const edge = (svg: string) =>
      Math.max(
        ...[...svg.matchAll(/<rect x="([\d.]+)" y="0" width="([\d.]+)"[^>]*rx="6"/g)].map(
          ([, x, width]) => Number(x) + Number(width),
        ),
      );
    for (const parties of [['a'], ['a', 'b'], ['a', 'b', 'c', 'd', 'e']]) {
      const { svg, width } = draw(...parties);
      expect(width).toBe(690);
      expect(edge(svg)).toBeGreaterThan(680);
    }
    expect(draw('a', 'b', 'c', 'd', 'e', 'f', 'g').width).toBeGreaterThan(690);
  });

  it('sets words that would run across the next column in two lines', () => {
    const level = 'level: aggregated-not-suppressed';
    const parties = ['b', 'c', 'd', 'e'].map((to) => `{id: f${to}, from: nhs-england, to: ${to}, ${level}}`).join(', ');
    const svg = flowsSvg(
      flowsView(
        smallApplication(`processing-activities: {flows: [{id: f, from: nhs-england, to: a, ${level}}, ${parties}]}`),
      ),
      { alone: false },
    ).svg;
    expect(svg).toContain('>totals,</text>');
    expect(svg).toContain('>totals, unsuppressed</text>');
  });

  it('draws a flow that stays where it is as a loop, and one without ends not at all', () => {
    const draw = (flow: string): string =>
      flowsSvg(flowsView(smallApplication(`processing-activities: {flows: [{id: a, ${flow}}]}`))).svg;
    expect(draw('from: uni, to: uni, direction: internal')).toContain('q8 0 8 8');
    expect(draw('from: uni, to: host, direction: internal')).not.toContain('q8 0 8 8');
    expect(partsOf(draw('level: identifiable')).elements).not.toContain('circle');
  });

  it('shows hostile text and runs nothing', () => {
    const svg = flowsSvg(
      flowsView(
        smallApplication(`
application: {title: "]]><script>", organisations: [{id: uni, name: '"/><image href="x" onload="y"/>'}]}
processing-activities: {flows: [{id: a, from: uni, to: nhs-england, direction: in, level: '"><a>'}]}`),
      ),
    ).svg;
    expect(partsOf(svg).elements).toEqual(['circle', 'desc', 'line', 'path', 'rect', 'svg', 'text', 'title']);
    expect(partsOf(svg).attributes.filter((name) => /^on|href|style|src/.test(name))).toEqual([]);
  });
});
