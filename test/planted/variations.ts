import type { Variation } from './planting.ts';

/** Applications of kinds that no example is of, each made from one by adding what belongs to that kind. */
export const VARIATIONS: Readonly<Record<string, Variation>> = {};
