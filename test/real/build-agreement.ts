import { stringify } from 'yaml';
import { fileOf } from '../../src/core/workspace.ts';
import { bases, requestIds, requests } from './build-data.ts';
import { grounds, noFlows, objections, routes, usualFlows } from './build-flows.ts';
import { access, controllerIds, funding, idFrom, organisations, processors } from './build-parties.ts';
import type { Leftover, Reading, Remark } from './reading.ts';
import { readings } from './readings/index.ts';
import { stemOf, withoutRemark, type AgreementRecord } from './record.ts';
import { merge, read, said, settle, type Answer, type Answers, type Documents, type Trace } from './source.ts';

/** One agreement as the files of a draft application, with an account of where each recorded fact went. */
export interface Built {
  readonly files: Readonly<Record<string, string>>;
  readonly traces: readonly Trace[];
  readonly remarks: readonly Remark[];
  readonly leftovers: readonly Leftover[];
}

/** Turns an agreement of the register's agreements file into a draft application. */
export function buildAgreement(record: AgreementRecord): Built {
  const reading = readings[stemOf(record.reference)]?.(record) ?? { documents: {}, remarks: [] };
  const columns = fromColumns(record, reading);
  const names = [...new Set([...Object.keys(columns), ...Object.keys(reading.documents)])];
  const merged = Object.fromEntries(
    names.map((name) => [name, merge(columns[name], reading.documents[name]) as Answers]),
  );
  const { documents, traces } = settle(merged, record);
  const written = Object.entries(documents).filter(([, answers]) => Object.keys(answers as object).length > 0);
  return {
    files: Object.fromEntries(written.map(([name, answers]) => [fileOf(name), stringify(answers, { lineWidth: 0 })])),
    traces,
    remarks: reading.remarks,
    leftovers: [...(record.title.startsWith('(') ? [UNKNOWN_TITLE] : []), ...(reading.leftovers ?? [])],
  };
}

const UNKNOWN_TITLE: Leftover = { fact: 'title', reason: 'It says that no title was to be had.' };

/** What the register's columns say, and the few facts that the file keeps in the same shape for every agreement. */
function fromColumns(record: AgreementRecord, reading: Reading): Documents {
  const flows = reading.flows ?? usualFlows(record);
  return {
    application: application(record),
    'data-controllers': {
      controllers: record.controllers.map((name, index) => ({ organisation: idFrom(`controllers[${index}]`, name) })),
      arrangement: record.controllers.length > 1 ? read('controller_basis', 'joint') : undefined,
      bases: some(bases(record)),
    },
    'term-of-data-sharing-agreement': {
      start: given(record.start_date, 'start_date'),
      end: given(record.end_date, 'end_date'),
    },
    'data-minimisation': { requests: some(requests(record, reading.request ?? {})) },
    'data-processors': { processors: some(processors(record)) },
    'objective-for-processing': {
      purposes: hasOwnPurposes(reading) ? undefined : [mainPurpose(record)],
      involvement:
        record.ppi === undefined
          ? undefined
          : { kind: read('ppi', 'patients-and-public', 'public'), text: said('ppi') },
    },
    'processing-activities': { flows: some(flows), noFlows: noFlows(record), access: some(access(record)) },
    'duty-of-confidentiality': { routes: some(routes(record, flows)), ...grounds(record) },
    'patient-objections': { answers: some(objections(record, flows)) },
    'commercial-purpose': { includes: yesNo(record.commercial_purposes, 'commercial_purposes') },
    'sub-licencing-and-onward-sharing': { permitted: yesNo(record.sublicensing, 'sublicensing') },
    'expected-measurable-benefits': {
      yielded: record.yielded_benefits === undefined ? undefined : [{ text: said('yielded_benefits') }],
    },
  };
}

function application(record: AgreementRecord): Answers {
  const inferred = record.applicant_type !== withoutRemark(record.applicant_type);
  return {
    title: record.title.startsWith('(') ? undefined : said('title'),
    reference: said('reference'),
    // Versions below 1 are of the first term; which of the other kinds a later version is, the register does not say.
    kind: /-v0\.\d+$/.test(record.reference) ? read('reference', 'new', '-v0.') : undefined,
    stage: 'draft',
    edition: '2026-05',
    origin: 'register-import',
    applicant: idFrom('applicant', record.applicant),
    summary: said('purpose_summary'),
    organisations: organisations(record),
    funding: some(funding(record)),
    asPublished: {
      edition: said('source'),
      applicantType: inferred ? undefined : said('applicant_type'),
      controllership: said('controller_basis'),
      filesReleased: record.files_released === undefined ? undefined : said('files_released'),
    },
  };
}

/** The one purpose of an agreement whose text has no more; a reading says of what kind it is. */
export function mainPurpose(record: AgreementRecord): Answers {
  const data = requestIds(record);
  return {
    id: 'main',
    title: record.title.startsWith('(') ? undefined : said('title'),
    aim: said('purpose_summary'),
    controllers: controllerIds(record),
    bases: bases(record).length === 0 ? undefined : ['basis'],
    requests: data.length === 0 ? undefined : data,
  };
}

/** True when the text has several purposes, each told apart; a reading may otherwise add to the main one. */
function hasOwnPurposes(reading: Reading): boolean {
  const own = reading.documents['objective-for-processing']?.['purposes'];
  return Array.isArray(own) && !own.some((purpose: Answers) => purpose['id'] === 'main');
}

function given(value: string | null, fact: string): Answer {
  return value === null ? undefined : said(fact);
}

function yesNo(value: string | null, fact: string): Answer {
  return value === null ? undefined : read(fact, value.startsWith('Yes'));
}

function some(list: readonly Answer[]): Answer {
  return list.length === 0 ? undefined : list;
}
