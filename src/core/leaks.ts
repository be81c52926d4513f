import { LEAK_RULES } from './leak-rules.ts';
import { isNhsNumber, maybePersonal, NAMED_BEFORE, personalValues, type PersonalValue } from './personal-values.ts';
import type { EngineRule } from './schema-rules.ts';

/** A value that should not stand where it stands. It says where, never what. */
export interface Leak {
  readonly rule: EngineRule;
  readonly line: number;
  readonly column: number;
  readonly endColumn: number;
  /** False where only the form of the value speaks for it. */
  readonly sure: boolean;
}

/** How far before a value the words stand that say what it is. */
const REACH = 60;

/** Values of people and secrets in a text, line by line. Every one of them is a value that the redactor hides. */
export function leaksIn(text: string): Leak[] {
  return text.split('\n').flatMap((line, index) => {
    if (line.length < 8 || !maybePersonal(line)) return [];
    return personalValues(line).flatMap((value): Leak[] => {
      const found = judged(line, value);
      if (found === undefined) return [];
      return [{ ...found, line: index + 1, column: value.start + 1, endColumn: value.end + 1 }];
    });
  });
}

type Judgement = Pick<Leak, 'rule' | 'sure'>;

function judged(line: string, value: PersonalValue): Judgement | undefined {
  const before = line.slice(Math.max(0, value.start - REACH), value.start);
  switch (value.kind) {
    case 'nhs-number':
      return judgedNumber(line.slice(value.start, value.end), before);
    case 'national-insurance-number':
      return isInsuranceNumber(line, value, before)
        ? { rule: LEAK_RULES.nationalInsuranceNumber, sure: true }
        : undefined;
    case 'date-of-birth':
      return hasNameBeside(line, value) ? { rule: LEAK_RULES.dateOfBirth, sure: true } : undefined;
    case 'e-mail':
      return PATIENT_MAIL_BEFORE.test(before) ? { rule: LEAK_RULES.patientEMail, sure: true } : undefined;
    case 'secret':
      return { rule: LEAK_RULES.secret, sure: true };
    case 'postcode':
    case 'key-line':
      return undefined;
  }
}

const PEOPLE_NEAR = /\b(?:nhs|chi)[ _-]?(?:no|num)|\b(?:patient|participant)s?\b/i;
/** Parts of references and addresses, which are numbers too. */
const PART_BEFORE = /[\p{L}\d/._=#?&%-]$/u;

/** Ten digits: their check digit speaks for them, and the way they are written or the words before them make it sure. */
function judgedNumber(text: string, before: string): Judgement | undefined {
  const rule = LEAK_RULES.nhsNumber;
  if (NAMED_BEFORE.test(before)) return { rule, sure: true };
  if (!isNhsNumber(text.replaceAll(/\D/g, ''))) return undefined;
  if (/\D/.test(text) || PEOPLE_NEAR.test(before)) return { rule, sure: true };
  return PART_BEFORE.test(before) ? undefined : { rule, sure: false };
}

/** It has no check digit, so the words before it or its pairs have to speak for it. */
function isInsuranceNumber(line: string, { start, end }: PersonalValue, before: string): boolean {
  if (/national insurance|\bnino\b|\bNI (?:no|num)/i.test(before)) return true;
  return /^[A-Z]{2} \d\d \d\d \d\d ?[A-D]$/.test(line.slice(start, end));
}

const PATIENT_MAIL_BEFORE =
  /\b(?:patient|participant|parent|carer|donor)(?:['’]s|s['’])?\s(?:(?:home|private|personal|own)\s)?e-?mail(?:\saddress)?(?:\s(?:is|was))?[\s:=<("]{1,3}$/i;

const TITLE_BEFORE = /\b(?:Mr|Mrs|Ms|Miss|Master)\.?\s\p{Lu}[\p{L}'’-]{1,30}[^.!?]{0,30}$/u;
const NAME_FIELD_BEFORE = /\b(?:[Nn]ame|NAME)["']?\s?[:=]\s?["']?\p{Lu}[\p{L}'’-]{1,30}/u;
const PAIR_BEFORE =
  /\b(?<first>\p{Lu}\p{Ll}[\p{L}'’-]{0,30})\s(?:\p{Lu}\.?\s)?(?<last>\p{Lu}[\p{L}'’-]{1,30})[\s,(;:–-]{1,3}(?:who\s)?(?:(?:is|was)\s)?(?:DOB|D\.O\.B\.?|d\.?o\.?b\.?|[Dd]ate\sof\s[Bb]irth|[Bb]orn)(?:\s(?:on|in))?[\s:=]{0,3}$/u;
/** Words with capitals that make a body or a study of what looks like a name. */
const NO_NAME =
  /^(?:The|All|Every|Each|People|Patients?|Participants?|Children|Babies|Women|Men|Adults|Survey|Study|Cohort|Trial|Register|Registry|Programme|Project|Group|Council|Hospital|Trust|University|National|Health|Development|British|English|England|Wales|Scotland|Kingdom|Data|Set|Dataset|Statistics|Birth|Date|Service|Research|Members?|Twins?)$/;

function hasNameBeside(line: string, { start }: PersonalValue): boolean {
  const before = line.slice(Math.max(0, start - REACH), start);
  if (TITLE_BEFORE.test(before) || NAME_FIELD_BEFORE.test(before)) return true;
  const { first = '', last = '' } = PAIR_BEFORE.exec(before)?.groups ?? {};
  return first !== '' && !NO_NAME.test(first) && !NO_NAME.test(last);
}
