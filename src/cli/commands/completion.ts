import { RootCommand, script, type Command as Completed } from '@bomb.sh/tab';
import type { Argument, Command, Option } from 'commander';
import { ENGINE_RULES } from '../../core/engine-rules.ts';
import { FIELD_TREES } from '../../core/fields-data.ts';
import type { Field } from '../../core/fields.ts';
import { safe } from '../../core/redact.ts';
import { UserError } from '../../core/user-error.ts';
import { rules } from '../../generated/registry.ts';
import { starterPurposes } from '../../io/assets.ts';
import { applicationsBelow } from '../../io/find-applications.ts';
import { EDITIONS, editionOf, LATEST_EDITION } from '../../reference/editions.ts';
import { FACTS } from '../../reference/facts.ts';
import { PRODUCTS } from '../../reference/products.ts';
import { houseRulesHere } from '../house-rules-here.ts';
import { EXIT, type Io } from '../io.ts';
import { openFolder } from '../open.ts';
import { FORMATS } from '../outputs.ts';
import { shownPath } from '../paths.ts';

/** A word that can stand at a place, and what it means. */
type Choice = readonly [word: string, meaning: string];

/** What can stand at a place; `files` where the shell may offer the names of files when nothing else fits. */
interface Place {
  readonly words: readonly Choice[];
  readonly files?: true;
}

const A_FILE: Place = { words: [], files: true };

/** Bash has this function only where the package bash-completion is installed; macOS comes without. */
const WITHOUT_PACKAGE = `if ! declare -F _get_comp_words_by_ref >/dev/null; then
    _get_comp_words_by_ref() {
        cur="\${COMP_WORDS[COMP_CWORD]}"
        prev="\${COMP_WORDS[COMP_CWORD-1]}"
        words=("\${COMP_WORDS[@]}")
        cword=$COMP_CWORD
    }
fi

`;

/** Words that mean nothing to a shell: scripts hand what they are given to one, and names of folders are anybody's. */
const HARMLESS = /^[\w./:@+,-]+$/;

/** More folders than this are not looked through for applications: a person waits for the answer. */
const MOST_FOLDERS = 2000;

/** Nor are more applications than these opened for the names in them. */
const MOST_OPENED = 50;

/** The directive that lets a shell offer the names of files, as its last line of output. */
const FILES_TOO = ':0';

/** Prints the script that makes a shell complete commands of dars. */
export function runCompletion(shell: string, io: Io): number {
  const printed = printedBy(() => script(shell, 'dars', 'dars'));
  io.out(shell === 'bash' ? `${WITHOUT_PACKAGE}${printed}` : printed);
  return EXIT.clean;
}

/** Answers the question of such a script: what can the last of these words, which may be empty, become? */
export async function runComplete(words: readonly string[], root: Command, io: Io): Promise<number> {
  const known = await choices(io, words.includes('explain'));
  let files = false;
  const offer = (place: Place) => (complete: (word: string, meaning: string) => void) => {
    if (place.files === true) files = true;
    for (const [word, meaning] of place.words)
      if (HARMLESS.test(word)) complete(word, safe(meaning.replaceAll(/\s+/g, ' ')));
  };
  const tree = new RootCommand();
  const grow = (command: Command, into: Completed, name: string): void => {
    const help = command.createHelp();
    for (const option of help.visibleOptions(command)) {
      const short = option.short?.slice(1);
      if (option.long === undefined || option.long === null) continue;
      const long = option.long.slice(2);
      if (option.required || option.optional)
        into.option(long, option.description, offer(known.ofOption(option, name)), short);
      else into.option(long, option.description, short ?? '');
    }
    for (const argument of command.registeredArguments)
      into.argument(argument.name(), offer(known.ofArgument(argument)), argument.variadic);
    for (const child of help.visibleCommands(command)) {
      const path = name === '' ? child.name() : `${name} ${child.name()}`;
      grow(child, tree.command(path, child.summary() || child.description()), path);
    }
  };
  grow(root, tree, '');
  // The library takes the last, empty word off the list that it is given.
  const answer = printedBy(() => tree.parse([...words]));
  const lines = answer.trimEnd().split('\n');
  io.out(files && lines.length === 1 ? `${FILES_TOO}\n` : answer);
  return EXIT.clean;
}

/** What the library prints: it knows no other way than the console. */
function printedBy(print: () => void): string {
  const lines: string[] = [];
  // oxlint-disable no-console
  const usual = console.log;
  console.log = (line: unknown) => void lines.push(String(line));
  try {
    print();
  } finally {
    console.log = usual;
  }
  // oxlint-enable no-console
  return lines.map((line) => `${line}\n`).join('');
}

/** What stands to choose from, by option and argument. */
async function choices(
  io: Io,
  explains: boolean,
): Promise<{
  readonly ofOption: (option: Option, command: string) => Place;
  readonly ofArgument: (argument: Argument) => Place;
}> {
  const plain = (words: readonly string[]): Place => ({ words: words.map((word) => [word, '']) });
  const own = explains ? await houseRulesHere({ ...io, err: () => {} }) : [];
  const products = PRODUCTS.map(({ code, name }): Choice => [code, name]);
  return {
    ofOption: ({ long, argChoices }, command) => {
      if (argChoices !== undefined) return plain(argChoices);
      switch (long) {
        case '--edition':
          return plain(EDITIONS.map(({ id }) => id));
        case '--starter':
          return { words: [...starterPurposes()] };
        case '--format':
          return plain(command === 'render' ? ['md', 'html', 'pdf', 'docx'] : FORMATS);
        case '--organisation':
        case '--processor':
          // Looked up only for this option: it opens every application there is.
          if (command === 'portfolio') {
            return {
              get words() {
                return organisationsHere(io);
              },
            };
          }
          return { words: [] };
        case '--as-of':
        case '--title':
        case '--max-findings':
        case '--changed':
          return { words: [] };
        default:
          return A_FILE;
      }
    },
    ofArgument: (argument) => {
      if (argument.argChoices !== undefined) return plain(argument.argChoices);
      switch (argument.name()) {
        case 'app':
        case 'paths':
          return {
            files: true,
            get words() {
              return applicationsHere(io);
            },
          };
        case 'name':
          return { words: products };
        case 'what':
          return {
            words: [
              ...[...rules, ...ENGINE_RULES, ...own].map(({ id, title }): Choice => [id, title]),
              ...editionOf(LATEST_EDITION).standards.map(({ slug, name }): Choice => [slug, name]),
              ...Object.entries(FIELD_TREES).flatMap(([name, tree]) => fieldNames(tree, name)),
              ...products,
              ...Object.entries(FACTS).map(([id, { label }]): Choice => [id, label]),
            ],
          };
        default:
          return A_FILE;
      }
    },
  };
}

/** Applications at and below the folder that the user stands in. */
function applicationsHere(io: Io): readonly Choice[] {
  return foldersHere(io).map((folder) => [shownPath(folder, io.cwd), 'application']);
}

function foldersHere(io: Io): readonly string[] {
  try {
    return applicationsBelow(io.cwd, { most: MOST_FOLDERS });
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return [];
  }
}

/** Organisations by their ids, as the applications at and below the folder declare them. */
function organisationsHere(io: Io): readonly Choice[] {
  const found = new Map<string, string>();
  for (const folder of foldersHere(io).slice(0, MOST_OPENED)) {
    try {
      for (const { id, name } of openFolder(folder, {}, io).app.get('application')?.organisations ?? [])
        if (id !== undefined && !found.has(id)) found.set(id, name ?? '');
    } catch (error) {
      // What is wrong with one application is said by a check of it.
      if (!(error instanceof UserError)) throw error;
    }
  }
  return [...found];
}

/** Fields of a document, as `dars explain` takes them. */
function fieldNames(field: Field, name: string): readonly Choice[] {
  const within = field.type === 'list' ? field.item : field;
  return Object.entries(within?.fields ?? {}).flatMap(([key, child]) => [
    [`${name}.${key}`, child.title] as const,
    ...fieldNames(child, `${name}.${key}`),
  ]);
}
