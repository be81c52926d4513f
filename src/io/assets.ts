import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const STARTERS = 'templates/starters';

/** The folder of the installed package, found from this file upwards: source and bundle lie at different depths. */
export function packageRoot(): string {
  let folder = path.dirname(fileURLToPath(import.meta.url));
  while (!existsSync(path.join(folder, 'templates'))) folder = path.dirname(folder);
  return folder;
}

/** Blank forms by path in an application, as `standards/data-controllers.yaml`. */
export function readForms(): ReadonlyMap<string, string> {
  const root = path.join(packageRoot(), 'templates/forms');
  const names = [
    ...readdirSync(root).filter((name) => name.endsWith('.yaml')),
    ...readdirSync(path.join(root, 'standards')).map((name) => `standards/${name}`),
  ];
  return new Map(names.toSorted().map((name) => [name, readFileSync(path.join(root, name), 'utf8')]));
}

/** Names of the starters that `dars init` offers. */
export function starterNames(): readonly string[] {
  return readdirSync(path.join(packageRoot(), STARTERS))
    .filter((file) => file.endsWith('.yaml'))
    .map((file) => path.basename(file, '.yaml'))
    .toSorted();
}

/** Texts of the starters, by name. */
export function readStarters(): ReadonlyMap<string, string> {
  const root = path.join(packageRoot(), STARTERS);
  return new Map(starterNames().map((name) => [name, readFileSync(path.join(root, `${name}.yaml`), 'utf8')]));
}

/** Whom each starter is for, in a sentence, by name. Help reads this without a YAML parser: the sentence stands in one line. */
export function starterPurposes(): ReadonlyMap<string, string> {
  return new Map([...readStarters()].map(([name, text]) => [name, /^for: (.+)$/m.exec(text)?.[1] ?? '']));
}

/** Schemas that editors read, by file name. */
export function readEditorSchemas(): ReadonlyMap<string, string> {
  const root = path.join(packageRoot(), 'templates/editor');
  return new Map(
    readdirSync(root)
      .toSorted()
      .map((name) => [name, readFileSync(path.join(root, name), 'utf8')]),
  );
}
