import { readdirSync } from 'node:fs';
import path from 'node:path';
import { PAYLOAD } from '../bundle/bagit.ts';
import { MANIFEST } from '../bundle/manifest.ts';
import { readPdf } from '../bundle/pdf-attachment.ts';
import { unzip, ZipFault } from '../bundle/zip.ts';
import { UserError } from '../core/user-error.ts';
import { kindOf } from './look.ts';
import { readBounded } from './read-file.ts';

/** A pack as it was found: all its files, or the application that a PDF carries. */
export type FoundPack =
  | { readonly kind: 'files'; readonly files: ReadonlyMap<string, Uint8Array> }
  | { readonly kind: 'pdf'; readonly source: Uint8Array; readonly inputDigest: string | undefined };

/** Largest file of a pack that is read, in bytes: 256 MiB. */
const LIMIT = 256 * 1024 * 1024;

/** Reads a pack from its folder, its zip, its bag or its PDF. Errors: UserError when there is none. */
export function readPack(where: string): FoundPack {
  const kind = kindOf(where);
  if (kind === 'nothing') throw new UserError(`${where} does not exist.`, { exitCode: 3 });
  if (kind === 'folder') return { kind: 'files', files: readFolder(where) };
  const bytes = read(where);
  const pdf = readPdf(bytes);
  if (pdf !== undefined) return { kind: 'pdf', ...pdf };
  try {
    return { kind: 'files', files: payload(where, unzip(bytes)) };
  } catch (error) {
    if (error instanceof ZipFault) throw noPack(where, error.message);
    throw error;
  }
}

/** The files of a pack in a folder. Looks for the manifest first: whatever else a folder holds is nobody's business. */
function readFolder(folder: string): ReadonlyMap<string, Uint8Array> {
  const own = [folder, path.join(folder, PAYLOAD)].find((one) => kindOf(path.join(one, MANIFEST)) === 'file');
  if (own === undefined) throw noPack(folder, `it has no ${MANIFEST}`);
  return new Map(filesBelow(own).map((name) => [name, read(path.join(own, name), own)]));
}

/** Paths of all files below a folder, with forward slashes, sorted. */
function filesBelow(folder: string): readonly string[] {
  try {
    return readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => !entry.isDirectory())
      .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'))
      .toSorted();
  } catch (error) {
    throw UserError.reading(folder, error);
  }
}

function read(file: string, root?: string): Uint8Array {
  const bytes = readBounded(file, LIMIT + 1, root);
  if (bytes.length > LIMIT) throw noPack(file, 'it is larger than 256 MiB');
  return bytes;
}

/** The pack's own files in a zip, without the folder around them and without the rest of a bag. */
function payload(where: string, files: ReadonlyMap<string, Uint8Array>): ReadonlyMap<string, Uint8Array> {
  const [manifest] = [...files.keys()]
    .filter((name) => name === MANIFEST || name.endsWith(`/${MANIFEST}`))
    .toSorted((a, b) => a.length - b.length);
  if (manifest === undefined) throw noPack(where, `it has no ${MANIFEST}`);
  const before = manifest.slice(0, -MANIFEST.length);
  return new Map(
    [...files].flatMap(([name, bytes]) => (name.startsWith(before) ? [[name.slice(before.length), bytes]] : [])),
  );
}

function noPack(where: string, because: string): UserError {
  return new UserError(`${where} is no pack of dars: ${because}.`, {
    hint: 'Name the folder, zip, bag or PDF that dars render made.',
    exitCode: 2,
  });
}
