/** SHA-256 of some bytes, in hexadecimal. */
export type Digest = (bytes: Uint8Array) => string;

/** One file of a bundle, before it is counted. */
export interface BundleFile {
  /** Name in the bundle's one folder. */
  readonly path: string;
  readonly content: Uint8Array;
  readonly mediaType: string;
  /** What it is, in words. */
  readonly what: string;
  /** Where it stood in the application's folder, when it is a copy. */
  readonly copyOf?: string;
}

/** What a bundle says of the application in it. */
export interface BundleAbout {
  readonly title: string;
  readonly reference?: string;
  readonly stage: string;
  readonly edition: string;
  /** The day on which the application was checked, as YYYY-MM-DD; the only date of a bundle. */
  readonly asOf: string;
  /** SHA-256 of the application's files, as `inputDigest` gives it; absent where the answers are not to be published. */
  readonly inputDigest?: string;
}

/** A bundle's list of its own files. */
export interface Manifest {
  readonly schemaVersion: 1;
  readonly tool: { readonly name: 'dars'; readonly version: string };
  readonly application: BundleAbout;
  readonly files: readonly ManifestEntry[];
}

export interface ManifestEntry {
  readonly path: string;
  readonly bytes: number;
  readonly sha256: string;
  readonly mediaType: string;
  readonly what: string;
  readonly copyOf?: string;
}

export const MANIFEST = 'manifest.json';
export const SUMS = 'SHA256SUMS';

/** Files of a bundle with its manifest, and with a list of digests that `sha256sum --check` understands. */
export function bundle(
  files: readonly BundleFile[],
  about: BundleAbout,
  version: string,
  digest: Digest,
): ReadonlyMap<string, Uint8Array> {
  const sorted = files.toSorted((a, b) => (a.path < b.path ? -1 : 1));
  const manifest: Manifest = {
    schemaVersion: 1,
    tool: { name: 'dars', version },
    application: about,
    files: sorted.map(({ path, content, mediaType, what, copyOf }) => ({
      path,
      bytes: content.length,
      sha256: digest(content),
      mediaType,
      what,
      ...(copyOf === undefined ? {} : { copyOf }),
    })),
  };
  const all = new Map(sorted.map(({ path, content }) => [path, content]));
  all.set(MANIFEST, encoded(`${JSON.stringify(manifest, null, 2)}\n`));
  return new Map([...all, [SUMS, sums(all, digest)]]);
}

/** Digests of files, one a line, as `sha256sum` writes them. */
export function sums(files: ReadonlyMap<string, Uint8Array>, digest: Digest): Uint8Array {
  const lines = [...files]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, bytes]) => `${digest(bytes)}  ${name}\n`);
  return encoded(lines.join(''));
}

/** The manifest in some bytes, or undefined when they hold none that can be read. */
export function readManifest(bytes: Uint8Array | undefined): Manifest | undefined {
  if (bytes === undefined) return undefined;
  try {
    const value: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
    return isManifest(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

function isManifest(value: unknown): value is Manifest {
  if (typeof value !== 'object' || value === null) return false;
  const { schemaVersion, application, files } = value as Partial<Record<keyof Manifest, unknown>>;
  return schemaVersion === 1 && isAbout(application) && Array.isArray(files) && files.every(isEntry);
}

function isAbout(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  const { title, stage, edition, asOf, inputDigest } = value as Partial<Record<keyof BundleAbout, unknown>>;
  return (
    [title, stage, edition, asOf].every((text) => typeof text === 'string') &&
    (inputDigest === undefined || isDigest(inputDigest))
  );
}

function isEntry(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  const { path, sha256, copyOf = '' } = value as Partial<Record<keyof ManifestEntry, unknown>>;
  return typeof path === 'string' && isDigest(sha256) && typeof copyOf === 'string';
}

function isDigest(value: unknown): boolean {
  return typeof value === 'string' && /^[0-9a-f]{64}$/.test(value);
}

export function encoded(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
