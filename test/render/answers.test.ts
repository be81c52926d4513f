import { describe, expect, it } from 'vitest';
import { FIELD_TREES } from '../../src/core/fields-data.ts';
import { rules } from '../../src/generated/registry.ts';
import { buildPack } from '../../src/render/build.ts';
import type { Block, Pack } from '../../src/render/model.ts';
import { anchors } from '../../src/render/outline.ts';
import { toHtml } from '../../src/render/html.ts';
import { toMarkdown } from '../../src/render/markdown.ts';
import { proseBlocks } from '../../src/render/prose.ts';
import { applicationOf, checkWith, filesOf } from '../support/application.ts';
import { exampleDay, exampleFiles } from '../support/examples.ts';
import { reportOn } from '../support/views.ts';

const packOf = (text: string): Pack => {
  const app = applicationOf(filesOf(text));
  return buildPack(app, checkWith(app, { stage: 'draft' }), FIELD_TREES);
};
const contentOf = (pack: Pack, title: string): readonly Block[] =>
  pack.sections.find((section) => section.title === title)?.content ?? [];

describe('answers below the last level of headings', () => {
  const file = 'standards/data-minimisation.yaml';
  const short = 'Aged 18 or over on the day of treatment';
  const markdown = (words: string) => {
    const files = exampleFiles('section-251-registry');
    const app = applicationOf({ ...files, [file]: (files[file] ?? '').replace(short, words) }, '2026-11-23');
    return toMarkdown(buildPack(app, checkWith(app, { stage: 'draft' }), FIELD_TREES));
  };

  it('stand beside their question where they are short', () => {
    expect(markdown(short)).toContain(`- **What has to be true?** ${short}`);
  });

  it('stand under it where they are long', () => {
    const long = `${short}. `.repeat(8).trim();
    expect(markdown(long)).toContain(`\n**What has to be true?**\n\n${long}`);
  });
});

describe('lists of short answers', () => {
  const fields = (count: number) =>
    toMarkdown(
      packOf(
        `data-minimisation: {requests: [{id: a, fields: {choice: chosen, chosen: [${Array.from({ length: count }, (_, index) => `FIELD_NUMBER_${index}`).join(', ')}]}}]}`,
      ),
    );

  it('run on where they are many, and stand below each other where they are few', () => {
    expect(fields(17)).toContain('FIELD_NUMBER_0; FIELD_NUMBER_1;');
    expect(fields(8)).toMatch(/- FIELD_NUMBER_0\n/);
  });
});

describe('open questions', () => {
  it('of entries that lack the same stand once, under the ids of all', () => {
    const markdown = toMarkdown(packOf('data-minimisation: {requests: [{id: first}, {id: second}, {id: third}]}'));
    expect(markdown.match(/`first`, `second`, `third`:/g)).toHaveLength(1);
    expect(markdown.match(/Why is this product needed\?/g)).toHaveLength(1);
  });

  it('of entries that lack different things stand apart', () => {
    const markdown = toMarkdown(
      packOf('data-minimisation: {requests: [{id: first}, {id: second, neededBecause: So it is.}]}'),
    );
    expect(markdown).toMatch(/`first`:\n/);
    expect(markdown).toMatch(/`second`:\n/);
  });
});

describe('the questions for a person, and what was checked', () => {
  const app = applicationOf(exampleFiles('commissioner'), exampleDay('commissioner'));
  const markdown = toMarkdown(buildPack(app, reportOn(app), FIELD_TREES, { rules }));

  it('ask once what two entries ask in the same words', () => {
    expect(markdown.match(/Would the people concerned find the notice/g)).toHaveLength(1);
  });

  it('count no outcome that there is none of', () => {
    expect(markdown).toMatch(/: \d+ passed, 0 failed, \d+ did not apply\. No question is still to be answered\./);
  });

  it('show a target date as one answer', () => {
    expect(markdown).toContain('- **Target date:** 30 June 2028');
  });
});

describe('processing activities', () => {
  it('lead to the one table of all flows, which stands under its drawing', () => {
    const app = applicationOf(exampleFiles('commissioner'), exampleDay('commissioner'));
    const pack = buildPack(app, checkWith(app, { stage: 'submission' }), FIELD_TREES);
    const [first] = contentOf(pack, 'Processing Activities');
    const href = JSON.stringify(first).match(/"href":"#([^"]+)"/)?.[1] ?? '';
    expect([...anchors(pack)]).toContain(href);
    expect(pack.sections.find(({ id }) => id === href)?.title).toBe('Data flows at a glance');
    expect(toHtml(pack, { sha256: () => '' })).toContain(`<a href="#${href}">`);
  });
});

describe('prose', () => {
  it('takes space before a line for an accident, and only fences for code', () => {
    const kinds = (text: string) => proseBlocks(text, 'T').map(({ kind }) => kind);
    expect(kinds('Text.\n\n      Space before it.')).toEqual(['paragraph', 'paragraph']);
    expect(JSON.stringify(proseBlocks('*       Much space in an item.', 'T'))).not.toContain('"code"');
    expect(kinds('```\ncode\n```')).toEqual(['code']);
  });
});
