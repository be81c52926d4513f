import { readdirSync } from 'node:fs';
import path from 'node:path';

/** Every YAML file below a folder, in order. */
export function yamlBelow(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.ya?ml$/.test(file))
    .toSorted()
    .map((file) => path.join(folder, file));
}
