import { AREA_CODES, isInside, isInsideAny } from '../../reference/area.ts';

/** Kinds of place at which data are kept, not only worked on or seen. */
const KEEPING: readonly (string | undefined)[] = ['storage', 'backup', 'disaster-recovery', 'cloud'];

/** True for a place at which data are kept. */
export function keepsData({ kinds }: { readonly kinds?: readonly (string | undefined)[] }): boolean {
  return kinds?.some((kind) => KEEPING.includes(kind)) === true;
}

/** False only for an area that lies at least partly outside those declared, as far as its code can tell. */
export function mayLieInside(area: string, declared: readonly string[]): boolean {
  return isInsideAny(area, declared) || (isDistrict(area) && declared.some((one) => isInside(one, 'uk')));
}

/** True for any place in the United Kingdom. */
export function isInUnitedKingdom(area: string): boolean {
  return isInside(area, 'uk') || isDistrict(area);
}

/** True for the code of a county or district, which does not tell in which part of the United Kingdom it lies. */
function isDistrict(area: string): boolean {
  return area.startsWith('GB-') && !AREA_CODES.some(({ code }) => code === area);
}
