import { encoded, sums, type Digest } from './manifest.ts';

/** Folder of a bag in which everything that it carries lies. */
export const PAYLOAD = 'data/';

/** The two digests that a new bag should have. */
export interface BagDigests {
  readonly sha256: Digest;
  readonly sha512: Digest;
}

/**
 * A bundle as a bag by BagIt 1.0 (RFC 8493): what archives take in. `asOf` (YYYY-MM-DD) is its only date.
 */
export function bag(
  files: ReadonlyMap<string, Uint8Array>,
  about: { readonly title: string; readonly reference?: string; readonly asOf: string },
  digests: BagDigests,
): ReadonlyMap<string, Uint8Array> {
  const payload = new Map([...files].map(([name, bytes]) => [`${PAYLOAD}${name}`, bytes]));
  const bytes = [...files.values()].reduce((sum, one) => sum + one.length, 0);
  const tags = new Map([
    ['bagit.txt', encoded('BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n')],
    [
      'bag-info.txt',
      encoded(
        [
          `Bag-Software-Agent: dars`,
          `Bagging-Date: ${about.asOf}`,
          `External-Description: ${oneLine(about.title)}`,
          ...(about.reference === undefined ? [] : [`External-Identifier: ${oneLine(about.reference)}`]),
          `Payload-Oxum: ${bytes}.${files.size}`,
          '',
        ].join('\n'),
      ),
    ],
    ['manifest-sha256.txt', sums(payload, digests.sha256)],
    ['manifest-sha512.txt', sums(payload, digests.sha512)],
  ]);
  return new Map([
    ...payload,
    ...tags,
    ['tagmanifest-sha256.txt', sums(tags, digests.sha256)],
    ['tagmanifest-sha512.txt', sums(tags, digests.sha512)],
  ]);
}

function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}
