import type { Finding } from '../core/finding.ts';
import { waiverNote } from '../core/report.ts';
import type { Report } from '../core/report.ts';
import { safe } from '../core/redact.ts';
import { showNumber } from '../core/show-number.ts';
import { heading, place } from './text-finding.ts';
import type { Drawing } from './text-finding.ts';
import { hanging, wrap } from './wrap.ts';
import { count, isStillToWrite } from './words.ts';

const MOST_UNANSWERED = 8;
const MOST_QUESTIONS = 8;
const MOST_RULES = 4;
const MOST_FILES = 4;

function grouped<Item>(items: readonly Item[], key: (item: Item) => string): Map<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const group = groups.get(key(item));
    if (group === undefined) groups.set(key(item), [item]);
    else group.push(item);
  }
  return groups;
}

function section(title: string, rows: readonly string[], drawing: Drawing): string[] {
  return rows.length === 0 ? [] : [drawing.colour.bold(title), ...rows];
}

function stillToWriteIn(file: string, findings: readonly Finding[], drawing: Drawing): string[] {
  const items = findings.slice(0, MOST_UNANSWERED).map((finding) => {
    // Kept together by a space that does not break: a line number alone at a line's end says nothing.
    return `${finding.at.line}\u00A0${safe(finding.field ?? finding.message, { max: 120 })}`;
  });
  const more = findings.length - items.length;
  const list = `${items.join(' · ')}${more > 0 ? ` · and ${showNumber(more)} more (dars status lists them)` : ''}`;
  return [`  ${safe(drawing.name(file), { max: 300 })}`, ...hanging('    ', list, drawing.width)];
}

/** What a draft still lacks, file by file, as line numbers and field titles. */
export function stillToWrite(report: Report, drawing: Drawing): string[] {
  const findings = report.findings.filter(isStillToWrite);
  const rows = [...grouped(findings, (finding) => finding.at.file)].flatMap(([file, own]) =>
    stillToWriteIn(file, own, drawing),
  );
  return section(`Still to write (${showNumber(findings.length)}): line and field`, rows, drawing);
}

/** Findings that a waiver sets aside, with the reason that was given. */
export function waived(report: Report, drawing: Drawing): string[] {
  const findings = report.findings.flatMap((finding) =>
    finding.waived === undefined ? [] : [{ ...finding, waived: finding.waived }],
  );
  const rows = findings.flatMap((finding) => [
    ...heading(
      [
        { text: place(finding.at, drawing), paint: (text) => text },
        { text: safe(finding.rule, { max: 200 }), paint: drawing.colour.dim },
      ],
      drawing.width - 2,
    ).map((line) => `  ${line}`),
    ...hanging(
      '    ',
      `${safe(finding.waived.reason, { max: 500 })} (${safe(waiverNote(finding.waived), { max: 400 })})`,
      drawing.width,
    ),
  ]);
  return section(`Waived (${showNumber(findings.length)})`, rows, drawing);
}

/** Checks that could not run, together by their reason. */
export function couldNotRun(report: Report, drawing: Drawing): string[] {
  const outcomes = report.outcomes.filter((one) => one.outcome === 'could-not-run' && one.waiting !== true);
  const waiting = report.outcomes.filter((one) => one.outcome === 'could-not-run' && one.waiting === true).length;
  const rows = [...grouped(outcomes, (one) => one.reason ?? 'no reason was given')].flatMap(([reason, own]) => {
    const rules = own.slice(0, MOST_RULES).map((one) => safe(one.rule, { max: 200 }));
    const more = own.length - rules.length;
    const list = `${rules.join(', ')}${more > 0 ? `, and ${showNumber(more)} more` : ''}`;
    return [
      ...hanging('  - ', `${count(own.length, 'check')}: ${safe(reason, { max: 500 })}`, drawing.width),
      ...wrap(list, drawing.width - 4).map((line) => `    ${drawing.colour.dim(line)}`),
    ];
  });
  if (waiting > 0)
    rows.push(
      ...hanging(
        '  - ',
        `${count(waiting, 'check')} will run once what ${waiting === 1 ? 'it reads' : 'they read'} is written`,
        drawing.width,
      ),
    );
  return section(`Could not run (${showNumber(outcomes.length + waiting)})`, rows, drawing);
}

/** Questions that only a person can answer. */
export function forAPerson(report: Report, drawing: Drawing): string[] {
  const { questions } = report;
  const rows = questions
    .slice(0, MOST_QUESTIONS)
    .flatMap((one) => hanging('  - ', safe(one.question, { max: 1000 }), drawing.width));
  const more = questions.length - MOST_QUESTIONS;
  if (more > 0) rows.push(`  and ${showNumber(more)} more`);
  return section(`For a person to judge (${showNumber(questions.length)})`, rows, drawing);
}

/** Evidence that was not searched for values of people and secrets, together by the reason. */
export function notSearched(report: Report, drawing: Drawing): string[] {
  const rows = [...grouped(report.notSearched, (one) => one.reason)].flatMap(([reason, own]) => {
    const files = own.slice(0, MOST_FILES).map(({ file }) => safe(file, { max: 200 }));
    const more = own.length - files.length;
    const list = `${files.join(', ')}${more > 0 ? `, and ${showNumber(more)} more` : ''}`;
    return hanging('  - ', `${reason}: ${list}`, drawing.width);
  });
  return section(
    `Not searched for values of people and secrets (${showNumber(report.notSearched.length)})`,
    rows,
    drawing,
  );
}
