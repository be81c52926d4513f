import path from 'node:path';
import { readManifest, MANIFEST } from '../../bundle/manifest.ts';
import { readSourceArchive, SOURCE } from '../../bundle/source.ts';
import { verifyBundle } from '../../bundle/verify.ts';
import { isSafePath, ZipFault } from '../../bundle/zip.ts';
import { safe } from '../../core/redact.ts';
import { UserError } from '../../core/user-error.ts';
import { sha256Hex } from '../../io/digest.ts';
import { readPack, type FoundPack } from '../../io/read-pack.ts';
import { writeFolder } from '../../io/write-folder.ts';
import { EXIT, type Io } from '../io.ts';

/** Writes the application that a pack was made from to a new folder. */
export async function runOpen(where: string, folder: string, io: Io): Promise<number> {
  const found = readPack(path.resolve(io.cwd, where));
  const files = applicationOf(where, found);
  const { created } = writeFolder(path.resolve(io.cwd, folder), files);
  io.out(`Wrote ${created.length} files to ${folder}\n`);
  if (found.kind === 'pdf')
    io.err('dars: a PDF carries the answers only; the evidence is in the pack that it came with.\n');
  else {
    const changed = verifyBundle(found.files, sha256Hex)?.differences ?? [];
    for (const { path: file, message } of changed)
      io.err(safe(`dars: in the pack, ${file} ${message}.\n`, { multiline: true }));
  }
  return EXIT.clean;
}

function applicationOf(where: string, found: FoundPack): ReadonlyMap<string, Uint8Array> {
  const source = found.kind === 'pdf' ? found.source : found.files.get(SOURCE);
  if (source === undefined)
    throw new UserError(`${where} does not hold the answers that it was made from.`, { exitCode: 2 });
  const evidence =
    found.kind === 'pdf'
      ? []
      : (readManifest(found.files.get(MANIFEST))?.files ?? []).flatMap(({ path: name, copyOf }) => {
          const bytes = found.files.get(name);
          return copyOf === undefined || bytes === undefined || !isSafePath(copyOf) ? [] : [[copyOf, bytes] as const];
        });
  try {
    return new Map([...readSourceArchive(source), ...evidence]);
  } catch (error) {
    if (error instanceof ZipFault)
      throw new UserError(`The answers in ${where} cannot be unpacked: ${error.message}.`, { exitCode: 2 });
    throw error;
  }
}
