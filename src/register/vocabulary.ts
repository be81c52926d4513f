import {
  APPLICANT_TYPES,
  CONFIDENTIALITY,
  FREQUENCIES,
  LEGAL_BASES,
  SENSITIVITY,
  TYPES_OF_DATA,
  type RegisterLabel,
} from '../reference/register-labels.ts';
import { remembered } from './remembered.ts';
import { plain } from './sheets.ts';

/** Codes by the words of a list, whatever their dashes, quotes and capitals; of codes that share a word the first. */
function codesOf(
  list: readonly RegisterLabel[],
  more: Readonly<Record<string, string>> = {},
): ReadonlyMap<string, string> {
  const entries = list.map(({ label, value }) => [plain(label), value] as const).toReversed();
  return new Map([...entries, ...Object.entries(more).map(([words, value]) => [plain(words), value] as const)]);
}

const SECTORS = codesOf(APPLICANT_TYPES, {
  CCG: 'ccg',
  'Commissioning Support Unit': 'csu',
  'Integrated Care Board': 'icb',
});
// The register has one word for all that is not identifiable, and means data with pseudonyms by it nearly always.
const LEVELS = codesOf(TYPES_OF_DATA, {
  'Aggregated-Small Numbers Suppressed': 'aggregated-suppressed',
  Pseudonymised: 'pseudonymised',
  Anonymous: 'anonymous',
});
const SENSITIVITIES = codesOf(SENSITIVITY);
const FREQUENCY = codesOf(FREQUENCIES);
const BASES = codesOf(LEGAL_BASES, {
  'CV19: Regulation 3 (4) of the Health Service (Control of Patient Information) Regulations 2002': 'copi-3',
  'Informed Patient consent to permit the receipt, processing and release of data by NHS Digital': 'consent-label',
  Consent: 'consent-label',
  'National Health Service Act 2006 - s251': 'nhsa-s251',
  Directions: 'direction',
});
const ROUTES = codesOf(CONFIDENTIALITY, {
  'Section 251 approval is in place for the flow of identifiable data': 'section-251',
});

/** Type of organisation for the register's word. */
export function sectorOf(words: string): string | undefined {
  return SECTORS.get(plain(words));
}

/** Level of data for the register's word. */
export function levelOf(words: string): string | undefined {
  return LEVELS.get(plain(words));
}

/** Sensitivity for the register's word. */
export function sensitivityOf(words: string): string | undefined {
  return SENSITIVITIES.get(plain(words));
}

/** Frequency for the register's word; `sde` where data are looked at in place. */
export function frequencyOf(words: string): string | undefined {
  return FREQUENCY.get(plain(words));
}

/** The routes of confidentiality that one word of the register stands for. */
export function routesOf(words: string): readonly string[] | undefined {
  return ROUTES.get(plain(words))?.split('+');
}

/** One legal basis of a cell, as a code or as words that no code was found for. */
export interface LegalBasis {
  readonly code?: string;
  readonly words: string;
}

/** The legal bases that a cell joins with semicolons. */
export const legalBasesOf = remembered((cell): readonly LegalBasis[] =>
  cell
    .split(';')
    .map((part) => part.replaceAll(/\s+/g, ' ').trim())
    .filter((words) => words !== '')
    .map((part) => {
      // The export of dars says so where it knows no word of the register.
      const words = /^no label known for “(.+)”$/.exec(part)?.[1] ?? part;
      const code = BASES.get(plain(words));
      return code === undefined ? { words } : { code, words };
    }),
);

/** Yes or no; undefined for anything else. */
export function yesNoOf(words: string): boolean | undefined {
  return /^yes\b/i.test(words.trim()) ? true : /^no\b/i.test(words.trim()) ? false : undefined;
}

/** What a cell on opt-outs answers. */
export interface OptOut {
  readonly upheld: boolean;
  readonly reason?: 'no-identifiable-flow' | 'consent' | 'exemption';
  readonly exemption?: 'statutory' | 'deaths-registration' | 'births-registration' | 'not-patients' | 'other';
}

const REASONS: readonly (readonly [words: RegExp, answer: Omit<OptOut, 'upheld'>])[] = [
  [/not identifiable/i, { reason: 'no-identifiable-flow' }],
  [/consent provided/i, { reason: 'consent' }],
  [/statutory exemption/i, { reason: 'exemption', exemption: 'statutory' }],
  [/deaths data/i, { reason: 'exemption', exemption: 'deaths-registration' }],
  [/birth data/i, { reason: 'exemption', exemption: 'births-registration' }],
  [/not a list of patients/i, { reason: 'exemption', exemption: 'not-patients' }],
];

/** Reads a cell on opt-outs; undefined when it says neither yes nor no. */
export function optOutOf(words: string): OptOut | undefined {
  const upheld = yesNoOf(words);
  if (upheld === undefined || upheld) return upheld === undefined ? undefined : { upheld };
  if (/^no\W*$/i.test(words.trim())) return { upheld };
  const found = REASONS.find(([pattern]) => pattern.test(words));
  return { upheld, ...(found?.[1] ?? { reason: 'exemption', exemption: 'other' }) };
}
