import { MANIFEST, readManifest, SUMS, type Digest, type Manifest } from './manifest.ts';
import { inputDigest, readSourceArchive, SOURCE } from './source.ts';

/** One thing in which a bundle differs from what it says of itself. */
export interface Difference {
  readonly path: string;
  readonly kind: 'changed' | 'missing' | 'added' | 'unlisted';
  readonly message: string;
}

/** What checking a bundle came to. */
export interface Verified {
  readonly manifest: Manifest;
  readonly checked: number;
  readonly differences: readonly Difference[];
}

/** Checks every file of a bundle against its manifest and its list of digests. Undefined when it has no manifest. */
export function verifyBundle(files: ReadonlyMap<string, Uint8Array>, digest: Digest): Verified | undefined {
  const manifest = readManifest(files.get(MANIFEST));
  if (manifest === undefined) return undefined;
  const listed = readSums(files.get(SUMS));
  const differences: Difference[] = [];
  const differs = (path: string, kind: Difference['kind'], message: string): void => {
    differences.push({ path, kind, message });
  };
  for (const { path, sha256 } of manifest.files) {
    const bytes = files.get(path);
    if (bytes === undefined) differs(path, 'missing', 'is not there any more');
    else if (digest(bytes) !== sha256) differs(path, 'changed', 'is not what it was when the pack was made');
    else if (listed.get(path) !== sha256)
      differs(path, 'unlisted', `has another digest in ${SUMS} than in ${MANIFEST}`);
  }
  const ownDigest = digest(files.get(MANIFEST) ?? new Uint8Array());
  if (listed.get(MANIFEST) !== ownDigest)
    differs(MANIFEST, 'changed', `is not what ${SUMS} says, so the list of files itself may have been changed`);
  const known = new Set([MANIFEST, SUMS, ...manifest.files.map((one) => one.path)]);
  for (const path of files.keys())
    if (!known.has(path)) differs(path, 'added', 'is not part of the pack as it was made');
  const source = files.get(SOURCE);
  if (source !== undefined && !differences.some((one) => one.path === SOURCE)) {
    const found = inputDigest(readSourceArchive(source), digest);
    if (found !== manifest.application.inputDigest)
      differs(SOURCE, 'changed', 'holds another application than the one that the pack was made from');
  }
  return {
    manifest,
    checked: manifest.files.length,
    differences: differences.toSorted((a, b) => (a.path < b.path ? -1 : 1)),
  };
}

function readSums(bytes: Uint8Array | undefined): ReadonlyMap<string, string> {
  const text = bytes === undefined ? '' : new TextDecoder().decode(bytes);
  return new Map([...text.matchAll(/^([0-9a-f]{64}) [ *](.+)$/gm)].map(([, sha256 = '', name = '']) => [name, sha256]));
}
