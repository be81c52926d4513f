import type { Place } from '../core/finding.ts';
import { locationOf } from '../core/place-findings.ts';
import { sourcesOf, type Application } from '../core/workspace.ts';
import type { Ledger, LedgerEntry, TextMention } from '../standards/across/organisation-ledger.ts';

/** A place in a file that names an organisation; lines and columns count from 1. */
export interface Named {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  /** The words of the text; absent where a field refers to it by its id. */
  readonly words?: string;
}

/** Organisations with the places that name them, and names in the texts that match nobody. */
export interface PlacedLedger {
  readonly organisations: readonly (Omit<LedgerEntry, 'mentions' | 'fields'> & {
    readonly fields: readonly Named[];
    readonly texts: readonly Named[];
  })[];
  readonly unmatched: readonly { readonly name: string; readonly texts: readonly Named[] }[];
}

/** A ledger of organisations with its places as lines of files. */
export function placedLedger(app: Application, ledger: Ledger): PlacedLedger {
  return {
    organisations: ledger.organisations
      .map(({ mentions, fields, ...entry }) => ({
        ...entry,
        fields: fields.map((at) => namedAt(app, at)),
        texts: mentions.map((mention) => mentionAt(app, mention)),
      }))
      // NHS England is listed only where it is named.
      .filter(({ id, fields, texts }) => id !== 'nhs-england' || fields.length + texts.length > 0),
    unmatched: ledger.unmatched.map(({ name, mentions }) => ({
      name,
      texts: mentions.map((mention) => mentionAt(app, mention)),
    })),
  };
}

/** The line of a file on which an answer stands. */
export function namedAt(app: Application, at: Place): Named {
  const { file, line, column } = locationOf(app, at);
  return { file, line, column };
}

/** The line of the file on which a name stands, found again in the text as it was typed. */
export function mentionAt(app: Application, { at, words, nth }: TextMention): Named {
  const { file, line, column, endLine } = locationOf(app, at);
  const source = sourcesOf(app).find((one) => one.file === file)?.text ?? '';
  const typed = source.split('\n').slice(line - 1, endLine);
  const own = [typed[0]?.slice(column - 1) ?? '', ...typed.slice(1)].join('\n');
  const pattern = words
    .split(' ')
    .map((word) => word.replaceAll(/[^\p{L}\p{N}]/gu, String.raw`\$&`))
    .join(String.raw`\s+`);
  const found = [...own.matchAll(new RegExp(pattern, 'g'))][nth]?.index;
  if (found === undefined) return { file, line, column, words };
  const before = own.slice(0, found).split('\n');
  const last = before.at(-1)?.length ?? 0;
  return { file, line: line + before.length - 1, column: before.length === 1 ? column + last : last + 1, words };
}
