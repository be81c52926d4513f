import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { temporaryFolder } from '../support/cli.ts';

/** Name of a browser on this machine; without one, pages are not looked at. */
export const browser = ['chromium', 'google-chrome'].find((name) => spawnSync(name, ['--version']).error === undefined);
if (browser === undefined)
  process.stderr.write('Skipped: the page is not looked at by a browser, because Chromium is not installed.\n');

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
/** What a browser finds in a page of some width: faults of accessibility by name, and how far it must be scrolled sideways. */
export function lookedAt(
  page: string,
  width: number,
): { readonly violations: readonly string[]; readonly sideways: number } {
  const look = `axe.run(document, { resultTypes: ['violations'] }).then((found) => {
    parent.document.getElementById('found').textContent = 'FOUND' + JSON.stringify({
      violations: found.violations.map((one) => one.id + ': ' + one.nodes.map((node) => node.target.join(' ')).slice(0, 3).join(', ')),
      sideways: document.documentElement.scrollWidth - document.documentElement.clientWidth,
    }) + 'END';
  });`;
  // The page allows no script of others, so the copy that is looked at goes without its policy.
  const inner = page
    .replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/, '')
    .replace('</body>', () => `<script>${axe}</script><script>${look}</script></body>`);
  const file = path.join(temporaryFolder(), 'look.html');
  const attribute = inner.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
  writeFileSync(
    file,
    `<!doctype html><meta charset="utf-8"><p id="found"></p><iframe style="width:${width}px;height:800px;border:0" srcdoc="${attribute}"></iframe>`,
  );
  const dom = domOf(file);
  const [, result] = /FOUND(.*?)END/s.exec(dom) ?? [];
  if (result === undefined) throw new Error('The browser gave no answer.');
  return JSON.parse(result.replaceAll('&amp;', '&').replaceAll('&lt;', '<').replaceAll('&gt;', '>')) as ReturnType<
    typeof lookedAt
  >;
}

/** A page as it stands once its scripts have run. */
export function domOf(file: string): string {
  return execFileSync(
    browser ?? '',
    ['--headless', '--no-sandbox', '--disable-gpu', '--virtual-time-budget=60000', '--dump-dom', `file://${file}`],
    { encoding: 'utf8', maxBuffer: 1 << 28, stdio: ['ignore', 'pipe', 'ignore'] },
  );
}
