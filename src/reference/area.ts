import { frozen, type ReferenceEntry } from './entry.ts';

/** A place that is made of others. */
export interface ComposedArea extends ReferenceEntry {
  readonly area: string;
  readonly parts: readonly string[];
}

/** Codes of a country standard that mean one of our words. */
export interface AreaCode extends ReferenceEntry {
  readonly code: string;
  readonly area: string;
}

const GEOGRAPHY = {
  source: 'general knowledge; the words are those that agreements use (11-05)',
  status: 'inferred',
  asOf: '2026-11',
} as const;

/** Member states of the European Economic Area, by ISO 3166 code. */
export const EEA_MEMBERS: readonly string[] = frozen(
  'AT BE BG HR CY CZ DE DK EE ES FI FR GR HU IE IS IT LI LT LU LV MT NL NO PL PT RO SE SI SK'.split(' '),
);

/** Areas that consist of other areas. The Isle of Man, the Channel Islands and Gibraltar belong to none of them. */
export const COMPOSED_AREAS: readonly ComposedArea[] = frozen([
  { area: 'england-and-wales', parts: ['england', 'wales'], ...GEOGRAPHY },
  { area: 'great-britain', parts: ['england', 'wales', 'scotland'], ...GEOGRAPHY },
  { area: 'uk', parts: ['england', 'wales', 'scotland', 'northern-ireland'], ...GEOGRAPHY },
  {
    area: 'eea',
    parts: EEA_MEMBERS,
    source: 'page of the Flemish government on the countries of the EU and the EEA',
    status: 'seen',
    asOf: '2026-11',
    undated: true,
  },
]);

const ISO = { source: 'ISO 3166, from general knowledge', status: 'inferred', asOf: '2026-11' } as const;

/** Country codes for what our words name already. */
export const AREA_CODES: readonly AreaCode[] = frozen([
  { code: 'GB', area: 'uk', ...ISO },
  { code: 'UK', area: 'uk', ...ISO },
  { code: 'GB-UKM', area: 'uk', ...ISO },
  { code: 'GB-GBN', area: 'great-britain', ...ISO },
  { code: 'GB-EAW', area: 'england-and-wales', ...ISO },
  { code: 'GB-ENG', area: 'england', ...ISO },
  { code: 'GB-WLS', area: 'wales', ...ISO },
  { code: 'GB-SCT', area: 'scotland', ...ISO },
  { code: 'GB-NIR', area: 'northern-ireland', ...ISO },
]);

const WORLDWIDE = 'worldwide';
const WORD_OF = new Map(AREA_CODES.map(({ code, area }) => [code, area]));
const PARTS_OF = new Map(COMPOSED_AREAS.map(({ area, parts }) => [area, parts]));

/** True when the whole of one area lies within another: England in the United Kingdom, but not the other way round. */
export function isInside(area: string, limit: string): boolean {
  return isInsideAny(area, [limit]);
}

/** True when the whole of an area lies within several taken together: England and Wales within England, Wales. */
export function isInsideAny(area: string, limits: readonly string[]): boolean {
  if (limits.includes(WORLDWIDE)) return true;
  const allowed = new Set(limits.flatMap(partsOf));
  return partsOf(area).every((part) => allowed.has(part) || allowed.has(countryOf(part)));
}

/** The smallest places that an area is made of; a country or a region of one stands for itself. */
function partsOf(area: string): readonly string[] {
  const word = WORD_OF.get(area) ?? area;
  return PARTS_OF.get(word) ?? [word];
}

/** The country of a region such as `DE-BY`; anything else stands for itself. */
function countryOf(part: string): string {
  return /^[A-Z]{2}-/.test(part) ? part.slice(0, 2) : part;
}
