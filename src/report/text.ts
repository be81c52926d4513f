import type { Finding } from '../core/finding.ts';
import { safe } from '../core/redact.ts';
import type { Report } from '../core/report.ts';
import { accountOf, checksIn, type Account } from './account.ts';
import type { Colours } from './colours.ts';
import { linesOf } from './frame.ts';
import { overviewOf } from './overview.ts';
import { fileNames } from './reporter.ts';
import type { Pieces, PiecewiseReporter, Reporter, ReportOptions } from './reporter.ts';
import { leftOut, shownFindings, type Shown, type ShownFindings } from './shown-findings.ts';
import { drawFinding } from './text-finding.ts';
import type { Drawing } from './text-finding.ts';
import { couldNotRun, forAPerson, notSearched, stillToWrite, waived } from './text-sections.ts';
import { fit, wrap } from './wrap.ts';
import { checksOf, count, DISCLAIMER, isStillToWrite, scopeOf, verdict, verdictOnAll } from './words.ts';

// Lines longer than this are hard to read, however wide the screen.
const WIDEST = 110;
const NARROWEST = 30;
// A rule that fires more often than this in one file has one cause, and nobody reads all of its findings.
const MOST_OF_A_KIND = 50;

function widthOf({ width }: ReportOptions): number {
  return Math.min(WIDEST, Math.max(NARROWEST, width));
}

function drawingFor(report: Report, several: boolean, options: ReportOptions): Drawing {
  const known = new Map<string, readonly string[] | undefined>();
  const name = fileNames(several, options);
  return {
    colour: options.colour,
    width: widthOf(options),
    name: (file) => name(file, report),
    lines: (file) => {
      if (!known.has(file)) {
        const text = options.sources(file, report);
        known.set(file, text === undefined ? undefined : linesOf(text));
      }
      return known.get(file);
    },
  };
}

function findings(report: Report, shown: Shown, drawing: Drawing): string[][] {
  const explained = new Set<string>();
  const drawn = new Map<string, number>();
  const blocks: string[][] = [];
  for (const finding of shown(report)) {
    const same = `${finding.at.file}\n${finding.rule}`;
    const number = (drawn.get(same) ?? 0) + 1;
    drawn.set(same, number);
    if (number > MOST_OF_A_KIND) continue;
    const key = `${same}\n${finding.why}`;
    const withWhy = !explained.has(key);
    explained.add(key);
    blocks.push(drawFinding(finding, drawing, withWhy));
  }
  return [...blocks, ofAKind(drawn, drawing)];
}

/** How many findings of a rule in one file are not drawn, because it fires again and again. */
function ofAKind(drawn: ReadonlyMap<string, number>, drawing: Drawing): string[] {
  return [...drawn].flatMap(([same, number]) => {
    const [file = '', rule = ''] = same.split('\n');
    const more = number - MOST_OF_A_KIND;
    if (more <= 0) return [];
    const name = safe(drawing.name(file), { max: 300 });
    const words = `${count(more, 'more finding')} of ${safe(rule, { max: 200 })} in ${name}: the first ${MOST_OF_A_KIND} are drawn, and --format concise lists all.`;
    return wrap(words, drawing.width);
  });
}

function toneOf({ files, findings: { error, warning } }: Account, colour: Colours): (text: string) => string {
  if (error > 0) return colour.red;
  if (warning > 0) return colour.yellow;
  return files > 0 ? colour.green : colour.yellow;
}

function nameOf(report: Report): string {
  const title = report.title === undefined ? '' : ` (“${safe(report.title, { max: 80 })}”)`;
  return `${safe(report.application, { max: 100 })}${title}`;
}

function summary(report: Report, { colour, width }: Drawing): string[] {
  const account = accountOf([report]);
  const tone = toneOf(account, colour);
  return [
    ...wrap(`${verdict(account)}.`, width).map((line) => colour.bold(tone(line))),
    ...wrap(`${checksOf(account)}.`, width),
    ...wrap(`Checked ${nameOf(report)}: ${scopeOf(report)}.`, width),
  ];
}

/** A title with a line drawn through to the end. */
function titleRule(title: string, { colour, width }: Pick<Drawing, 'colour' | 'width'>): string {
  const rule = `── ${fit(title, width - 6)} `;
  return colour.bold(`${rule}${'─'.repeat(Math.max(2, width - rule.length))}`);
}

function application(report: Report, several: boolean, shown: Shown, options: ReportOptions): string[][] {
  const drawing = drawingFor(report, several, options);
  if (options.quiet === true) return findings(report, shown, drawing);
  return [
    several ? [titleRule(safe(report.application, { max: 200 }), drawing)] : [],
    ...findings(report, shown, drawing),
    stillToWrite(report, drawing),
    waived(report, drawing),
    forAPerson(report, drawing),
    couldNotRun(report, drawing),
    notSearched(report, drawing),
    summary(report, drawing),
  ];
}

function closing(account: Account, options: ReportOptions): string[][] {
  const { colour } = options;
  const words = verdictOnAll(account);
  const tone = toneOf(account, colour);
  if (options.quiet === true) return [[`${colour.bold(tone(words))} (${count(checksIn(account), 'check')})`]];
  const width = widthOf(options);
  const isSaid = account.applications === 1 && options.summary !== true;
  const total = isSaid ? [] : wrap(`${words}.`, width).map((line) => colour.bold(tone(line)));
  const checks = options.summary === true ? wrap(`${checksOf(account)}.`, width) : [];
  return [[...total, ...checks], wrap(DISCLAIMER, width).map((line) => colour.dim(line))];
}

/** Says how many applications have none of the findings that are printed. */
function without(applications: number): string {
  if (applications === 0) return '';
  const are = applications === 1 ? 'has none of them and is' : 'have none of them and are';
  return ` ${count(applications, 'application')} ${are} left out.`;
}

const isDrawn = (finding: Finding): boolean => !isStillToWrite(finding);

function pieces(options: ReportOptions, several: boolean, chosen: ShownFindings): Pieces {
  const { shown, left } = chosen;
  let silent = 0;
  let account = accountOf([]);
  const overview = overviewOf(options, several);
  const withOverview = options.summary === true || (several && options.quiet !== true);
  let before = '';
  const joined = (blocks: readonly (readonly string[])[]): string => {
    const full = blocks.filter((block) => block.length > 0).map((block) => block.join('\n'));
    if (full.length === 0) return '';
    const text = `${before}${full.join('\n\n')}`;
    before = '\n\n';
    return text;
  };
  return {
    next: (report) => {
      account = accountOf([report], account);
      if (withOverview) overview.add(report);
      if (options.summary === true) return '';
      // Whoever asks for the gravest of all does not want to look for them among what else there is to say.
      if (several && left > 0 && shown(report).length === 0) {
        silent += 1;
        return '';
      }
      return joined(application(report, several, shown, options));
    },
    end: () => {
      const drawn = { colour: options.colour, width: widthOf(options) };
      const all = withOverview ? overview.blocks(drawn) : [];
      // Or else it would be read as a part of the last application.
      const isApart = several && options.quiet !== true && options.summary !== true;
      const title = isApart ? [titleRule('All applications together', drawn)] : [];
      return `${joined([wrap(`${leftOut(chosen, several)}${without(silent)}`, drawn.width), title, ...all, ...closing(account, options)])}\n`;
    },
  };
}

/** The report for people, application by application, with every finding. */
export const textInPieces: PiecewiseReporter = (options, several) =>
  pieces(options, several, shownFindings([], undefined, isDrawn));

/** The report for people: each fault with the lines concerned, then what is left to do, then an account of the run. */
export const text: Reporter = (reports, options) => {
  const { next, end } = pieces(options, reports.length > 1, shownFindings(reports, options.most, isDrawn));
  return `${reports.map(next).join('')}${end()}`;
};
