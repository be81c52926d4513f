import type { DocumentFile } from './document.ts';
import type { Finding, Step } from './finding.ts';
import { LEAK_RULES } from './leak-rules.ts';
import { leaksIn, type Leak } from './leaks.ts';
import { once } from './once.ts';
import { tableLeaks } from './table-leaks.ts';
import { isMap } from './values.ts';
import { sourcesOf, type Application } from './workspace.ts';

/** What stands in an application that nobody else may see: one finding for each rule and answer, or file of evidence. */
export function leakFindings(app: Application): Finding[] {
  return [...sourcesOf(app).flatMap(inDocument), ...inEvidence(app.evidenceTexts)];
}

// An editor checks an application again after each keystroke; only the file that changed is searched again.
const inDocument = once((source: DocumentFile): readonly Finding[] =>
  grouped(source.file, leaksIn(source.text), (leak) => pathAt(source, leak)),
);

const inEvidence = once((texts: Application['evidenceTexts']): readonly Finding[] =>
  [...texts].flatMap(([name, text]) =>
    grouped(`evidence/${name}`, withoutRepeats([...leaksIn(text), ...tableLeaks(name, text)]), () => []),
  ),
);

function grouped(file: string, leaks: readonly Leak[], pathOf: (leak: Leak) => readonly Step[]): Finding[] {
  const groups = new Map<string, { readonly path: readonly Step[]; readonly leaks: Leak[] }>();
  for (const leak of leaks) {
    const path = pathOf(leak);
    const key = `${leak.rule.id}\n${leak.sure}\n${JSON.stringify(path)}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { path, leaks: [leak] });
    else group.leaks.push(leak);
  }
  return [...groups.values()].flatMap(({ path, leaks: [first, ...others] }) => {
    if (first === undefined) return [];
    const { rule, line, column, endColumn, sure } = first;
    return [
      {
        rule: rule.id,
        severity: sure ? rule.severity : 'warning',
        message: `${wordsFor(first)}${more(others.length, path.length > 0)}`,
        why: rule.why,
        fix: rule.fix,
        at: { file, path, line, column, endLine: line, endColumn },
        related: [],
      },
    ];
  });
}

/** What was found, without the value. */
function wordsFor({ rule, sure }: Leak): string {
  switch (rule.id) {
    case LEAK_RULES.nhsNumber.id:
      return sure
        ? 'An NHS number stands here.'
        : 'Ten digits stand here that have the check digit of an NHS number. If they are something else, say in a waiver what.';
    case LEAK_RULES.nationalInsuranceNumber.id:
      return 'A National Insurance number stands here.';
    case LEAK_RULES.dateOfBirth.id:
      return 'A date of birth stands here beside a name.';
    case LEAK_RULES.patientEMail.id:
      return 'The e-mail address of a patient or participant stands here.';
    case LEAK_RULES.smallCount.id:
      return 'A count of one to four stands in this table.';
    default:
      return 'A password, key or token stands here.';
  }
}

function more(number: number, inAnswer: boolean): string {
  if (number === 0) return '';
  return ` There ${number === 1 ? 'is one more' : `are ${number} more`} in this ${inAnswer ? 'answer' : 'file'}.`;
}

/** A cell may be found by its own form and by the head of its column. */
function withoutRepeats(leaks: readonly Leak[]): readonly Leak[] {
  const seen = new Map<string, Leak>();
  for (const leak of leaks) {
    const key = `${leak.rule.id}\n${leak.line}:${leak.column}`;
    if (seen.get(key)?.sure !== true) seen.set(key, leak);
  }
  return [...seen.values()].toSorted((a, b) => a.line - b.line || a.column - b.column);
}

/** The answer in which a place of a file lies; the part around it for a comment. */
function pathAt(source: DocumentFile, { line, column }: Leak): readonly Step[] {
  const startsBefore = (path: readonly Step[]): boolean => {
    const span = source.locate(path);
    return span.line < line || (span.line === line && span.column <= column);
  };
  const within = (path: readonly Step[]): boolean => {
    const { endLine, endColumn } = source.locate(path);
    return startsBefore(path) && (endLine > line || (endLine === line && endColumn >= column));
  };
  let value = source.data;
  let path: readonly Step[] = [];
  for (;;) {
    const here = path;
    const steps = Array.isArray(value)
      ? [lastEntry(value.length, (index) => startsBefore([...here, index]))]
      : Object.keys(isMap(value) ? value : {});
    const next = steps.find((step) => within([...here, step]));
    if (next === undefined) return path;
    value = (value as Readonly<Record<Step, unknown>>)[next];
    path = [...path, next];
  }
}

/** The last of so many entries, which stand in the order of the text, of which something is true; the first where it is true of none. */
function lastEntry(length: number, isTrue: (index: number) => boolean): number {
  let first = 0;
  let last = length - 1;
  while (first < last) {
    const middle = Math.ceil((first + last) / 2);
    if (isTrue(middle)) first = middle;
    else last = middle - 1;
  }
  return first;
}
