import { encoded, type Digest } from './manifest.ts';
import { unzip, zip } from './zip.ts';

/** Name of the application's own files in a bundle. */
export const SOURCE = 'application-source.zip';

/**
 * The application's YAML files as they go into a bundle: line ends as `\n`, as git keeps them, so that copies from
 * Windows and from elsewhere give the same bundle. All other bytes stay.
 */
export function settledSource(yaml: ReadonlyMap<string, Uint8Array>): ReadonlyMap<string, Uint8Array> {
  return new Map(
    [...yaml].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([name, bytes]) => [name, withLineFeeds(bytes)]),
  );
}

/** The YAML files in a zip, stored as they are: packing them would take longer than all else of a small pack, to save some 50 KB. */
export function sourceArchive(yaml: ReadonlyMap<string, Uint8Array>): Uint8Array {
  return zip(settledSource(yaml), { stored: true });
}

/** The application's files in a zip that `sourceArchive` made. Errors: ZipFault. */
export function readSourceArchive(bytes: Uint8Array): ReadonlyMap<string, Uint8Array> {
  return unzip(bytes);
}

/** SHA-256 of all that the application's YAML files say: of the list of their digests, by name. */
export function inputDigest(yaml: ReadonlyMap<string, Uint8Array>, digest: Digest): string {
  const lines = [...settledSource(yaml)].map(([name, bytes]) => `${digest(bytes)}  ${name}\n`);
  return digest(encoded(lines.join('')));
}

function withLineFeeds(bytes: Uint8Array): Uint8Array {
  if (!bytes.includes(CARRIAGE_RETURN)) return bytes;
  return bytes.filter((byte, index) => byte !== CARRIAGE_RETURN || bytes[index + 1] !== LINE_FEED);
}

const CARRIAGE_RETURN = 0x0d;
const LINE_FEED = 0x0a;
