/** Colours of one scheme by their use, as #rrggbb. */
export interface Palette {
  readonly paper: string;
  /** Ground of table heads, code and every second row. */
  readonly tint: string;
  readonly ink: string;
  readonly quiet: string;
  readonly link: string;
  readonly line: string;
  readonly note: string;
  readonly warning: string;
  readonly missing: string;
}

/** Colours of the page by light and by dark; a test holds their contrast to WCAG 2.2 AA. */
export const palettes: { readonly light: Palette; readonly dark: Palette } = {
  light: {
    paper: '#ffffff',
    tint: '#f4f5f3',
    ink: '#22262b',
    quiet: '#565d66',
    link: '#1c5a55',
    line: '#d3d7d4',
    note: '#4a6472',
    warning: '#8a5200',
    missing: '#98304f',
  },
  dark: {
    paper: '#17191c',
    tint: '#212428',
    ink: '#e4e6e3',
    quiet: '#a8afb5',
    link: '#7fc9bf',
    line: '#3b4045',
    note: '#93b0c0',
    warning: '#e0a753',
    missing: '#ec8fa9',
  },
};

const variables = (palette: Palette) =>
  Object.entries(palette)
    .map(([name, value]) => `--${name}:${value}`)
    .join(';');

const base = `*{box-sizing:border-box}
html{font:100%/1.55 system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue",Arial,sans-serif;background:var(--paper);color:var(--ink);-webkit-text-size-adjust:100%;text-size-adjust:100%}
body{margin:0 auto;max-width:44rem;padding:0 1.25rem 5rem;overflow-wrap:anywhere}
h1,h2,h3,h4,h5{line-height:1.25;margin:2.2em 0 .6em;font-weight:650;text-wrap:balance;break-after:avoid}
h1{font-size:clamp(1.6rem,6vw,2.1rem);margin:.4em 0 .3em;letter-spacing:-.012em}
h2{font-size:1.5rem}
h3{font-size:1.2rem}
h4{font-size:1.05rem}
h5{font-size:1rem;color:var(--quiet)}
p,ul,ol,dl,pre,blockquote{margin:0 0 1em}
ul,ol{padding-left:1.6em}
p,li,blockquote,.callout{max-width:68ch}
li>p{margin-bottom:.4em}
li>ul,li>ol{margin:.2em 0 .4em}
li{margin:.2em 0}
li>p:last-child,dd>:last-child,td>:last-child,.callout>:last-child,blockquote>:last-child{margin-bottom:0}
a{color:var(--link);text-underline-offset:.15em;text-decoration-thickness:.06em}
a:hover{text-decoration-thickness:.14em}
:focus-visible{outline:.19rem solid var(--link);outline-offset:.15rem}
main:focus{outline:0}
hr{border:0;border-top:1px solid var(--line);margin:2.2em 0}
code{font:.9em/1.5 ui-monospace,SFMono-Regular,Consolas,"Liberation Mono",monospace}
pre{margin:0;padding:.9rem 1rem;background:var(--tint);overflow-wrap:normal}
blockquote{margin-left:0;padding-left:1.1rem;border-left:.19rem solid var(--line);color:var(--quiet)}
.skip{position:absolute;left:-99rem}
.skip:focus{left:1rem;top:1rem;padding:.4rem .8rem;background:var(--paper);z-index:1}
.number{font-variant-numeric:tabular-nums;font-weight:400;color:var(--quiet);margin-right:.2em}
.draft{display:inline-block;margin:2.5rem 0 0;padding:.05rem .7rem;border:.13rem solid var(--missing);color:var(--missing);font-weight:700;letter-spacing:.16em}
header{padding-top:1.5rem;border-bottom:1px solid var(--line);margin-bottom:2rem;padding-bottom:1.5rem}
.subtitle{font-size:1.2rem;color:var(--quiet);margin-bottom:1.6em}
.disclaimer,.about{color:var(--quiet)}
.about{margin-top:-.3em;break-after:avoid}
nav h2{font-size:1.05rem;margin:0 0 .7em}
nav ol{list-style:none;padding:0}
nav li{margin:0}
nav a{display:flex;padding:.22rem 0;line-height:1.4;text-decoration:none}
nav a:hover{text-decoration:underline}
nav .number{flex:0 0 2.6rem;margin:0}
section{border-top:1px solid var(--line);margin-top:3.2rem}
section>h2{margin-top:1.1em}
section:first-child{border:0;margin-top:2rem}
.facts{border-top:1px solid var(--line)}
.facts>div{padding:.5rem 0;border-bottom:1px solid var(--line)}
dt{font-weight:600}
dd{margin:0;min-width:0}
.scroll{overflow-x:auto;margin:1.4em 0 1.6em}
table{border-collapse:collapse;width:100%;font-size:.95em;line-height:1.45;overflow-wrap:break-word;font-variant-numeric:tabular-nums}
.three{min-width:30rem}
.more{min-width:42rem}
caption{text-align:left;font-weight:600;padding-bottom:.5rem}
caption.said{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);padding:0}
caption span{position:sticky;left:0;display:inline-block;max-width:calc(100vw - 2.5rem)}
th,td{text-align:left;vertical-align:top;padding:.45rem .7rem;border-bottom:1px solid var(--line)}
thead th{background:var(--tint);vertical-align:bottom;border-bottom:.13rem solid var(--quiet)}
tbody th{font-weight:600}
tbody tr:nth-child(even){background:var(--tint)}
figure{margin:1.4em 0 1.6em}
figure .scroll{margin:0}
figure svg{display:block;width:100%;min-width:38rem;height:auto}
figcaption{color:var(--quiet);font-size:.95em;margin-top:.4rem}
.callout{margin:1.4em 0;padding:.7rem 1rem;border:1px solid var(--line);border-left:.32rem solid var(--tone)}
.tone{margin:0 0 .2em;font-weight:700;color:var(--tone)}
.note{--tone:var(--note)}
.warning{--tone:var(--warning)}
.missing{--tone:var(--missing);border-style:dashed dashed dashed solid}
@media (min-width:40rem){.facts>div{display:grid;grid-template-columns:minmax(11rem,2fr) 4fr;gap:0 1.5rem}}
@media screen and (min-width:72rem){body{max-width:68rem;display:grid;grid-template-columns:17rem minmax(0,44rem);gap:0 4rem}
header{grid-column:1/-1}
section:first-child{margin-top:0}
nav{position:sticky;top:0;align-self:start;max-height:100vh;overflow-y:auto;padding:1.5rem 0;font-size:.95em}}
@page{size:A4;margin:22mm 20mm;@bottom-center{content:counter(page) " / " counter(pages);font:9pt sans-serif}}
@page draft{@top-center{content:"DRAFT";font:bold 10pt sans-serif;letter-spacing:.16em}}
@media print{html{font-size:10.5pt}
body{max-width:none;padding:0}
body.is-draft{page:draft}
.is-draft::after{content:"DRAFT";position:fixed;top:40%;left:0;right:0;text-align:center;font:700 8rem/1 sans-serif;letter-spacing:.1em;color:#0000000d;transform:rotate(-35deg)}
nav{break-inside:avoid}
.skip{display:none}
a{color:inherit}
.scroll{overflow:visible}
table,figure svg{min-width:0}
thead{display:table-header-group}
tr,figure,.callout,dt,.facts>div{break-inside:avoid}
pre{white-space:pre-wrap;overflow-wrap:anywhere}
p,li{orphans:3;widows:3}}`;

/** The colours of both schemes as variables. */
const schemes = `:root{color-scheme:light dark;${variables(palettes.light)}}
@media screen and (prefers-color-scheme:dark){:root{${variables(palettes.dark)}}}`;

/** The whole style of a page, with a class for each column width that the page uses. */
export function styleOf(percentages: Iterable<number>): string {
  const columns = [...new Set(percentages)]
    .toSorted((a, b) => a - b)
    .map((percent) => `.w${percent}{width:${percent}%}`)
    .join('');
  return `${schemes}
${base}
${columns}`;
}
