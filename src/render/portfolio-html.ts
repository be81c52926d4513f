import { escapeMarkup } from '../core/markup.ts';
import {
  findingsInWords,
  isUnread,
  type Agreement,
  type Expiring,
  type PortfolioRow,
  type Unread,
} from '../views/portfolio.ts';
import { styleOf } from './html-style.ts';
import { oneLine } from './literal.ts';
import { PORTFOLIO_SCRIPT } from './portfolio-script.ts';

/** What the page cannot do without help, and what stands in its head. */
export interface PortfolioPageOptions {
  /** SHA-256 of a text in UTF-8, in base64: the page allows its own style and script by it, and no other. */
  readonly sha256: (text: string) => string;
  readonly asOf: string;
  /** Days within which an end counts as near. */
  readonly within: number;
}

/** What this page has beside the style of a pack: the width of a screen for its table, and the tools above it. */
const OWN_STYLE = `body.wide{display:block;max-width:100rem}
.tools{display:flex;flex-wrap:wrap;gap:.6rem 1.2rem;align-items:end;margin:1.4em 0 .4em}
.tools[hidden]{display:none}
.tools label{font-weight:600}
.tools input{display:block;font:inherit;width:min(24rem,100%);padding:.4rem .6rem;border:1px solid var(--quiet);background:var(--paper);color:inherit}
.tools p{margin:0;color:var(--quiet)}
.wide table{min-width:64rem}
.wide tbody th{font-weight:400;min-width:14rem}
.wide tbody th>*{display:block}
.wide .day{white-space:nowrap}
.wide th button{font:inherit;font-weight:600;color:inherit;background:none;border:0;padding:0;text-align:left;cursor:pointer;text-decoration:underline;text-underline-offset:.2em;text-decoration-style:dotted}
.wide th[aria-sort=ascending] button::after{content:" \\2191"}
.wide th[aria-sort=descending] button::after{content:" \\2193"}
.wide td ul{list-style:none;margin:0;padding:0}
.wide .late{color:var(--missing);font-weight:700}
.wide .quiet{color:var(--quiet)}
@media screen and (max-width:48rem){.wide table{min-width:46rem}
.wide tbody th{min-width:9rem;width:9rem}}
@media print{.tools{display:none}
.wide table{min-width:0;font-size:8.5pt}
.wide th button{text-decoration:none}
@page{size:A4 landscape}}`;

const words = (text: string): string => escapeMarkup(oneLine(text));

const HEADS = ['Agreement', 'Applicant', 'Ends', 'Next action', 'By', 'Findings', 'Evidence expiring'];

/** A portfolio as one HTML file that fetches nothing: a table that can be read without its script, searched and sorted with it. */
export function portfolioPage(rows: readonly PortfolioRow[], options: PortfolioPageOptions): string {
  const agreements = rows.filter((row): row is Agreement => !isUnread(row));
  const unread = rows.filter(isUnread);
  const style = `${styleOf([])}${OWN_STYLE}`;
  const policy = [
    `default-src 'none'`,
    `style-src 'sha256-${options.sha256(style)}'`,
    `script-src 'sha256-${options.sha256(PORTFOLIO_SCRIPT)}'`,
    `base-uri 'none'`,
    `form-action 'none'`,
  ].join('; ');
  const number = `${agreements.length} ${agreements.length === 1 ? 'agreement' : 'agreements'}`;
  return `${[
    '<!doctype html>',
    '<html lang="en-GB">',
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>Portfolio of ${number}</title>`,
    `<style>${style}</style>`,
    '</head>',
    '<body class="wide">',
    '<a class="skip" href="#_main">Skip to the table</a>',
    '<header>',
    '<h1>Portfolio of agreements</h1>',
    `<p class="subtitle">${number}, as of ${words(options.asOf)}</p>`,
    `<p class="disclaimer">Expiring is what has lapsed or ends within ${options.within} days. The day to ask for a renewal is a reminder of dars, not a rule of NHS England. dars is not an NHS England product.</p>`,
    '</header>',
    '<main id="_main" tabindex="-1">',
    ...(unread.length === 0 ? [] : [notRead(unread)]),
    '<div class="tools" id="_tools" hidden>',
    '<div><label for="_search">Search</label><input id="_search" type="search" autocomplete="off" spellcheck="false"></div>',
    '<p id="_count" role="status"></p>',
    '</div>',
    '<div class="scroll" role="region" aria-labelledby="_caption" tabindex="0">',
    '<table id="_agreements">',
    '<caption class="said" id="_caption">Agreements, what has to be done first leading</caption>',
    `<thead><tr>${HEADS.map((head) => `<th scope="col">${head}</th>`).join('')}</tr></thead>`,
    `<tbody>\n${agreements.map(rowOf).join('\n')}\n</tbody>`,
    '</table>',
    '</div>',
    '</main>',
    `<script>${PORTFOLIO_SCRIPT}</script>`,
    '</body>',
    '</html>',
  ].join('\n')}\n`;
}

function notRead(unread: readonly Unread[]): string {
  const items = unread.map(({ folder, error }) => `<li><strong>${words(folder)}</strong>: ${words(error)}</li>`);
  return `<div class="callout missing"><p class="tone">Could not be read</p><ul>${items.join('')}</ul></div>`;
}

/** One agreement; what a column is sorted by stands beside it where its words do not sort. */
function rowOf({ reference, title, folder, applicant, stage, ends, actions, findings, expiring }: Agreement): string {
  const [next] = actions;
  const weight = findings.errors * 1e6 + findings.warnings * 1e3 + findings.notes + findings.open;
  const sorted = (key: string): string => ` data-key="${escapeMarkup(key)}"`;
  // Nothing dated sorts after every day.
  const day = (text: string | undefined): string => `<td class="day"${sorted(text ?? '9999')}>`;
  return [
    `<tr><th scope="row"><strong>${words(reference ?? title)}</strong>${reference === undefined || reference === title ? '' : `<span>${words(title)}</span>`}<span class="quiet">${words(folder)}${stage === 'draft' ? ', draft' : ''}</span></th>`,
    `<td>${words(applicant ?? 'not said')}</td>`,
    `${day(ends)}${words(ends ?? 'not said')}</td>`,
    `<td>${words(next?.what ?? 'nothing is dated')}</td>`,
    `${day(next?.by)}${next === undefined ? '' : words(next.by)}${next?.overdue === true ? ' <span class="late">overdue</span>' : ''}</td>`,
    `<td${sorted(String(weight).padStart(12, '0'))}>${words(findingsInWords(findings))}</td>`,
    `<td${sorted(expiring[0]?.on ?? '9999')}>${expiring.length === 0 ? 'none' : `<ul>${expiring.map(expiry).join('')}</ul>`}</td></tr>`,
  ].join('');
}

function expiry({ what, on, lapsed }: Expiring): string {
  const end = lapsed ? `<span class="late">ended ${words(on)}</span>` : `ends ${words(on)}`;
  return `<li>${words(what)} <span class="day">${end}</span></li>`;
}
