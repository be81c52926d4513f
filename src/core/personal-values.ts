import { keyLines, secrets } from './secrets.ts';

/** What kind of value that nobody else may see a stretch of text looks like: of a person, or a secret. */
export type PersonalKind =
  | 'nhs-number'
  | 'national-insurance-number'
  | 'date-of-birth'
  | 'postcode'
  | 'e-mail'
  | 'secret'
  | 'key-line';

/** A personal value found in a text; offsets count UTF-16 units from 0, the end is exclusive. */
export interface PersonalValue {
  readonly kind: PersonalKind;
  readonly start: number;
  readonly end: number;
}

// One gap between groups of digits: spaces of any kind, hyphens, dots, and marks that nobody sees.
const GAP = '[ \\t\\u00A0\\u00AD\\u2000-\\u200B\\u202F\\u2060.\\u2010-\\u2013-]{1,3}';
const TEN_DIGITS = new RegExp(
  `(?<!\\d)(?<!\\d[.,])\\d{3}(?<gap1>${GAP})?\\d{3}(?<gap2>${GAP})?\\d{4}(?!\\d|[.,]\\d|\\p{L})`,
  'gu',
);
const TELEPHONE_BEFORE =
  /(?:(?:\+|(?<!\d[ .-]?)00)\d{1,3}\)?[ -]?(?:\(0\)[ -]?)?|\b(?:tel|telephone|phone|mobile|fax|call)\b[.:]?\s{0,2})$/i;
const LETTER_BEFORE = /\p{L}$/u;
/** The words that say of ten digits what they are; a slip in one digit must not show the other nine. */
export const NAMED_BEFORE =
  /\b(?:nhs|chi)[ _-]?(?:no|num|number)s?[."'”’]?\s{0,2}(?:(?:is|was)\s{1,2}|[:=#]\s{0,2})?["'“‘(]?$/i;
const NUMBER_WORD_BEFORE = /(?:nhs|chi|no|num|number)$/i;

/** True when ten digits carry the check digit of an NHS number; ten equal digits are never one. */
export function isNhsNumber(digits: string): boolean {
  if (!/^\d{10}$/.test(digits) || /^(\d)\1{9}$/.test(digits)) return false;
  let sum = 0;
  for (let at = 0; at < 9; at += 1) sum += Number(digits[at]) * (10 - at);
  const check = 11 - (sum % 11);
  // A remainder that asks for 10 is never issued; no last digit equals it.
  return (check === 11 ? 0 : check) === Number(digits[9]);
}

/** Without this much, none of the dearer patterns can match; most texts end here. */
const TEN_DIGITS_NEAR = /\d{10}|\d{3}\D{0,3}\d{3}\D{0,3}\d{4}/;
const INSURANCE_NEAR = /[a-z]{2}[^a-z0-9]{0,3}\d\d[^a-z0-9]{0,3}\d\d[^a-z0-9]{0,3}\d\d[^a-z0-9]{0,3}[a-d]/i;
const BIRTH_NEAR = /(?:birth|born|d\.?o\.?b)\D{0,80}\d|\d[\s(]{1,3}(?:date|birth|d\.?o|born)/i;
const HOME_NEAR = /address|post ?code|kin\b|liv|resid/i;

function nhsNumbers(text: string): PersonalValue[] {
  if (!TEN_DIGITS_NEAR.test(text)) return [];
  const found: PersonalValue[] = [];
  for (const match of text.matchAll(TEN_DIGITS)) {
    const { gap1, gap2 } = match.groups ?? {};
    if ((gap1 === undefined) !== (gap2 === undefined)) continue;
    const digits = match[0].replace(/\D/g, '');
    const before = text.slice(Math.max(0, match.index - 24), match.index);
    if (TELEPHONE_BEFORE.test(before)) continue;
    if (LETTER_BEFORE.test(before) && !NUMBER_WORD_BEFORE.test(before)) continue;
    const spaced = gap1 !== undefined && !/[.\u2010-\u2013-]/.test(gap1 + (gap2 ?? ''));
    // Nothing else is written 3-3-4 with spaces, so a slip in one digit must not show the other nine.
    const looksLikeOne = spaced || NAMED_BEFORE.test(before) ? !/^(\d)\1{9}$/.test(digits) : isNhsNumber(digits);
    // Ten digits from 0 are a telephone number, unless they start with a day and a month as Scottish numbers do.
    if (!looksLikeOne || /^0(?!(?:[1-9])(?:0[1-9]|1[0-2]))/.test(digits)) continue;
    found.push({ kind: 'nhs-number', start: match.index, end: match.index + match[0].length });
  }
  return found;
}

// HMRC: no D F I Q U V, no O in second place, seven prefixes never used; QQ is what guidance prints as its example.
const PREFIX = '(?:QQ|(?!BG|GB|KN|NK|NT|TN|ZZ)[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z])';
const NINO_TIGHT_OR_PAIRS = new RegExp(
  `(?<![A-Z0-9])${PREFIX}(?:\\d{6}|${GAP}\\d\\d${GAP}\\d\\d${GAP}\\d\\d(?:${GAP})?)[A-D](?![A-Z0-9])`,
  'gi',
);
// In capitals only: “company SC 123456 a charity” is not one.
const NINO_SPACED = new RegExp(`(?<![A-Za-z0-9])${PREFIX}${GAP}\\d{6}${GAP}[A-D](?![A-Za-z0-9])`, 'g');

function nationalInsuranceNumbers(text: string): PersonalValue[] {
  if (!INSURANCE_NEAR.test(text)) return [];
  return [NINO_TIGHT_OR_PAIRS, NINO_SPACED].flatMap((pattern) =>
    Array.from(text.matchAll(pattern), (match) => ({
      kind: 'national-insurance-number' as const,
      start: match.index,
      end: match.index + match[0].length,
    })),
  );
}

const MONTH = '(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}';
const DATE = [
  `\\d{1,2}(?:st|nd|rd|th)?[ ./-](?:of )?${MONTH}[ .,/-]{1,2}\\d{2,4}`,
  `${MONTH} \\d{1,2}(?:st|nd|rd|th)?,? \\d{4}`,
  '\\d{4}[ ./-]\\d{1,2}[ ./-]\\d{1,2}',
  '\\d{1,2}[ ./-]\\d{1,2}[ ./-]\\d{2,4}',
  '\\d{8}',
].join('|');
const BIRTH = '(?:dates?[ _-]?of[ _-]?birth|birth[ _-]?(?:date|day)|d\\.?o\\.?b\\.?|born)';
const BIRTH_THEN_DATE = new RegExp(
  // A range (“born between …”, “… to …”, “… or later”) describes a cohort, so its words are not in the gap.
  `${BIRTH}[\\s:=,"'‘“([-]{0,4}(?:[dmy/. -]{6,12}\\)[\\s:=]{0,3})?(?:(?:is|was|on|the)\\s){0,3}["'‘“]?(?<value>${DATE})(?!\\d)` +
    `(?!["'”’)]?\\s?(?:to\\b|until\\b|through\\b|onwards?\\b|[–—-]\\s?\\d|or\\s(?:later|earlier|after|before)\\b))`,
  'dgi',
);
const DATE_THEN_BIRTH = new RegExp(`(?<!\\d)(?<value>${DATE})[\\s(]{1,3}${BIRTH}`, 'dgi');

function datesOfBirth(text: string): PersonalValue[] {
  if (!BIRTH_NEAR.test(text)) return [];
  return [BIRTH_THEN_DATE, DATE_THEN_BIRTH].flatMap((pattern) =>
    Array.from(text.matchAll(pattern), (match) => {
      const [start, end] = match.indices?.groups?.['value'] ?? [match.index, match.index];
      return { kind: 'date-of-birth' as const, start, end };
    }),
  );
}

const POSTCODE = /(?<![A-Z0-9])[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}(?![A-Z0-9])/gi;
// Most postcodes in an application are those of organisations; only words of a person's home make one personal.
const HOME_BEFORE =
  /(?:home[ _-]?(?:address|post ?code)|(?:patient|participant|person|child|mother|father|parent|resident|donor|carer|individual)(?:['’]s|s['’])?[ _-]?(?:home |own )?(?:address|post ?code)|\b(?:her|his|their)\s(?:home |own )?(?:address|post ?code)|next of kin|\b(?:live[sd]?|living|resid(?:es|ed|ing))\s(?:at|in))[^\n]{0,60}$/i;

function postcodes(text: string): PersonalValue[] {
  if (!HOME_NEAR.test(text)) return [];
  const found: PersonalValue[] = [];
  for (const match of text.matchAll(POSTCODE)) {
    if (!HOME_BEFORE.test(text.slice(Math.max(0, match.index - 100), match.index))) continue;
    found.push({ kind: 'postcode', start: match.index, end: match.index + match[0].length });
  }
  return found;
}

const NOT_IN_MAILBOX = /[\s@<>()[\]{},;:"'“”‘’/\\|=‹›]/;
const DOMAIN = /(?:[\p{L}\d-]{1,63}\.){1,9}\p{L}{2,63}/uy;

function eMails(text: string): PersonalValue[] {
  const found: PersonalValue[] = [];
  let from = 0;
  for (let sign = text.indexOf('@'); sign !== -1; sign = text.indexOf('@', sign + 1)) {
    DOMAIN.lastIndex = sign + 1;
    if (!DOMAIN.test(text)) continue;
    let start = sign;
    while (start > from && !NOT_IN_MAILBOX.test(text.charAt(start - 1))) start -= 1;
    if (start === sign) continue;
    from = DOMAIN.lastIndex;
    found.push({ kind: 'e-mail', start, end: from });
  }
  return found;
}

function valuesSeen(text: string): PersonalValue[] {
  const all = [
    ...eMails(text),
    ...nhsNumbers(text),
    ...nationalInsuranceNumbers(text),
    ...datesOfBirth(text),
    ...postcodes(text),
    ...secrets(text).map((place) => ({ kind: 'secret' as const, ...place })),
    ...keyLines(text).map((place) => ({ kind: 'key-line' as const, ...place })),
  ].sort((a, b) => a.start - b.start || b.end - a.end);
  let end = 0;
  return all.filter((value) => {
    if (value.start < end) return false;
    end = value.end;
    return true;
  });
}

/** False for most text: every value has a digit or an @ in it, and a key says that it is one. */
export function maybePersonal(text: string): boolean {
  return /[\d@]|PRIVATE KEY/.test(text);
}

/** Finds what looks like a patient's own value or a secret, in the order of the text. */
export function personalValues(text: string): PersonalValue[] {
  const found: PersonalValue[] = [];
  let rest = text;
  // What stood glued to a hidden value is seen only once that value is gone.
  for (let seen = valuesSeen(rest); seen.length > 0; seen = valuesSeen(rest)) {
    found.push(...seen);
    let masked = '';
    for (const { start, end } of seen) {
      masked += rest.slice(masked.length, start) + '›'.repeat(end - start);
    }
    rest = masked + rest.slice(masked.length);
  }
  return found.sort((a, b) => a.start - b.start);
}
