import type { Application } from '../core/workspace.ts';
import {
  AGREEMENT_COLUMNS,
  APPLICANT_TYPES,
  CONTROLLERSHIP,
  DATASET_COLUMNS,
  RELEASE_COLUMNS,
} from '../reference/register-labels.ts';
import { FIELD_TREES } from '../core/fields-data.ts';
import { organisationOf } from '../standards/across/parties.ts';
import { requestsOf } from '../standards/across/requests.ts';
import { datasetAnswers } from './register-datasets.ts';
import {
  answersOf,
  labelled,
  open,
  organisationName,
  published,
  rowOf,
  titleOf,
  uniqueBy,
  unknowable,
  words,
  yesNo,
  type Answer,
  type Row,
} from './entry.ts';

/** The entry of an application as the public register will print it. */
export interface RegisterEntry {
  /** The row of the sheet of agreements. */
  readonly agreement: Row;
  /** Rows of the sheet of datasets; two requests whose rows would be the same give one. */
  readonly datasets: readonly Row[];
  /** The sheet of files that were released, of which an application knows nothing. */
  readonly releases: { readonly columns: readonly string[]; readonly because: string };
}

/** Why the third sheet of the register has no rows. */
const NO_RELEASES = 'the register lists each file when NHS England has released it, which is after the agreement';

/** Makes the entry from the answers alone. */
export function registerEntry(app: Application): RegisterEntry {
  const reference = referenceOf(app);
  const rows = requestsOf(app).flatMap((facts) =>
    datasetAnswers(facts).map((answers) => rowOf(DATASET_COLUMNS.value, { 'Reference Number': reference, ...answers })),
  );
  return {
    agreement: agreementRow(app, reference),
    datasets: uniqueBy(rows, (row) => JSON.stringify(row.map(({ cell }) => cell))),
    releases: { columns: RELEASE_COLUMNS.value, because: NO_RELEASES },
  };
}

function agreementRow(app: Application, reference: Answer): Row {
  const application = app.get('application');
  const applicant = application?.applicant;
  const term = app.get('term-of-data-sharing-agreement');
  return rowOf(AGREEMENT_COLUMNS.value, {
    'Reference Number': reference,
    'Application Title': words(application?.title, 'application'),
    'Applicant Organisation': words(organisationName(app, applicant), 'application'),
    'Applicant Organisation Type': typeOf(organisationOf(app, applicant)?.sector),
    'Data Controller(s)': words(controllersOf(app).join('; '), 'data-controllers'),
    'Sole/Joint Data Controller': controllership(app),
    'DSA Start Date': words(term?.start, 'term-of-data-sharing-agreement'),
    'DSA End Date': words(term?.end, 'term-of-data-sharing-agreement'),
    'Does Sublicensing Apply': yesNo(
      app.get('sub-licencing-and-onward-sharing')?.permitted,
      'sub-licencing-and-onward-sharing',
    ),
    'For Commercial Purposes': yesNo(app.get('commercial-purpose')?.includes, 'commercial-purpose'),
    'Objective for Processing': proseOf(app, 'objective-for-processing'),
    'Processing Activities': proseOf(app, 'processing-activities'),
    'Expected Output': proseOf(app, 'expected-outcomes'),
    'Expected Measurable Benefits': proseOf(app, 'expected-measurable-benefits', EXPECTED),
    'Yielded Benefits': yielded(app),
  });
}

/** The answers to a Standard; the text that the register printed before, while an imported application still has it. */
function proseOf(
  app: Application,
  document: 'objective-for-processing' | 'processing-activities' | 'expected-outcomes' | 'expected-measurable-benefits',
  fields?: readonly string[],
): Answer {
  return published(app.get(document)?.asPublished, document) ?? answersOf(app, document, fields);
}

/** The number of the agreement, which a new application does not have yet. */
export function referenceOf(app: Application): Answer {
  const application = app.get('application');
  return application?.reference === undefined && application?.kind === 'new'
    ? unknowable('NHS England gives the number when it takes up the application')
    : words(application?.reference, 'application');
}

function typeOf(sector: string | undefined): Answer {
  return sector === undefined
    ? open('application')
    : labelled(APPLICANT_TYPES, [sector], 'application', titleOf('application', ['organisations', 0, 'sector']));
}

function controllersOf(app: Application): readonly string[] {
  const names = (app.get('data-controllers')?.controllers ?? []).map(({ organisation }) =>
    organisationName(app, organisation),
  );
  return [...new Set(names.filter((name) => name !== undefined))];
}

function controllership(app: Application): Answer {
  const count = controllersOf(app).length;
  const arrangement = count === 1 ? 'sole' : app.get('data-controllers')?.arrangement;
  return count === 0 || arrangement === undefined
    ? open('data-controllers')
    : labelled(CONTROLLERSHIP, [arrangement], 'data-controllers', titleOf('data-controllers', ['arrangement']));
}

const BENEFITS = 'expected-measurable-benefits';
const YIELDED = ['yielded', 'noYielded', 'yieldedAsPublished'];
const EXPECTED = Object.keys(FIELD_TREES['expected-measurable-benefits']?.fields ?? {}).filter(
  (field) => !YIELDED.includes(field),
);

function yielded(app: Application): Answer {
  const before = published(app.get(BENEFITS)?.yieldedAsPublished, BENEFITS);
  if (before !== undefined) return before;
  const answer = answersOf(app, BENEFITS, YIELDED);
  return answer.cell.kind === 'blank' && app.get('application')?.kind === 'new'
    ? unknowable('a new application has yielded nothing yet, and is not asked')
    : answer;
}
