import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../examples', import.meta.url));

/** Names of the example applications. */
export const exampleNames = readdirSync(root)
  .filter((name) => existsSync(path.join(root, name, 'application.yaml')))
  .toSorted();

/** Folder of an example. */
export function exampleFolder(name: string): string {
  return path.join(root, name);
}

/** Texts of an example's YAML files, by path in the application; settings are left out. */
export function exampleFiles(name: string): Record<string, string> {
  const folder = exampleFolder(name);
  const standards = readdirSync(path.join(folder, 'standards')).map((file) => `standards/${file}`);
  return Object.fromEntries(
    ['application.yaml', 'evidence.yaml', ...standards].map((file) => [
      file,
      readFileSync(path.join(folder, file), 'utf8'),
    ]),
  );
}

/** The day on which an example says it is to be checked. */
export function exampleDay(name: string): string {
  const settings = readFileSync(path.join(exampleFolder(name), 'dars.config.yaml'), 'utf8');
  const day = /^asOf: ["']?(\d{4}-\d{2}-\d{2})/m.exec(settings)?.[1];
  if (day === undefined) throw new Error(`${name} pins no day`);
  return day;
}
