import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { UserError } from '../core/user-error.ts';

/** Finds a file of a package that is installed beside this one. */
export type Resolve = NodeJS.RequireResolve;

const fromHere = createRequire(import.meta.url);

const sans = '@expo-google-fonts/source-sans-3';
const mono = '@expo-google-fonts/source-code-pro';

/** The faces that pages and drawings are set in, by package and path. */
export const FACES = {
  regular: [sans, '400Regular/SourceSans3_400Regular.ttf'],
  italic: [sans, '400Regular_Italic/SourceSans3_400Regular_Italic.ttf'],
  semibold: [sans, '600SemiBold/SourceSans3_600SemiBold.ttf'],
  semiboldItalic: [sans, '600SemiBold_Italic/SourceSans3_600SemiBold_Italic.ttf'],
  code: [mono, '400Regular/SourceCodePro_400Regular.ttf'],
} as const;

/** What needs a file of a package, in words, and the format that goes without it when it is left out. */
interface Need {
  readonly what: string;
  readonly format: string;
}

/** Reads a file of a package installed beside this one. Errors: UserError that names the package. */
export async function readInstalled(
  [packageName, path]: readonly [string, string],
  { what, format }: Need,
  resolve: Resolve = fromHere.resolve,
): Promise<Uint8Array> {
  try {
    return await readFile(resolve(`${packageName}/${path}`));
  } catch {
    throw new UserError(`${what} needs the package ${packageName}, which is missing or incomplete.`, {
      hint: `Install dars again, or leave ${format} out of --format.`,
      exitCode: 3,
    });
  }
}
