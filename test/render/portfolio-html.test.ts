import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { portfolioPage } from '../../src/render/portfolio-html.ts';
import type { Agreement, PortfolioRow } from '../../src/views/portfolio.ts';
import { temporaryFolder } from '../support/cli.ts';
import { browser, domOf, lookedAt } from './browser.ts';

const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('base64');
const page = (rows: readonly PortfolioRow[]): string => portfolioPage(rows, { sha256, asOf: '2026-11-23', within: 90 });

function agreement(title: string, ends: string | undefined, more: Partial<Agreement> = {}): Agreement {
  return {
    folder: `agreements/${title.toLowerCase()}`,
    title,
    stage: 'submission',
    asOf: '2026-11-23',
    ...(ends === undefined ? {} : { ends }),
    actions: [],
    findings: { errors: 0, warnings: 0, notes: 0, open: 0 },
    expiring: [],
    ...more,
  };
}

const ROWS: readonly PortfolioRow[] = [
  { folder: 'agreements/broken', error: 'Cannot read it.' },
  agreement('Brack', '2027-01-31', {
    reference: 'DARS-NIC-000001-B1C2D-v1.0',
    applicant: 'University of Brack',
    actions: [{ id: 'a', what: 'Renew: ICO fee', by: '2026-11-01', overdue: true, status: 'seen' }],
    findings: { errors: 2, warnings: 0, notes: 0, open: 0 },
    expiring: [{ what: 'ICO fee: Brack', on: '2026-11-01', lapsed: true }],
  }),
  agreement('Årdal', undefined),
  agreement('Carr', '2026-12-31', { findings: { errors: 10, warnings: 0, notes: 0, open: 0 } }),
];

describe('the page of a portfolio', () => {
  it('allows its own style and script and nothing else', () => {
    const html = page(ROWS);
    const [, policy = ''] = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(html) ?? [];
    const [, style = ''] = /<style>(.*?)<\/style>/s.exec(html) ?? [];
    const [, script = ''] = /<script>(.*?)<\/script>/s.exec(html) ?? [];
    expect(policy).toBe(
      `default-src 'none'; style-src 'sha256-${sha256(style)}'; script-src 'sha256-${sha256(script)}'; base-uri 'none'; form-action 'none'`,
    );
    expect(html.match(/<script/g)).toHaveLength(1);
    expect(html).not.toMatch(/\b(?:href|src)="(?!#)|\sstyle=|\son\w+=/);
    expect(script).not.toContain('innerHTML');
  });

  it('is a plain table without its script', () => {
    const html = page(ROWS).replace(/<script>.*?<\/script>/s, '');
    expect(html).toContain('<th scope="col">Next action</th>');
    expect(html).toContain('<div class="tools" id="_tools" hidden>');
    expect(html).toContain('<td>University of Brack</td>');
    expect(html.match(/<td>not said<\/td>/g)).toHaveLength(2);
    expect(html).toContain('2026-11-01 <span class="late">overdue</span>');
    expect(html).toContain('<strong>agreements/broken</strong>: Cannot read it.');
  });

  it('shows hostile text as text', () => {
    const hostile = `</script><img src=x onerror=alert(1)>"'&`;
    const html = page([
      { folder: hostile, error: hostile },
      agreement(hostile, hostile, {
        folder: hostile,
        reference: `${hostile}!`,
        applicant: hostile,
        actions: [{ id: 'a', what: hostile, by: hostile, overdue: false, status: 'seen' }],
        expiring: [{ what: hostile, on: hostile, lapsed: true }],
      }),
    ]);
    expect(html).not.toContain('<img');
    expect(html.match(/<\/script>/g)).toHaveLength(1);
    // Eleven texts, and three keys that columns are sorted by.
    expect(html.match(/&lt;img src=x onerror=alert\(1\)&gt;&quot;&#39;&amp;/g)).toHaveLength(14);
  });
});

describe.skipIf(browser === undefined)('the page of a portfolio in a browser', { timeout: 120_000 }, () => {
  /** The page after somebody did something to it. */
  const after = (doing: string): string => {
    const file = path.join(temporaryFolder(), 'page.html');
    const open = page(ROWS).replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/, '');
    writeFileSync(
      file,
      open.replace('</body>', () => `<script>${doing}</script></body>`),
    );
    return domOf(file);
  };
  const titles = (dom: string): readonly string[] =>
    [...dom.matchAll(/<tr><th scope="row">.*?agreements\/(\S+?)</g)].map(([, title = '']) => title);

  it('runs its script under its own policy', () => {
    const file = path.join(temporaryFolder(), 'page.html');
    writeFileSync(file, page(ROWS));
    const dom = domOf(file);
    expect(dom).toContain('<div class="tools" id="_tools">');
    expect(dom).toContain('3 of 3 shown');
    expect(dom.match(/<th scope="col"><button type="button">/g)).toHaveLength(7);
  });

  it('sorts by a column, and back', () => {
    const click = (column: number): string => `document.querySelectorAll('thead button')[${column}].click();`;
    expect(titles(after(click(2)))).toEqual(['carr', 'brack', 'årdal']);
    expect(titles(after(click(2) + click(2)))).toEqual(['årdal', 'brack', 'carr']);
    const byFindings = after(click(2) + click(5));
    expect(titles(byFindings)).toEqual(['årdal', 'brack', 'carr']);
    expect(byFindings.match(/aria-sort="\w+"/g)).toEqual(['aria-sort="ascending"']);
  });

  it('finds words wherever they stand, without their accents', () => {
    const dom = after(
      `const box = document.getElementById('_search'); box.value = 'ARDAL said'; box.dispatchEvent(new Event('input'));`,
    );
    expect(dom).toContain('1 of 3 shown');
    expect(dom.match(/<tr hidden="">/g)).toHaveLength(2);
  });

  it.each([1280, 320])('at %i px has no fault of accessibility, and needs no scrolling sideways', (width) => {
    expect(lookedAt(page(ROWS), width)).toEqual({ violations: [], sideways: 0 });
  });
});
