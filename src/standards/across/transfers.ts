import { adequacyOf } from '../../reference/adequacy.ts';
import { isInUnitedKingdom } from './areas.ts';

/** What has to cover data that go to an area, or are seen from there: nothing in the United Kingdom, and adequacy in full or in part elsewhere. */
export function coverOf(area: string, day: string): 'home' | 'full' | 'partial' | 'none' {
  return isInUnitedKingdom(area) ? 'home' : (adequacyOf(area, day)?.extent ?? 'none');
}
