import type { Status } from '../core/rule.ts';

/** One Standard as an edition of the guidance lists it. */
export interface StandardEntry {
  readonly slug: string;
  /** Name as the guidance prints it. */
  readonly name: string;
  /** Official number; absent where no page that could be read gave one. */
  readonly number?: string;
  readonly version: string;
  /** Date on the guidance's index, as YYYY-MM-DD. */
  readonly indexDate: string;
  /** Date on the Standard's own page where that differs from the index, as YYYY-MM or YYYY-MM-DD. */
  readonly pageDate?: string;
  /** How far the page could be read: `seen` whole or nearly, `cut` in part, `inferred` not at all. */
  readonly status: Status;
}

/** A published state of the guidance. */
export interface Edition {
  /** Such as `2026-05`. */
  readonly id: string;
  /** Day of the index page that was read, as YYYY-MM-DD. */
  readonly indexRead: string;
  readonly standards: readonly StandardEntry[];
}

/** Notice that the guidance carries on every Standard. */
export const REVIEW_NOTICE =
  'The guidance says that all Standards are under review, because section 97 of the Health and Care Act 2022 changed the power to disseminate data; applicants need do nothing meanwhile.';

const FIRST: readonly StandardEntry[] = [
  {
    slug: 'term-of-data-sharing-agreement',
    name: 'Term of Data Sharing Agreement',
    number: '1',
    version: '2.1',
    indexDate: '2022-08-09',
    status: 'cut',
  },
  {
    slug: 'data-controllers',
    name: 'Data Controllers',
    number: '1b',
    version: '1.0',
    indexDate: '2019-07-24',
    status: 'seen',
  },
  {
    slug: 'data-processors',
    name: 'Data Processors',
    number: '1c',
    version: '1.0',
    indexDate: '2019-07-24',
    status: 'seen',
  },
  {
    slug: 'security-assurance',
    name: 'Security Assurance',
    number: '2a',
    version: '2.0',
    indexDate: '2021-04-16',
    status: 'cut',
  },
  {
    slug: 'data-protection-act-registration',
    name: 'Data Protection Act Registration',
    version: '1.0',
    indexDate: '2019-07-24',
    status: 'inferred',
  },
  {
    slug: 'data-minimisation',
    name: 'Data Minimisation',
    number: '3',
    version: '1.0',
    indexDate: '2019-07-24',
    status: 'cut',
  },
  {
    slug: 'patient-objections',
    name: 'Patient Objections',
    number: '3c',
    version: '1.0',
    indexDate: '2019-07-24',
    status: 'seen',
  },
  {
    slug: 'objective-for-processing',
    name: 'Objective for Processing',
    number: '5a',
    version: '1.0',
    indexDate: '2019-07-24',
    status: 'cut',
  },
  {
    slug: 'processing-activities',
    name: 'Processing Activities',
    number: '5b',
    version: '1.0',
    indexDate: '2019-08-14',
    status: 'cut',
  },
  {
    slug: 'expected-outcomes',
    name: 'Expected Outcomes',
    number: '5c',
    version: '1.0',
    indexDate: '2019-08-14',
    status: 'seen',
  },
  {
    slug: 'expected-measurable-benefits',
    name: 'Expected Measurable Benefits',
    number: '5d',
    version: '1.0',
    indexDate: '2019-07-24',
    status: 'seen',
  },
  {
    slug: 'commercial-purpose',
    name: 'Commercial Purpose',
    number: '5e',
    version: '3.0',
    indexDate: '2023-03-23',
    status: 'cut',
  },
  {
    slug: 'special-conditions',
    name: 'Special Conditions',
    number: '6',
    version: '1.0',
    indexDate: '2019-07-24',
    status: 'seen',
  },
  {
    slug: 'ethical-approval',
    name: 'Ethical Approval',
    number: '7a',
    version: '1.0',
    indexDate: '2019-07-24',
    pageDate: '2023-07',
    status: 'cut',
  },
  {
    slug: 'duty-of-confidentiality',
    name: 'Duty of Confidentiality',
    number: '7b',
    version: '1.0',
    indexDate: '2019-09-26',
    status: 'cut',
  },
  { slug: 'gdpr-consent', name: 'GDPR Consent', version: '1.0', indexDate: '2019-07-24', status: 'inferred' },
  {
    slug: 'sub-licencing-and-onward-sharing',
    name: 'Sub-Licencing and Onward Sharing',
    number: '10',
    version: '1.0',
    indexDate: '2019-07-24',
    status: 'cut',
  },
  {
    slug: 'transparency',
    name: 'Transparency (fair processing)',
    number: '10a',
    version: '1.0',
    indexDate: '2019-07-24',
    status: 'cut',
  },
  {
    slug: 'territory-of-use',
    name: 'Territory of Use',
    number: '11',
    version: '1.0',
    indexDate: '2019-07-24',
    pageDate: '2019-08-19',
    status: 'seen',
  },
];

/** Editions that were read, oldest first. */
export const EDITIONS: readonly Edition[] = [
  { id: '2023-03', indexRead: '2023-03-24', standards: FIRST },
  {
    id: '2026-05',
    indexRead: '2026-05-13',
    standards: [
      ...FIRST,
      {
        slug: 'honorary-contracts',
        name: 'Honorary contract',
        number: '12',
        version: '1.0',
        indexDate: '2023-09-12',
        status: 'cut',
      },
    ],
  },
];

/** The edition that new applications start from. */
export const LATEST_EDITION = '2026-05';

/** The edition with this id, or the latest when the id is none of ours. */
export function editionOf(id: string | undefined): Edition {
  const found =
    EDITIONS.find((edition) => edition.id === id) ?? EDITIONS.find((edition) => edition.id === LATEST_EDITION);
  if (found === undefined) throw new Error('no edition of the guidance is known');
  return found;
}
