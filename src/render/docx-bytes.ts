import { strFromU8, strToU8 } from 'fflate';
import { unzip, zip } from '../bundle/zip.ts';

/** What office programs look for first. */
const FIRST = '[Content_Types].xml';

/**
 * A Word document with the same bytes each time: the library that writes it draws ids by lot and notes the clock.
 * `date` (YYYY-MM-DD) becomes the day on which it was made.
 */
export function withSettledBytes(docx: Uint8Array, date: string): Uint8Array {
  const parts = unzip(docx);
  const files = new Map<string, Uint8Array>();
  for (const [name, bytes] of parts) {
    const isText = /\.(?:xml|rels)$/.test(name);
    files.set(name, isText ? strToU8(settled(name, strFromU8(bytes), parts, date)) : bytes);
  }
  return zip(files, { first: FIRST });
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
