import path from 'node:path';
import { inputDigest, readSourceArchive } from '../../bundle/source.ts';
import { verifyBundle } from '../../bundle/verify.ts';
import { ZipFault } from '../../bundle/zip.ts';
import { safe } from '../../core/redact.ts';
import { UserError } from '../../core/user-error.ts';
import { sha256Hex } from '../../io/digest.ts';
import { readPack, type FoundPack } from '../../io/read-pack.ts';
import { EXIT, type Io } from '../io.ts';

/** Says whether a pack is still what it was when it was made, and what changed. */
export async function runVerify(where: string, io: Io): Promise<number> {
  const found = readPack(path.resolve(io.cwd, where));
  return found.kind === 'pdf' ? verifyPdf(where, found, io) : verifyFiles(where, found.files, io);
}

function verifyFiles(where: string, files: ReadonlyMap<string, Uint8Array>, io: Io): number {
  const verified = verifyBundle(files, sha256Hex);
  if (verified === undefined)
    throw new UserError(`The manifest of ${where} cannot be read, so nothing can be compared with it.`, {
      exitCode: 2,
    });
  const { application } = verified.manifest;
  for (const { path: file, message } of verified.differences)
    io.out(safe(`${file}: ${message}\n`, { multiline: true }));
  const count = verified.differences.length;
  // A pack may come from anybody, and so may what it says of itself.
  const about = safe(
    `“${application.title}”, stage ${application.stage}, edition ${application.edition}, as of ${application.asOf}`,
  );
  io.out(
    count === 0
      ? `All ${verified.checked} files are as they were made: ${about}\n${application.inputDigest === undefined ? '' : `Digest of the answers: ${application.inputDigest}\n`}`
      : `${count === 1 ? 'One difference' : `${count} differences`} from the pack as it was made\n`,
  );
  return count === 0 ? EXIT.clean : EXIT.findings;
}

function verifyPdf(where: string, pdf: FoundPack & { readonly kind: 'pdf' }, io: Io): number {
  const digest = digestOf(pdf.source);
  if (digest === undefined || digest !== pdf.inputDigest) {
    io.out(`${where}: the answers inside are not those that the PDF was made from\n`);
    return EXIT.findings;
  }
  io.out(
    `The answers inside are those that the PDF was made from. Whether its pages were changed, only the pack with its list of digests can tell.\nDigest of the answers: ${digest}\n`,
  );
  return EXIT.clean;
}

function digestOf(source: Uint8Array): string | undefined {
  try {
    return inputDigest(readSourceArchive(source), sha256Hex);
  } catch (error) {
    if (error instanceof ZipFault) return undefined;
    throw error;
  }
}
