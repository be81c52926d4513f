import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** A fault that was put into an application on purpose, and where. */
export interface Planted {
  /** Path below the folder of all applications. */
  readonly file: string;
  readonly line: number;
}

/** Ways to break an application, in turn: what to look for in which file, and what to put there. */
const FAULTS: readonly { readonly file: string; readonly find: RegExp; readonly put: string }[] = [
  // A key that is misspelt.
  { file: 'standards/ethical-approval.yaml', find: /^approvals:/m, put: 'aprovals:' },
  // A word that is not on the list.
  { file: 'standards/data-minimisation.yaml', find: /(?<=^ +level: )\S+/m, put: 'pseudonymized' },
  // An organisation that nobody declared.
  { file: 'standards/data-controllers.yaml', find: /(?<=^ *- organisation: )\S+/m, put: 'nobody' },
  // A file that is no YAML.
  { file: 'standards/territory-of-use.yaml', find: /^(?=[a-z])/m, put: '\tprocessing: [\n' },
];

/**
 * Writes so many applications below a folder, made of the examples in turn, each with a line of its own. Days are quoted, since
 * some readers of YAML take them for points in time. One in `every` gets one planted fault; those are returned.
 */
export function writePortfolio(root: string, folder: string, number: number, every?: number): readonly Planted[] {
  const examples = readdirSync(path.join(root, 'examples')).filter((name) => !name.startsWith('.'));
  const sources = examples.map((name) => read(path.join(root, 'examples', name)));
  const planted: Planted[] = [];
  for (let index = 0; index < number; index += 1) {
    const name = `application-${String(index).padStart(5, '0')}`;
    const source = sources[index % sources.length];
    if (source === undefined) throw new Error('there are no examples');
    const fault = every === undefined || index % every !== 0 ? undefined : FAULTS[(index / every) % FAULTS.length];
    for (const [file, content] of source) {
      const target = path.join(folder, name, file);
      mkdirSync(path.dirname(target), { recursive: true });
      const own = file === 'application.yaml' ? withNumber(content, index) : content;
      const broken = fault?.file === file ? own.toString().replace(fault.find, fault.put) : undefined;
      if (broken !== undefined)
        planted.push({ file: `${name}/${file}`, line: firstDifference(own.toString(), broken) });
      writeFileSync(target, broken ?? own);
    }
  }
  return planted;
}

function read(folder: string): ReadonlyMap<string, Buffer> {
  return new Map(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)))
      .filter((file) => /^(?:standards|evidence)\/|^(?!dars)[^/]+\.yaml$/.test(file))
      .toSorted()
      .map((file) => {
        const content = readFileSync(path.join(folder, file));
        const isForm = file.endsWith('.yaml') && !file.startsWith('evidence/');
        return [file, isForm ? Buffer.from(quoted(content.toString())) : content];
      }),
  );
}

/** Days in quotation marks, but for those in prose. */
function quoted(text: string): string {
  return text.replaceAll(/(?<=^[ \w-]*: |^ *- )\d{4}-\d{2}-\d{2}$/gm, "'$&'");
}

function withNumber(content: Buffer, index: number): Buffer {
  return Buffer.from(`${content.toString()}# Application ${index}\n`);
}

function firstDifference(before: string, after: string): number {
  const old = before.split('\n');
  return after.split('\n').findIndex((line, index) => line !== old[index]) + 1;
}
