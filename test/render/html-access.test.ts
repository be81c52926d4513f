import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { FIELD_TREES } from '../../src/core/fields-data.ts';
import { buildPack } from '../../src/render/build.ts';
import { toHtml } from '../../src/render/html.ts';
import type { Pack } from '../../src/render/model.ts';
import { applicationOf, checkWith } from '../support/application.ts';
import { temporaryFolder } from '../support/cli.ts';
import { exampleDay, exampleFiles } from '../support/examples.ts';
import { everyKind } from './every-kind.ts';
import { samplePack } from './sample-pack.ts';

const browser = ['chromium', 'google-chrome'].find((name) => spawnSync(name, ['--version']).error === undefined);
if (browser === undefined)
  process.stderr.write('Skipped: the page is not looked at by a browser, because Chromium is not installed.\n');

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const html = (pack: Pack) =>
  toHtml(pack, { sha256: (text) => createHash('sha256').update(text, 'utf8').digest('base64') });

/** What a browser finds in a page of some width: faults of accessibility by name, and how far it must be scrolled sideways. */
function lookedAt(page: string, width: number): { readonly violations: readonly string[]; readonly sideways: number } {
  const look = `axe.run(document, { resultTypes: ['violations'] }).then((found) => {
    parent.document.getElementById('found').textContent = 'FOUND' + JSON.stringify({
      violations: found.violations.map((one) => one.id + ': ' + one.nodes.map((node) => node.target.join(' ')).slice(0, 3).join(', ')),
      sideways: document.documentElement.scrollWidth - document.documentElement.clientWidth,
    }) + 'END';
  });`;
  // The page allows no script, so the copy that is looked at goes without its policy.
  const inner = page
    .replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/, '')
    .replace('</body>', () => `<script>${axe}</script><script>${look}</script></body>`);
  const file = path.join(temporaryFolder(), 'look.html');
  const attribute = inner.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
  writeFileSync(
    file,
    `<!doctype html><meta charset="utf-8"><p id="found"></p><iframe style="width:${width}px;height:800px;border:0" srcdoc="${attribute}"></iframe>`,
  );
  const dom = execFileSync(
    browser ?? '',
    ['--headless', '--no-sandbox', '--disable-gpu', '--virtual-time-budget=60000', '--dump-dom', `file://${file}`],
    { encoding: 'utf8', maxBuffer: 1 << 28, stdio: ['ignore', 'pipe', 'ignore'] },
  );
  const [, result] = /FOUND(.*?)END/s.exec(dom) ?? [];
  if (result === undefined) throw new Error('The browser gave no answer.');
  return JSON.parse(result.replaceAll('&amp;', '&').replaceAll('&lt;', '<').replaceAll('&gt;', '>')) as ReturnType<
    typeof lookedAt
  >;
}

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
