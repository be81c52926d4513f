import type { DocumentName } from '../core/rule.ts';
import { LATEST_EDITION } from '../reference/editions.ts';
import { tidy, withValue, type Answers, type Documents, type Proposal, type Value } from './answers.ts';
import { cleanText, dayOf, isCut, proseFrom } from './cells.ts';
import { requestsFrom } from './import-datasets.ts';
import { partiesOf } from './parties.ts';
import { proposalsFrom } from './proposals.ts';
import { PROSE_COLUMNS, referenceParts, type AgreementRecord, type Leftover, type ProseColumn } from './record.ts';
import { leftoverIf } from './rows.ts';
import { sectorOf, yesNoOf } from './vocabulary.ts';

/** An agreement of the register as the answers of a draft application. */
export interface Imported {
  readonly reference: string;
  readonly documents: Documents;
  readonly proposals: readonly Proposal[];
  readonly leftovers: readonly Leftover[];
  /** What the person who takes the draft on should know, in sentences. */
  readonly remarks: readonly string[];
}

/** What the import knows besides the row. */
export interface ImportContext {
  /** Edition of the register, such as “Register of February 2021”. */
  readonly edition: string;
  /** References of other versions of the same agreement in this edition. */
  readonly otherVersions?: readonly string[];
}

/** Most characters that an answer may have; a cell of a spreadsheet holds half of that. */
export const LONGEST = 60_000;

/** Where the text of each column of prose is kept, whole and word for word. */
export const PROSE_PLACES: Readonly<Record<ProseColumn, readonly [document: DocumentName, field: string]>> = {
  'Objective for Processing': ['objective-for-processing', 'asPublished'],
  'Processing Activities': ['processing-activities', 'asPublished'],
  'Expected Output': ['expected-outcomes', 'asPublished'],
  'Expected Measurable Benefits': ['expected-measurable-benefits', 'asPublished'],
  'Yielded Benefits': ['expected-measurable-benefits', 'yieldedAsPublished'],
};

/** Turns one agreement of the register into the answers of a draft application. Says of everything where it went. */
export function importAgreement(record: AgreementRecord, context: ImportContext): Imported {
  const texts = PROSE_COLUMNS.map((column) => ({ column, ...cleanText(record.prose[column]) }));
  const parties = partiesOf(record);
  const data = requestsFrom(record, parties.applicant);
  const term = { start: dayOf(record.start), end: dayOf(record.end) };
  const columns: Documents = {
    application: application(record, context, parties),
    'data-controllers': {
      controllers: parties.controllers.map((organisation) => ({ organisation })),
      arrangement: parties.arrangement,
    },
    'term-of-data-sharing-agreement': term,
    ...data.documents,
    'commercial-purpose': { includes: yesNoOf(record.commercial) },
    'sub-licencing-and-onward-sharing': { permitted: yesNoOf(record.sublicensing) },
  };
  const prose = texts.reduce<Documents>((documents, { column, text }) => {
    const [document, field] = PROSE_PLACES[column];
    return text.trim() === ''
      ? documents
      : { ...documents, [document]: withValue(documents[document], [field], text.slice(0, LONGEST)) };
  }, columns);
  // Read in the words that the answers keep: what no file may hold must not come back with a proposal.
  const clean = new Map(texts.map(({ column, text }) => [column, text]));
  const proposed = proposalsFrom({ prose: proseFrom((column) => clean.get(column) ?? ''), documents: prose });
  const documents = [...proposed.proposals].reduce<Documents>(
    (all, { document, path, value }) => ({ ...all, [document]: withValue(all[document], path, value) }),
    prose,
  );
  return {
    reference: record.reference,
    documents: Object.fromEntries(Object.entries(documents).flatMap(([name, answers]) => entryOf(name, tidy(answers)))),
    proposals: proposed.proposals,
    leftovers: [
      ...record.leftovers,
      ...texts.flatMap(({ column, text }) => leftoverIf(column, text.slice(LONGEST), 'what an answer has no room for')),
      ...parties.leftovers,
      ...data.leftovers,
      ...(term.start === undefined ? leftoverIf('DSA Start Date', record.start, 'not read as a day') : []),
      ...(term.end === undefined ? leftoverIf('DSA End Date', record.end, 'not read as a day') : []),
      ...(yesNoOf(record.commercial) === undefined
        ? leftoverIf('For Commercial Purposes', record.commercial, 'neither yes nor no')
        : []),
      ...(yesNoOf(record.sublicensing) === undefined
        ? leftoverIf('Does Sublicensing Apply', record.sublicensing, 'neither yes nor no')
        : []),
      ...(sectorOf(record.applicantType) === undefined
        ? leftoverIf(
            'Applicant Organisation Type',
            record.applicantType,
            'no type of organisation is known by this word',
          )
        : []),
      ...proposed.leftovers,
    ],
    remarks: [...remarksOn(record, context), ...texts.flatMap(remarksOnText)],
  };
}

function entryOf(name: string, answers: Value): readonly (readonly [string, Value])[] {
  return answers === undefined ? [] : [[name, answers]];
}

function application(
  record: AgreementRecord,
  { edition }: ImportContext,
  parties: ReturnType<typeof partiesOf>,
): Answers {
  const { version } = referenceParts(record.reference);
  const files = record.datasets.flatMap(({ filesReleased }) => filesReleased ?? []);
  return {
    title: oneLine(record.title),
    // Versions below 1 are of the first term; of which other kind a later one is, the register does not say.
    kind: version?.[0] === 0 ? 'new' : undefined,
    stage: 'draft',
    edition: LATEST_EDITION,
    origin: 'register-import',
    reference: isReference(record.reference) ? record.reference : undefined,
    asPublished: {
      edition,
      applicantType: oneLine(record.applicantType),
      controllership: oneLine(record.controllership),
      filesReleased: files.length === 0 ? undefined : files.reduce((sum, count) => sum + count, 0),
    },
    applicant: parties.applicant,
    organisations: parties.organisations,
  };
}

/** What the schema takes for a reference. */
export function isReference(text: string): boolean {
  return /^[A-Za-z0-9][A-Za-z0-9 ._/-]{2,59}$/.test(text);
}

/** A cell as one line. */
export function oneLine(text: string): string {
  return cleanText(text).text.replaceAll(/\s+/g, ' ').trim();
}

const USUALLY_FILLED: readonly ProseColumn[] = [
  'Objective for Processing',
  'Processing Activities',
  'Expected Output',
  'Expected Measurable Benefits',
];

function remarksOn(record: AgreementRecord, { otherVersions = [] }: ImportContext): readonly string[] {
  const blank = USUALLY_FILLED.filter((column) => record.prose[column].trim() === '');
  return [
    ...(record.reference === '' ? ['The row has no reference.'] : []),
    ...(record.reference === '' || referenceParts(record.reference).usual
      ? []
      : [
          `The reference “${record.reference}” is not of the usual pattern (DARS-NIC-, a number, five letters or digits, a version). It was kept as printed.`,
        ]),
    ...(otherVersions.length === 0
      ? []
      : [`The register also lists ${otherVersions.join(', ')}, another version of the same agreement.`]),
    ...(blank.length === 0 ? [] : [`Blank in the register: ${blank.join(', ')}.`]),
    ...(record.datasets.length === 0 ? ['The register lists no dataset under this reference.'] : []),
  ];
}

function remarksOnText({
  column,
  text,
  left,
}: {
  readonly column: ProseColumn;
  readonly text: string;
  readonly left: number;
}): readonly string[] {
  return [
    ...(isCut(text)
      ? [`${column} is as long as a cell of a spreadsheet can be (32,767 characters): its end is probably missing.`]
      : []),
    ...(left > 0
      ? [
          `${column} held ${left === 1 ? 'a character' : `${left} characters`} that cannot be seen and that no file may hold; ${left === 1 ? 'it was' : 'they were'} left out.`,
        ]
      : []),
  ];
}
