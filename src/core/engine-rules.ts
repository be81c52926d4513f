import { BASELINE_RULES } from './baseline.ts';
import { LEAK_RULES } from './leak-rules.ts';
import { LOAD_RULES } from './load-rules.ts';
import { SCHEMA_RULES, type EngineRule } from './schema-rules.ts';
import { SHARED_RULES } from './shared-rules.ts';
import { WAIVER_RULES } from './waive.ts';

/** Checks that the engine makes itself, whatever the Standards: of files, of the shape of answers, of organisations that applications share, of what may stand in none, of waivers and of a baseline. */
export const ENGINE_RULES: readonly EngineRule[] = [
  ...LOAD_RULES,
  ...Object.values(SCHEMA_RULES),
  ...Object.values(SHARED_RULES),
  ...Object.values(LEAK_RULES),
  ...Object.values(WAIVER_RULES),
  ...Object.values(BASELINE_RULES),
];
