import { describe, expect, it } from 'vitest';
import { FIELD_TREES } from '../../src/core/fields-data.ts';
import { buildPack } from '../../src/render/build.ts';
import { toMarkdown } from '../../src/render/markdown.ts';
import type { Block, Pack, Section } from '../../src/render/model.ts';
import { anchors } from '../../src/render/outline.ts';
import { applicationOf, checkWith, filesOf } from '../support/application.ts';
import { exampleDay, exampleFiles } from '../support/examples.ts';

const TITLES = ['The entry as the public register will print it', 'HDR UK data use register fields'];

function packOf(files: Readonly<Record<string, string>>, asOf?: string): Pack {
  const app = applicationOf(files, asOf);
  return buildPack(app, checkWith(app, { stage: 'draft' }), FIELD_TREES);
}

function own(pack: Pack): readonly Section[] {
  return pack.sections.filter(({ title }) => TITLES.includes(title));
}

function linksIn(content: readonly Block[]): string[] {
  return [...JSON.stringify(content).matchAll(/"href":"([^"]*)"/g)].map(([, href]) => href ?? '');
}

describe('the registers in the pack', () => {
  const pack = packOf(exampleFiles('section-251-registry'), exampleDay('section-251-registry'));
  const whole = toMarkdown(pack);
  const markdown = whole.slice(whole.indexOf(`## ${TITLES[0] ?? ''}`), whole.indexOf('## For a person to judge'));

  it('stand before what is left to judge and what was checked', () => {
    expect(pack.sections.slice(-4).map(({ title }) => title)).toEqual([
      ...TITLES,
      'For a person to judge',
      'What was checked',
    ]);
  });

  it('print the words of the register', () => {
    expect(markdown).toContain('Joint Data Controller');
    expect(markdown).toMatch(/\| \*\*Civil Registrations of Death\*\* \|.*Mixture of confidential data flow/);
    expect(markdown).toContain('Left blank: NHS England gives the number when it takes up the application.');
    expect(markdown).toContain('Not known from an application: the register lists each file');
  });

  it('point to long texts and do not repeat them', () => {
    expect(markdown).not.toContain('We want to find out how long implants');
    expect(markdown).not.toContain('A brain aneurysm is a weak');
    const links = own(pack).flatMap(({ content }) => linksIn(content));
    expect(links.length).toBe(8);
    expect(links.filter((href) => !anchors(pack).has(href.slice(1)))).toEqual([]);
    const objective = pack.sections.find(({ number }) => number === '5a');
    expect(links[0]).toBe(`#${objective?.id ?? ''}`);
    expect(markdown).toContain('As written under [5a Objective for Processing]');
  });

  it('can be made of an application that says nothing, or the wrong thing', () => {
    for (const text of ['application: {title: T}', 'data-minimisation: {requests: none}']) {
      const sections = own(packOf(filesOf(text)));
      expect(sections).toHaveLength(2);
      expect(JSON.stringify(sections)).toContain('Nothing is asked for yet.');
    }
  });
});
