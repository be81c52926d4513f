import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { FIELD_TREES } from '../../src/core/fields-data.ts';
import { buildPack } from '../../src/render/build.ts';
import { toHtml } from '../../src/render/html.ts';
import type { Pack } from '../../src/render/model.ts';
import { applicationOf, checkWith } from '../support/application.ts';
import { exampleDay, exampleFiles } from '../support/examples.ts';
import { browser, lookedAt } from './browser.ts';
import { everyKind } from './every-kind.ts';
import { samplePack } from './sample-pack.ts';

const html = (pack: Pack) =>
  toHtml(pack, { sha256: (text) => createHash('sha256').update(text, 'utf8').digest('base64') });

const registry = () => {
  const app = applicationOf(exampleFiles('section-251-registry'), exampleDay('section-251-registry'));
  return buildPack(app, checkWith(app, { stage: 'draft' }), FIELD_TREES);
};

describe.skipIf(browser === undefined)('the page in a browser', { timeout: 120_000 }, () => {
  it.each([
    ['the largest example', 1280, registry],
    ['the largest example', 320, registry],
    ['a draft with callouts', 320, () => samplePack],
    ['every kind of block', 1280, () => everyKind],
    ['every kind of block', 320, () => everyKind],
  ])('%s at %i px has no fault of accessibility, and needs no scrolling sideways', (_name, width, pack) => {
    expect(lookedAt(html(pack()), width)).toEqual({ violations: [], sideways: 0 });
  });

  it('is looked at by something that finds faults', () => {
    const broken = html(everyKind).replace('<html lang="en-GB">', '<html>').replace('</main>', '<img src="x"></main>');
    expect(lookedAt(broken, 1280).violations.map((one) => one.split(':')[0])).toEqual(
      expect.arrayContaining(['html-has-lang', 'image-alt']),
    );
  });
});
