import type { CheckedRule } from '../rule.ts';

/** A rule of the organisation itself, read from its file of house rules. It runs as any other rule does. */
export interface HouseRule extends CheckedRule {
  readonly title: string;
  /** Where the rule stands, as `file:line`. */
  readonly from: string;
}

/** What is wrong with a file of house rules, and at which of its answers. */
export class HouseFault extends Error {
  readonly path: readonly (string | number)[];

  readonly part: 'key' | 'value';

  constructor(path: readonly (string | number)[], message: string, part: 'key' | 'value' = 'value') {
    super(message);
    this.path = path;
    this.part = part;
  }
}
