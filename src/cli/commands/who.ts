import { safe } from '../../core/redact.ts';
import { hanging } from '../../report/wrap.ts';
import { ledgerOf } from '../../standards/across/organisation-ledger.ts';
import { placedLedger, type Named } from '../../views/organisations-named.ts';
import { coloursFor, type ColourChoice } from '../colours.ts';
import { EXIT, type Io } from '../io.ts';
import { openOne } from '../open.ts';
import { readable } from '../view.ts';

/** Options of `dars who`. */
export interface WhoOptions {
  readonly asOf?: string;
  readonly format?: string;
  readonly color?: ColourChoice;
}

/** Prints every organisation with its roles and the places that name it, and names in the texts that match nobody. */
export async function runWho(where: string | undefined, options: WhoOptions, io: Io): Promise<number> {
  const app = readable(openOne(where, options, io), io);
  const ledger = placedLedger(app, ledgerOf(app));
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
