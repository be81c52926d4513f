import type { Status } from '../core/rule.ts';
import { frozen, known, weakest, type Known, type ReferenceEntry } from './entry.ts';

/** What becomes of a count of nought. */
export type ZeroTreatment = 'shown' | 'hidden' | 'not-stated';

/** Counts that are hidden, both ends included. */
export interface HiddenCounts {
  readonly from: number;
  readonly to: number;
}

/** A rule for small numbers in what leaves a team. National figures are free of it unless `national` says otherwise. */
export interface DisclosureRule extends ReferenceEntry {
  /** Short name by which an application cites it. */
  readonly id: string;
  readonly name: string;
  /** Codes of the products it is for. */
  readonly products: readonly string[];
  readonly hides?: HiddenCounts;
  /** What stands in the place of a hidden count. */
  readonly shownAs?: string;
  /** Other counts are rounded to the nearest multiple of this. */
  readonly roundTo?: number;
  readonly zeros: Known<ZeroTreatment>;
  /** True when further cells have to be hidden, lest a hidden one be worked out. */
  readonly secondary: boolean;
  readonly percentages?: string;
  readonly averages?: string;
  readonly national?: string;
  readonly notes: readonly string[];
  /** Rule that it follows for what it does not say itself. */
  readonly follows?: string;
  /** Last day, for a rule that another replaced. */
  readonly until?: string;
}

const PAGE = {
  source: 'page on the change of September 2018, and copies of its text (SUPP; 4.7)',
  status: 'seen',
  asOf: '2018-09-13',
} as const;
const READING: ReferenceEntry = {
  source: 'our reading of which counts the rule hides',
  status: 'inferred',
  asOf: '2026-11',
};

function agreements(fact: string, asOf = '2021-02'): ReferenceEntry {
  return { source: `published agreements that write it as a rule to apply (${fact})`, status: 'practice', asOf };
}

/** Rules for small numbers, by the family of products that they are for. */
export const DISCLOSURE_RULES: readonly DisclosureRule[] = frozen<readonly DisclosureRule[]>([
  {
    id: 'hes-2018',
    name: 'Hospital Episode Statistics, since September 2018',
    products: ['HES_APC', 'HES_OP', 'HES_AE', 'HES_CC', 'ECDS', 'SHMI', 'HES_SHMI'],
    hides: { from: 1, to: 7 },
    shownAs: '*',
    roundTo: 5,
    zeros: known('shown', agreements('SUP-01')),
    secondary: false,
    percentages: 'from rounded figures; one decimal only where the rounded denominator is 4,000 or more',
    averages: 'hidden where the base is 1 to 7',
    notes: [
      'standardised rates, confidence intervals and models are free, and so are counts of things other than people',
      'the page speaks of NHS England’s own outputs and of tabulations; for others the duty comes from their agreement',
    ],
    ...PAGE,
  },
  {
    id: 'mental-health',
    name: 'Mental health data sets, and anything linked with them',
    products: ['MHSDS', 'MHLDDS', 'MHMDS'],
    hides: { from: 0, to: 5 },
    roundTo: 5,
    zeros: known('hidden', agreements('SUP-02')),
    secondary: false,
    percentages: 'from unrounded figures, shown as whole numbers',
    national: 'for learning disability data the rule holds for totals of England too',
    notes: [],
    ...agreements('SUP-02'),
  },
  {
    id: 'community',
    name: 'Community Services Data Set',
    products: ['CSDS'],
    hides: { from: 0, to: 4 },
    roundTo: 5,
    zeros: known('hidden', agreements('SUP-03')),
    secondary: false,
    percentages: 'whole numbers; none from a value of 0 to 4',
    notes: ['exceptions only by agreement, with restricted access'],
    ...agreements('SUP-03'),
  },
  {
    id: 'acute-plics',
    name: 'Acute patient-level costs, and anything linked with them',
    products: [],
    hides: { from: 1, to: 7 },
    zeros: known('not-stated', READING),
    secondary: true,
    percentages: 'simple calculations on 7 or fewer are hidden; intervals and standardised figures are free',
    national: 'where the national figure is 7 or fewer there is no figure below it at all',
    notes: ['a second cell is hidden when just one is'],
    ...agreements('SUP-04'),
  },
  {
    id: 'talking-therapies',
    name: 'Talking therapies (IAPT)',
    products: ['IAPT'],
    roundTo: 5,
    zeros: known('not-stated', READING),
    secondary: false,
    percentages: 'whole numbers below national level, one decimal for the nation',
    notes: ['rounding serves against subtraction'],
    ...agreements('SUP-05'),
  },
  {
    id: 'gdppr',
    name: 'GP data for pandemic planning and research',
    products: ['GDPPR'],
    hides: { from: 1, to: 7 },
    roundTo: 5,
    zeros: known('not-stated', READING),
    secondary: false,
    notes: [
      'no rule of its own: the guide of HES; for the public that of the national statistics service',
      'not for counts of things other than people',
    ],
    follows: 'hes-2018',
    ...agreements('SUP-06'),
  },
  {
    id: 'medicines-dispensed',
    name: 'Medicines dispensed in primary care, where disclosive',
    products: ['PCM'],
    hides: { from: 1, to: 7 },
    shownAs: '5',
    roundTo: 5,
    zeros: known('shown', agreements('SUP-07', '2026-09')),
    secondary: false,
    percentages: 'from rounded figures',
    averages: 'unrounded',
    notes: ['figures of whole practices count as not disclosive', 'a nought that has to be hidden is shown as 5'],
    ...agreements('SUP-07', '2026-09'),
  },
  {
    id: 'case-by-case',
    name: 'Agreed for the application, as for the general practice workforce',
    products: ['GPWF'],
    zeros: known('not-stated', READING),
    secondary: false,
    notes: ['NHS England gives directions for each application; it has to be written in words'],
    source: 'DARS guidance page of 24 March 2023 with the webinars (SEED; 4.7)',
    status: 'seen',
    asOf: '2023-03-24',
  },
  {
    id: 'hes-before-2018',
    name: 'Hospital Episode Statistics, before September 2018',
    products: [],
    hides: { from: 1, to: 5 },
    shownAs: '*',
    zeros: known('not-stated', READING),
    secondary: true,
    notes: [],
    until: '2018-09-12',
    source: 'page on the change of September 2018 (SUPP; SUP-08)',
    status: 'seen',
    asOf: '2018-09-13',
  },
  {
    id: 'opensafely',
    name: 'OpenSAFELY',
    products: [],
    hides: { from: 0, to: 7 },
    roundTo: 5,
    zeros: known('hidden', READING),
    secondary: false,
    notes: ['a rule of another service, for comparison'],
    source: 'documentation of OpenSAFELY on outputs',
    status: 'seen',
    asOf: '2026-11',
    undated: true,
  },
  {
    id: 'uk-llc',
    name: 'UK Longitudinal Linkage Collaboration',
    products: [],
    hides: { from: 0, to: 9 },
    zeros: known('hidden', {
      source: 'UK LLC guidebook, disclosure control',
      status: 'seen',
      asOf: '2026-11',
      undated: true,
    }),
    secondary: false,
    notes: ['a rule of another service, for comparison'],
    source: 'UK LLC guidebook, disclosure control',
    status: 'seen',
    asOf: '2026-11',
    undated: true,
  },
]);

/** Several rules taken together: what hides most, rounds most and asks most. */
export interface StrictestRule {
  readonly ids: readonly string[];
  readonly hides?: HiddenCounts;
  readonly roundTo?: number;
  readonly zeros: ZeroTreatment;
  readonly secondary: boolean;
  /** The weakest status of the rules, and of what they say of noughts. */
  readonly status: Status;
}

/** The rule with this id. */
export function disclosureRule(id: string): DisclosureRule | undefined {
  return DISCLOSURE_RULES.find((rule) => rule.id === id);
}

/** What data joined from several sources have to obey; nothing when there is no rule. */
export function strictest(rules: readonly DisclosureRule[]): StrictestRule | undefined {
  if (rules.length === 0) return undefined;
  const hidden = rules.flatMap((rule) => rule.hides ?? []);
  const bases = rules.flatMap((rule) => rule.roundTo ?? []);
  const zeros = rules.map((rule) => rule.zeros.value);
  return {
    ids: rules.map((rule) => rule.id),
    ...(hidden.length === 0
      ? {}
      : { hides: { from: Math.min(...hidden.map(({ from }) => from)), to: Math.max(...hidden.map(({ to }) => to)) } }),
    ...(bases.length === 0 ? {} : { roundTo: Math.max(...bases) }),
    zeros: zeros.includes('hidden') ? 'hidden' : zeros.includes('not-stated') ? 'not-stated' : 'shown',
    secondary: rules.some((rule) => rule.secondary),
    status: weakest(rules.flatMap((rule) => [rule.status, rule.zeros.status])),
  };
}

/** True when obeying one set of rules obeys the other too. */
export function isAsStrict(own: StrictestRule, required: StrictestRule): boolean {
  const hidesEnough =
    required.hides === undefined ||
    (own.hides !== undefined && own.hides.from <= required.hides.from && own.hides.to >= required.hides.to);
  const roundsEnough = required.roundTo === undefined || (own.roundTo ?? 0) >= required.roundTo;
  const zerosEnough = required.zeros !== 'hidden' || own.zeros === 'hidden';
  return hidesEnough && roundsEnough && zerosEnough && (own.secondary || !required.secondary);
}
