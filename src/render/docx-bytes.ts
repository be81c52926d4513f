import { strFromU8, strToU8, unzipSync, zipSync, type Zippable } from 'fflate';

/** The first time that a zip can hold, which says nothing; without a zone, so that it is the same in all of them. */
const NO_TIME = '1980-01-01T00:00:00';

/** What office programs look for first. */
const FIRST = '[Content_Types].xml';

/**
 * A Word document with the same bytes each time: the library that writes it draws ids by lot and notes the clock.
 * `date` (YYYY-MM-DD) becomes the day on which it was made.
 */
export function withSettledBytes(docx: Uint8Array, date: string): Uint8Array {
  const parts = new Map(Object.entries(unzipSync(docx)));
  const names = [...parts].toSorted(([a], [b]) => rank(a) - rank(b) || (a < b ? -1 : 1));
  const files: Zippable = {};
  for (const [name, bytes] of names) {
    const isText = /\.(?:xml|rels)$/.test(name);
    const content = isText ? strToU8(settled(name, strFromU8(bytes), parts, date)) : bytes;
    files[name] = [content, { mtime: NO_TIME, os: 0, attrs: 0, level: 6 }];
  }
  return zipSync(files);
}

function rank(name: string): number {
  return name === FIRST ? 0 : 1;
}

function settled(name: string, xml: string, parts: ReadonlyMap<string, Uint8Array>, date: string): string {
  if (name === 'docProps/core.xml')
    return xml.replaceAll(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, `$1${date}T00:00:00Z`);
  // Relations have their ids in a file beside the part that uses them; both have to change alike.
  const relations = name.endsWith('.rels') ? xml : relationsOf(name, parts);
  const ids = [...relations.matchAll(/ Id="([^"]+)"/g)].map(([, id]) => id);
  const order = new Map(ids.map((id, index) => [id, `rId${index + 1}`]));
  const pattern = name.endsWith('.rels') ? / (Id)="([^"]+)"/g : / (r:(?:id|embed|link))="([^"]+)"/g;
  const related = xml.replaceAll(pattern, (whole, key: string, id: string) => {
    const settledId = order.get(id);
    return settledId === undefined ? whole : ` ${key}="${settledId}"`;
  });
  const bookmarks = new Map<string, number>();
  return related.replaceAll(/(<w:bookmark(?:Start|End)\b[^>]*? w:id=")([^"]+)"/g, (_, before: string, id: string) => {
    if (!bookmarks.has(id)) bookmarks.set(id, bookmarks.size + 1);
    return `${before}${bookmarks.get(id) ?? 0}"`;
  });
}

function relationsOf(name: string, parts: ReadonlyMap<string, Uint8Array>): string {
  const slash = name.lastIndexOf('/') + 1;
  const bytes = parts.get(`${name.slice(0, slash)}_rels/${name.slice(slash)}.rels`);
  return bytes === undefined ? '' : strFromU8(bytes);
}
