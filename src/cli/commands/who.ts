import { locationOf } from '../../core/place-findings.ts';
import type { Place } from '../../core/finding.ts';
import { safe } from '../../core/redact.ts';
import { sourcesOf, type Application } from '../../core/workspace.ts';
import { hanging } from '../../report/wrap.ts';
import { ledgerOf, type Ledger, type TextMention } from '../../standards/across/organisation-ledger.ts';
import { coloursFor, type ColourChoice } from '../colours.ts';
import { EXIT, type Io } from '../io.ts';
import { openOne } from '../open.ts';

/** Options of `dars who`. */
export interface WhoOptions {
  readonly asOf?: string;
  readonly format?: string;
  readonly color?: ColourChoice;
}

/** A place in a file that names an organisation; lines and columns count from 1. */
interface Named {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  /** The words of the text; absent where a field refers to it by its id. */
  readonly words?: string;
}

/** Prints every organisation with its roles and the places that name it, and names in the texts that match nobody. */
export async function runWho(where: string | undefined, options: WhoOptions, io: Io): Promise<number> {
  const { app } = openOne(where, options, io);
  const ledger = placed(app, ledgerOf(app));
  const title = app.get('application')?.title ?? app.name;
  if (options.format === 'json') {
    // Everything that comes from the user’s files goes through the redactor, as in every other output.
    const text = JSON.stringify(
      { schemaVersion: 1, application: title, ...ledger },
      (_, value: unknown) => (typeof value === 'string' ? safe(value) : value),
      2,
    );
    io.out(`${text}\n`);
    return EXIT.clean;
  }
  const colour = await coloursFor(io, options.color ?? 'auto');
  const width = Math.min(io.columns, 100);
  const lines = (label: string, text: string): string[] =>
    text === '' ? [] : hanging(`  ${label.padEnd(8)}`, safe(text), width, colour.dim);
  const entries = ledger.organisations.map(({ id, name, aliases, roles, fields, texts }) => [
    `${colour.bold(safe(name))} ${colour.dim(safe(id))}`,
    ...lines('Also', aliases.join(', ')),
    ...lines('Role', roles.length === 0 ? (id === 'nhs-england' ? 'supplies the data' : 'none yet') : roles.join(', ')),
    ...lines('Fields', places(fields)),
    ...lines('Texts', texts.length === 0 ? 'named in none' : places(texts)),
  ]);
  const strangers = ledger.unmatched.flatMap(({ name, texts }) => [
    colour.bold(safe(name)),
    ...lines('Texts', places(texts)),
  ]);
  const end =
    strangers.length === 0
      ? ['Every organisation that the texts write out is declared.']
      : [
          ...hanging('', `Named in the texts, and matching nobody in application.yaml:`, width),
          '',
          ...strangers,
          '',
          ...hanging(
            '',
            'List them there, or add the name as an alias. dars looks for names in capitals with a word such as University, Trust or Limited; others it cannot see.',
            width,
          ),
        ];
  io.out(`${[colour.bold(safe(title)), '', ...entries.flatMap((entry) => [...entry, '']), ...end].join('\n')}\n`);
  return EXIT.clean;
}

/** `standards/transparency.yaml:4, 12; evidence.yaml:7`: lines by file, each once. */
function places(all: readonly Named[]): string {
  const byFile = new Map<string, Set<number>>();
  for (const { file, line } of all) byFile.set(file, (byFile.get(file) ?? new Set()).add(line));
  return [...byFile].map(([file, set]) => `${file}:${[...set].toSorted((a, b) => a - b).join(', ')}`).join('; ');
}

function placed(app: Application, ledger: Ledger) {
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

function namedAt(app: Application, at: Place): Named {
  const { file, line, column } = locationOf(app, at);
  return { file, line, column };
}

/** The line of the file on which a name stands, found again in the text as it was typed. */
function mentionAt(app: Application, { at, words, nth }: TextMention): Named {
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
