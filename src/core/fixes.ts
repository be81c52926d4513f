import { fieldAt, type Field, type FieldTrees } from './fields.ts';
import type { Finding, Step } from './finding.ts';
import { movedKey } from './fix-moves.ts';
import { quotedLine, quotedScalar } from './fix-text.ts';
import { mendedValue } from './fix-values.ts';
import { linesOf } from './lines.ts';
import { SCHEMA_RULES } from './schema-rules.ts';
import { surely } from './suggest.ts';
import { isMap, valueAt } from './values.ts';
import type { Application, LoadedDocument } from './workspace.ts';

/** One stretch of a file's text and what to put in its place; all else stays, byte for byte. */
export interface TextEdit {
  /** Offsets into the text as decoded, the second exclusive. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** What an edit does to the answers, so that it can be proved to have done that and nothing else. */
export type Effect =
  | { readonly kind: 'key'; readonly path: readonly Step[]; readonly key: string }
  | { readonly kind: 'value'; readonly path: readonly Step[]; readonly value: unknown }
  | { readonly kind: 'move'; readonly path: readonly Step[]; readonly to: readonly Step[] }
  /** The file could not be read before: nothing to compare with. */
  | { readonly kind: 'file' };

/** How one finding is put right. */
export interface Fix {
  /** File, relative to the application folder. */
  readonly file: string;
  /** Rule of the finding, and the line on which it stands. */
  readonly rule: string;
  readonly line: number;
  readonly edit: TextEdit;
  readonly effect: Effect;
}

/** What a fix is made from: a finding with the document it stands in. */
export interface Faulty {
  readonly app: Application;
  readonly document: LoadedDocument;
  readonly tree: Field;
  readonly trees: FieldTrees;
  readonly finding: Finding;
  /** Offsets of the finding in the text of its document. */
  readonly start: number;
  readonly end: number;
}

/**
 * The fixes for those findings of an application that leave no doubt about what was meant; most findings have none.
 * No two touch the same place. Findings are as `validate` placed them.
 */
export function fixesOf(app: Application, findings: readonly Finding[], trees: FieldTrees): readonly Fix[] {
  const documents = new Map([...app.documents.values()].map((one) => [one.source.file, one]));
  const lines = new Map([...documents].map(([file, { source }]) => [file, linesOf(source.text)]));
  const fixes = findings.flatMap((finding) => {
    const document = documents.get(finding.at.file);
    const own = lines.get(finding.at.file);
    const tree = document === undefined ? undefined : trees[document.name];
    if (document === undefined || own === undefined || tree === undefined) return [];
    const start = own.startOf(finding.at.line) + finding.at.column - 1;
    const end = own.startOf(finding.at.endLine) + finding.at.endColumn - 1;
    return fixOf({ app, document, tree, trees, finding, start, end }) ?? [];
  });
  return apart(oneMove(fixes));
}

/** A key is moved when nothing else is left to mend in its file, one at a time: all paths below would be others. */
function oneMove(fixes: readonly Fix[]): readonly Fix[] {
  const firstOf = new Map<string, Fix>();
  for (const fix of fixes) {
    const first = firstOf.get(fix.file);
    if (first === undefined || (first.effect.kind === 'move' && fix.effect.kind !== 'move')) firstOf.set(fix.file, fix);
  }
  return fixes.filter((fix) => fix.effect.kind !== 'move' || firstOf.get(fix.file) === fix);
}

function fixOf(faulty: Faulty): Fix | undefined {
  const { finding, document } = faulty;
  switch (finding.rule) {
    case 'load/yaml-syntax':
      return made(faulty, quotedLine(faulty));
    case 'load/text-after-hash':
      return document.source.data === undefined ? undefined : made(faulty, quotedScalar(faulty));
    case SCHEMA_RULES.unknownKey.id:
      return made(faulty, keyOf(faulty) ?? movedKey(faulty));
    case SCHEMA_RULES.wrongType.id:
    case SCHEMA_RULES.notAChoice.id:
    case SCHEMA_RULES.wrongForm.id:
    case 'across/unknown-reference':
    case 'data-minimisation/unknown-product':
      return made(faulty, mendedValue(faulty));
    default:
      return undefined;
  }
}

function made({ finding }: Faulty, mended: Pick<Fix, 'edit' | 'effect'> | undefined): Fix | undefined {
  return mended && { file: finding.at.file, rule: finding.rule, line: finding.at.line, ...mended };
}

/** The one key of this part of the form that is meant by an unknown one and does not stand there yet. */
function keyOf({ document, tree, finding, start, end }: Faulty): Pick<Fix, 'edit' | 'effect'> | undefined {
  const { path } = finding.at;
  const typed = path.at(-1);
  const group = path.slice(0, -1);
  const there = valueAt(document.source.data, group);
  const known = Object.keys(fieldAt(tree, group)?.fields ?? {});
  if (typeof typed !== 'string' || !isMap(there)) return undefined;
  const key = surely(typed, known, true);
  if (key === undefined || Object.hasOwn(there, key)) return undefined;
  // Two slips for one key: nobody but the writer knows which of the two answers stays.
  const rivals = Object.keys(there).filter((one) => !known.includes(one) && surely(one, known, true) === key);
  const source = document.source.text.slice(start, end);
  const mark = source === typed ? '' : source.charAt(0);
  if (rivals.length > 1 || source !== `${mark}${typed}${mark}`) return undefined;
  return { edit: { start, end, text: `${mark}${key}${mark}` }, effect: { kind: 'key', path, key } };
}

/** Fixes that overlap no other one before them in the text, in the order of the text. */
function apart(fixes: readonly Fix[]): readonly Fix[] {
  const reached = new Map<string, number>();
  return fixes
    .toSorted((a, b) => a.edit.start - b.edit.start)
    .filter(({ file, edit }) => {
      if (edit.start < (reached.get(file) ?? 0)) return false;
      reached.set(file, edit.end);
      return true;
    });
}
