import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { UserError } from '../core/user-error.ts';
import type { PdfEngine } from '../render/pdf.ts';

/** A package that PDF needs is not installed, or not whole. */
function missing(packageName: string): UserError {
  return new UserError(`A PDF needs the package ${packageName}, which is missing or incomplete.`, {
    hint: 'Install dars again, or leave pdf out of --format.',
    exitCode: 3,
  });
}

const typesetter = '@myriaddreamin/typst-ts-web-compiler';
const sans = '@expo-google-fonts/source-sans-3';
const mono = '@expo-google-fonts/source-code-pro';

// Every face that the page template asks for, and no other.
const faces = [
  [sans, '400Regular/SourceSans3_400Regular.ttf'],
  [sans, '400Regular_Italic/SourceSans3_400Regular_Italic.ttf'],
  [sans, '600SemiBold/SourceSans3_600SemiBold.ttf'],
  [sans, '600SemiBold_Italic/SourceSans3_600SemiBold_Italic.ttf'],
  [mono, '400Regular/SourceCodePro_400Regular.ttf'],
] as const;

const fromHere = createRequire(import.meta.url);

async function read(packageName: string, path: string, resolve: typeof fromHere.resolve) {
  try {
    return await readFile(resolve(`${packageName}/${path}`));
  } catch {
    throw missing(packageName);
  }
}

/** Reads the typesetter and its fonts from the packages installed beside this one. Errors: UserError that names the package. */
export async function loadPdfEngine(resolve: typeof fromHere.resolve = fromHere.resolve): Promise<PdfEngine> {
  const [wasm, ...fonts] = await Promise.all([
    read(typesetter, 'wasm', resolve),
    ...faces.map(([packageName, path]) => read(packageName, path, resolve)),
  ]);
  return { wasm, fonts };
}
