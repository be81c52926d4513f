import type { Finding, Waiver } from '../core/finding.ts';
import { hidden } from '../core/redact.ts';
import { counting, tally, type Report } from '../core/report.ts';
import { REVIEW_NOTICE } from '../reference/editions.ts';
import type { Questions } from '../views/judge.ts';
import type { Layout } from './answers.ts';
import { showDate } from './figures.ts';
import { callout, paragraph, text, type Block, type Section } from './model.ts';

const PUBLISHED_RECORD =
  'This was checked as a published record: errors that only its history explains, such as papers that the register does not publish, count as warnings.';

/** What no program can judge, as the questions that a reviewer will ask. */
export function judgementSection(asked: readonly Questions[], layout: Layout): Section[] {
  if (asked.length === 0) return [];
  const content = asked.flatMap(({ title, number, questions }) => [
    heading(number === undefined ? title : `${number} ${title}`, layout),
    // What two entries ask in the same words is asked once.
    bullets([...new Set(questions.map(({ question }) => hidden(question)))]),
  ]);
  return [{ id: layout.anchor('judgement'), title: 'For a person to judge', content }];
}

/** What was checked, and what was not. */
export function checksSection(report: Report, layout: Layout): Section {
  const totals = tally(report);
  const count = (kind: string): number => report.outcomes.filter((outcome) => outcome.outcome === kind).length;
  const became = [
    `${count('passed')} passed`,
    `${count('failed')} failed`,
    ...some(count('not-applicable'), 'did not apply'),
    ...some(count('could-not-run'), 'could not run'),
    ...some(count('person'), 'need a person'),
    ...some(count('waived'), 'were waived'),
  ];
  const notRun = report.outcomes.filter((outcome) => outcome.outcome === 'could-not-run' && outcome.waiting !== true);
  const open = counting(report).filter((finding) => finding.unanswered !== true);
  const waived = report.findings.flatMap((finding) =>
    finding.waived === undefined ? [] : [{ ...finding, waived: finding.waived }],
  );
  return {
    id: layout.anchor('checks'),
    title: 'What was checked',
    content: [
      paragraph(
        `${report.outcomes.length} checks were made against edition ${report.edition} of the guidance, as of ${showDate(report.asOf)}: ${became.join(', ')}. ${openQuestions(totals.unanswered)}`,
      ),
      ...(report.notSearched.length === 0
        ? []
        : [
            paragraph(
              `Not searched for values of people and secrets, because no text could be read from it: ${report.notSearched.map(({ file }) => hidden(file)).join(', ')}.`,
            ),
          ]),
      ...(report.profile === undefined ? [] : [callout('note', PUBLISHED_RECORD)]),
      callout('note', REVIEW_NOTICE),
      ...findingsList('Open findings', open, layout),
      ...(waived.length === 0
        ? []
        : [
            heading('Waived findings', layout),
            bullets(
              waived.map((finding) =>
                hidden(
                  `${finding.at.file}, line ${finding.at.line}: ${finding.message} Waived because: ${reasonOf(finding.waived)}`,
                ),
              ),
            ),
          ]),
      ...(notRun.length === 0
        ? []
        : [
            heading('Checks that could not run', layout),
            bullets(notRun.map((outcome) => `${outcome.rule}: ${outcome.reason ?? ''}`)),
          ]),
    ],
  };
}

/** What became of some checks, unless there are none. */
function some(count: number, what: string): string[] {
  return count === 0 ? [] : [`${count} ${what}`];
}

function openQuestions(count: number): string {
  if (count === 0) return 'No question is still to be answered.';
  return count === 1 ? 'One question is still to be answered.' : `${count} questions are still to be answered.`;
}

/** The reason of a waiver, with who answers for it and until when. */
function reasonOf({ reason, owner, expires }: Waiver): string {
  const parts = [
    ...(owner === undefined ? [] : [owner]),
    ...(expires === undefined ? [] : [`until ${showDate(expires)}`]),
  ];
  return parts.length === 0 ? reason : `${reason} (${parts.join(', ')})`;
}

function findingsList(title: string, findings: readonly Finding[], layout: Layout): Block[] {
  if (findings.length === 0) return [];
  return [
    heading(title, layout),
    bullets(findings.map((finding) => hidden(`${finding.at.file}, line ${finding.at.line}: ${finding.message}`))),
  ];
}

function heading(title: string, layout: Layout): Block {
  return { kind: 'heading', level: 2, id: layout.anchor(title), content: text(title) };
}

function bullets(items: readonly string[]): Block {
  return { kind: 'list', ordered: false, items: items.map((item) => [paragraph(item)]) };
}
