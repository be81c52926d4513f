import type { Application } from '../core/workspace.ts';
import { HDRUK_COLUMNS, HDRUK_SECTOR_NAMES, HDRUK_SECTORS, LAY_SUMMARY_WORDS } from '../reference/hdruk-labels.ts';
import { organisationOf } from '../standards/across/parties.ts';
import {
  answersOf,
  labelled,
  open,
  organisationName,
  printedIn,
  prose,
  published,
  rowOf,
  titleOf,
  unknowable,
  words,
  yesNo,
  type Answer,
  type Row,
} from './entry.ts';
import { approvalsOf } from './hdruk-approvals.ts';
import { hdrukData } from './hdruk-data.ts';
import { referenceOf } from './register-entry.ts';

/** The row of an application in the data use register of Health Data Research UK, made from the answers alone. */
export function hdrukEntry(app: Application): Row {
  const application = app.get('application');
  const term = app.get('term-of-data-sharing-agreement');
  const applicant = organisationOf(app, application?.applicant);
  const benefits = app.get('expected-measurable-benefits')?.benefits ?? [];
  return rowOf(HDRUK_COLUMNS.value, {
    'Project ID': referenceOf(app),
    'Organisation name*': words(organisationName(app, application?.applicant), 'application'),
    'Organisation ID': words(idOf(applicant), 'application'),
    'Organisation sector': sectorOf(applicant?.sector, application?.asPublished?.applicantType),
    'Applicant name(s)': unknowable('an application names roles, never people'),
    'Applicant ID': unknowable('an application holds no researcher’s ORCID'),
    'Funders/ Sponsors': fundersOf(app),
    'DEA accredited researcher?': unknowable('an application does not say whether the lead researcher is accredited'),
    'Sub-licence arrangements (if any)?': yesNo(
      app.get('sub-licencing-and-onward-sharing')?.permitted,
      'sub-licencing-and-onward-sharing',
    ),
    'Project title*': words(application?.title, 'application'),
    'Lay summary*': laySummary(application?.summary),
    'Public benefit statement*':
      published(app.get('expected-measurable-benefits')?.asPublished, 'expected-measurable-benefits') ??
      prose(joined(benefits.map(({ statement }) => statement)), 'expected-measurable-benefits'),
    'Request category type': unknowable(
      'the list sorts research by programmes of funding, which an application does not say',
    ),
    'Technical summary': technicalSummary(app),
    'Other approval committees': approvalsOf(app),
    'Project start date': words(term?.start, 'term-of-data-sharing-agreement'),
    'Project end date': words(term?.end, 'term-of-data-sharing-agreement'),
    'Latest approval date*': unknowable('NHS England has not approved it yet'),
    ...hdrukData(app),
    'For linked datasets, specify how the linkage will take place':
      published(app.get('processing-activities')?.linkagesAsPublished, 'processing-activities') ??
      answersOf(app, 'processing-activities', ['linkages', 'noLinkages']),
    'Release/Access date': unknowable('no data have been released yet'),
    'How has data been processed to enhance privacy?': unknowable(
      'an application does not name the tools with which data are made less identifiable',
    ),
    'Link to research outputs': unknowable('nothing has been published from these data yet'),
  });
}

/** The list has one word for several types, so that an imported record may have the word alone. */
function sectorOf(sector: string | undefined, printed: string | undefined): Answer {
  if (sector === undefined) return printedIn(HDRUK_SECTOR_NAMES.value, [printed]) ?? open('application');
  return labelled(HDRUK_SECTORS, [sector], 'application', titleOf('application', ['organisations', 0, 'sector']));
}

function idOf(organisation: ReturnType<typeof organisationOf>): string | undefined {
  if (organisation?.odsCode !== undefined) return `ODS code ${organisation.odsCode}`;
  return organisation?.companyNumber === undefined ? undefined : `company number ${organisation.companyNumber}`;
}

/** Funders first, then sponsors, each once. */
function fundersOf(app: Application): Answer {
  const { funding = [], noFunding, organisations = [] } = app.get('application') ?? {};
  const sponsors = organisations.filter(({ otherRoles }) => otherRoles?.includes('sponsor')).map(({ id }) => id);
  const names = [...funding.map(({ funder }) => funder), ...sponsors].map((id) => organisationName(app, id));
  return names.length === 0 && noFunding !== undefined
    ? unknowable('the application says that nobody pays for the work')
    : words([...new Set(names.filter((name) => name !== undefined))].join(', '), 'application');
}

function laySummary(summary: string | undefined): Answer {
  const count = summary?.split(/\s+/).filter((word) => word !== '').length ?? 0;
  const answer = prose(summary, 'application');
  return count <= LAY_SUMMARY_WORDS.value
    ? answer
    : { ...answer, remark: `the standard asks for at most ${LAY_SUMMARY_WORDS.value} words; the summary has ${count}` };
}

/** The aim of each purpose, under its title where there are several; in an imported record the text that was published. */
function technicalSummary(app: Application): Answer {
  const before = published(app.get('objective-for-processing')?.asPublished, 'objective-for-processing');
  if (before !== undefined) return before;
  const purposes = app.get('objective-for-processing')?.purposes ?? [];
  const aims = purposes.map(({ title, aim }) => (purposes.length > 1 ? joined([title, aim]) : aim));
  return prose(joined(aims), 'objective-for-processing');
}

function joined(texts: readonly (string | undefined)[]): string {
  return texts
    .filter((text) => text !== undefined)
    .map((text) => text.trim())
    .join('\n\n');
}
