import { unzipSync, zipSync, type Zippable } from 'fflate';

/** The first time that a zip can hold, which says nothing; without a zone, so that it is the same in all of them. */
const NO_TIME = '1980-01-01T00:00:00';

/** Ordinary file that everybody may read, as Unix writes it. */
const MODE = (0o100644 << 16) >>> 0;
const UNIX = 3;

/** Most that is unpacked from one archive, in bytes: 512 MiB. */
const UNPACKED_LIMIT = 512 * 1024 * 1024;

/** Files that gain nothing by being packed once more. */
const PACKED = /\.(?:zip|docx|xlsx|pdf|png|jpe?g)$/i;

/** How a zip is made. */
interface ZipOptions {
  /** The file that comes before all others. */
  readonly first?: string;
  /** True to store the files as they are: quicker, and larger. */
  readonly stored?: boolean;
}

/** A zip of some files: the same bytes for the same files, whenever and wherever it is made. */
export function zip(files: ReadonlyMap<string, Uint8Array>, { first, stored = false }: ZipOptions = {}): Uint8Array {
  const zippable: Zippable = {};
  const rank = (name: string): number => (name === first ? 0 : 1);
  for (const [name, content] of [...files].toSorted(([a], [b]) => rank(a) - rank(b) || (a < b ? -1 : 1)))
    zippable[name] = [content, { mtime: NO_TIME, os: UNIX, attrs: MODE, level: stored || PACKED.test(name) ? 0 : 9 }];
  return zipSync(zippable);
}

/** What keeps a zip from being unpacked, in words that can follow “because”. */
export class ZipFault extends Error {
  override readonly name = 'ZipFault';
}

/** Files of a zip by path. Errors: ZipFault when it is damaged, too large, or names a place outside itself. */
export function unzip(bytes: Uint8Array): ReadonlyMap<string, Uint8Array> {
  let total = 0;
  let entries: Record<string, Uint8Array>;
  try {
    entries = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        total += originalSize;
        if (total > UNPACKED_LIMIT) throw new ZipFault('it would unpack to more than 512 MiB');
        if (!isSafePath(name.replace(/\/$/, ''))) throw new ZipFault('it names a file outside its own folder');
        return !name.endsWith('/');
      },
    });
  } catch (error) {
    throw error instanceof ZipFault ? error : new ZipFault('it is damaged or not a zip');
  }
  return new Map(Object.entries(entries));
}

/** Whether a path of an archive stays below the folder that it is unpacked in, on every system. */
export function isSafePath(path: string): boolean {
  // oxlint-disable-next-line no-control-regex -- control characters have no place in a file name
  return path.split('/').every((step) => !/^\.{0,2}$|[\\:*?"<>|\u0000-\u001f\u007f]|[. ]$/.test(step));
}
