import { AREA_CODES, isInside, isInsideAny } from '../../reference/area.ts';

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
