import { idFrom } from '../core/fill-form.ts';
import type { Answers } from './answers.ts';
import type { AgreementRecord, Leftover } from './record.ts';
import { remembered } from './remembered.ts';
import { leftoverIf } from './rows.ts';
import { plain } from './sheets.ts';
import { sectorOf } from './vocabulary.ts';

/** The organisations that the columns of an agreement name. */
interface Parties {
  /** Id of the applicant; undefined when the cell is blank. */
  readonly applicant: string | undefined;
  readonly organisations: readonly Answers[];
  /** Ids of the controllers. */
  readonly controllers: readonly string[];
  readonly arrangement: string | undefined;
  readonly leftovers: readonly Leftover[];
}

/** Names under which registers print NHS England, or a body that became part of it in 2022 and 2023. */
const NHS_ENGLAND =
  /^(?:nhsengland(?:x26|quarryhouse|skiptonhouse)?|nhsdigital|healthandsocialcareinformationcentre|hscic)$/;

/** The reserved id when a name means NHS England. */
export function nhsEngland(name: string): string | undefined {
  return NHS_ENGLAND.test(plain(name)) ? 'nhs-england' : undefined;
}

/** Reads applicant, its type, the controllers and how they share the decision. */
export function partiesOf(
  record: Pick<AgreementRecord, 'applicant' | 'applicantType' | 'controllers' | 'controllership'>,
): Parties {
  const ids = new Map<string, string>();
  const organisations: Answers[] = [];
  const idOf = (printed: string): string => {
    const name = nameOf(printed);
    const reserved = nhsEngland(name);
    if (reserved !== undefined) return reserved;
    const key = plain(name);
    const known = ids.get(key);
    if (known !== undefined) return known;
    const id = freeId(shortId(name), new Set(ids.values()));
    ids.set(key, id);
    const isApplicant = plain(nameOf(record.applicant)) === key;
    organisations.push({
      id,
      name,
      aliases: printed.replaceAll(/\s+/g, ' ').trim() === name ? undefined : [printed.replaceAll(/\s+/g, ' ').trim()],
      sector: isApplicant ? sectorOf(record.applicantType) : undefined,
    });
    return id;
  };
  const applicant = record.applicant === '' ? undefined : idOf(record.applicant);
  const controllers = [...new Set(record.controllers.map(idOf))];
  const joint = /\bjoint\b/i.test(record.controllership);
  const sole = /\bsole\b/i.test(record.controllership);
  return {
    applicant,
    organisations,
    controllers,
    arrangement: joint && controllers.length > 1 ? 'joint' : undefined,
    leftovers: [
      ...[record.applicant, ...record.controllers]
        .filter((printed) => nhsEngland(nameOf(printed)) !== undefined && nameOf(printed) !== 'NHS England')
        .map((words) => ({
          column: 'Applicant Organisation',
          words,
          why: 'read as NHS England, which needs no entry',
        })),
      ...(joint && controllers.length < 2
        ? leftoverIf('Sole/Joint Data Controller', record.controllership, 'fewer than two controllers are listed')
        : []),
      ...(sole && controllers.length > 1
        ? leftoverIf('Sole/Joint Data Controller', record.controllership, 'several controllers are listed')
        : []),
      ...(!joint && !sole
        ? leftoverIf('Sole/Joint Data Controller', record.controllership, 'neither sole nor joint')
        : []),
    ],
  };
}

const shortId = remembered(idFrom);

/** A name as a register prints it, on one line and with its words in small letters where all were capitals. */
function nameOf(printed: string): string {
  const name = printed.replaceAll(/\s+/g, ' ').replaceAll(/[‐‑−]/g, '-').trim().slice(0, 1000);
  if (name.length < 8 || name !== name.toUpperCase() || !name.includes(' ')) return name;
  return name.replaceAll(/[A-Z’']+/g, (word, at: number) => {
    if (KEPT.has(word) || (name[at - 1] === '(' && name[at + word.length] === ')')) return word;
    return SMALL.has(word) && at > 0 ? word.toLowerCase() : `${word.slice(0, 1)}${word.slice(1).toLowerCase()}`;
  });
}

const KEPT = new Set(['NHS', 'CCG', 'ICB', 'CSU', 'UK', 'GP', 'LHB', 'PLC', 'LLP', 'HMRC', 'NIHR', 'MRC']);
const SMALL = new Set(['AND', 'OF', 'THE', 'FOR', 'IN', 'ON', 'UPON', 'WITH']);

/** An id that nobody has yet. */
export function freeId(wanted: string, taken: ReadonlySet<string>): string {
  if (!taken.has(wanted)) return wanted;
  for (let number = 2; ; number += 1) {
    const next = `${wanted.slice(0, 40 - String(number).length - 1).replace(/-+$/, '')}-${number}`;
    if (!taken.has(next)) return next;
  }
}
