import { idFrom } from '../core/fill-form.ts';
import { LATEST_EDITION } from '../reference/editions.ts';
import { HDRUK_SECTOR_NAMES, HDRUK_SECTORS } from '../reference/hdruk-labels.ts';
import type { Answers, Documents, Proposal } from './answers.ts';
import { cleanText } from './cells.ts';
import { meaningOf, namesIn } from './hdruk-vocabulary.ts';
import { isReference, LONGEST, oneLine, type ImportContext } from './import-agreement.ts';
import { unread } from './import-hdruk-data.ts';
import { asMarkdown } from './markdown-text.ts';
import { freeId, nhsEngland, partiesOf } from './parties.ts';
import type { HdrukRecord } from './read-hdruk.ts';
import { referenceParts, type Leftover } from './record.ts';
import { leftoverIf } from './rows.ts';
import { plain } from './sheets.ts';

/** One part of the answers with what is proposed and left over of its columns. */
export interface Part {
  readonly documents: Documents;
  readonly proposals?: readonly Proposal[];
  readonly leftovers?: readonly Leftover[];
}

/** Title, summary, organisations, funders and the number: what application.yaml holds. */
export function applicationFrom(record: HdrukRecord, { edition }: ImportContext): Part {
  const parties = partiesOf({ applicant: record.applicant, applicantType: '', controllers: [], controllership: '' });
  const words = oneLine(record.cell('Organisation sector'));
  const sector = meaningOf(HDRUK_SECTORS, { document: 'application', path: ['organisations', 0, 'sector'] }, words);
  const id = identityOf(record.cell('Organisation ID').trim());
  const [first, ...others] = parties.organisations;
  const organisations = first === undefined ? [] : [{ ...first, ...id, sector: sector.codes[0] }, ...others];
  const money = fundingFrom(record, parties.applicant, organisations);
  const { version } = referenceParts(record.reference);
  const reference = referenceFrom(record.reference);
  const listed = HDRUK_SECTOR_NAMES.value.includes(words);
  const summary = cleanText(record.cell('Lay summary*')).text;
  return {
    documents: {
      application: {
        title: oneLine(record.title),
        summary: asMarkdown(summary.slice(0, LONGEST)).slice(0, LONGEST),
        kind: version?.[0] === 0 ? 'new' : undefined,
        stage: 'draft',
        edition: LATEST_EDITION,
        origin: 'register-import',
        reference: reference.sure ? record.reference : undefined,
        asPublished: { edition, applicantType: listed ? words : undefined },
        applicant: parties.applicant,
        organisations: money.organisations,
        funding: money.funding,
      },
    },
    proposals: reference.proposals,
    leftovers: [
      ...reference.leftovers,
      ...parties.leftovers.map((leftover) => ({ ...leftover, column: 'Organisation name*' })),
      ...(first === undefined || id === undefined
        ? leftoverIf(
            'Organisation ID',
            record.cell('Organisation ID'),
            'neither an ODS code nor a company number by its words',
          )
        : []),
      ...(first === undefined || sector.codes.length !== 1
        ? leftoverIf('Organisation sector', words, unread(sector, 'type of organisation'))
        : []),
      ...leftoverIf('Lay summary*', summary.slice(LONGEST), 'what an answer has no room for'),
      ...money.leftovers,
    ],
  };
}

/** A project id in the form of NHS England’s references is one; an IRAS ID or a bare number is not; of another the register does not say whose it is. */
function referenceFrom(
  reference: string,
): { readonly sure: boolean } & Required<Pick<Part, 'proposals' | 'leftovers'>> {
  if (reference === '' || referenceParts(reference).usual) return { sure: true, proposals: [], leftovers: [] };
  if (!isReference(reference) || /^(?:IRAS\b.*|\d+)$/i.test(reference))
    return {
      sure: false,
      proposals: [],
      leftovers: leftoverIf('Project ID', reference, 'not a reference of NHS England'),
    };
  const proposal = { document: 'application', path: ['reference'], value: reference } as const;
  return { sure: false, proposals: [{ ...proposal, words: reference, column: 'Project ID' }], leftovers: [] };
}

/** A code or number with the words for what it is; undefined for an identifier of another scheme. */
function identityOf(cell: string): Answers | undefined {
  const [, odsCode] = /^ODS(?: code)?:? ([A-Z0-9]{1,9})$/.exec(cell) ?? [];
  if (odsCode !== undefined) return { odsCode };
  const [, companyNumber] = /^company number:? ([A-Z0-9]{6,10})$/i.exec(cell) ?? [];
  return companyNumber === undefined ? undefined : { companyNumber };
}

function fundingFrom(record: HdrukRecord, applicant: string | undefined, known: readonly Answers[]) {
  const cell = record.cell('Funders/ Sponsors');
  const ids = new Map<string, string>(applicant === undefined ? [] : [[plain(record.applicant), applicant]]);
  const organisations = [...known];
  const funding = namesIn(cell, (name) => ids.has(plain(name))).map((name, index) => {
    const id = nhsEngland(name) ?? ids.get(plain(name)) ?? freeId(idFrom(name), new Set(ids.values()));
    if (id !== 'nhs-england' && !ids.has(plain(name))) {
      ids.set(plain(name), id);
      organisations.push({ id, name });
    }
    return { id: index === 0 ? 'funding' : `funding-${index + 1}`, funder: id };
  });
  const why = 'each is written as a funder; which of them sponsors the study instead the register does not say';
  return { organisations, funding, leftovers: leftoverIf('Funders/ Sponsors', cell, why) };
}
