import { frozen, known, type Known, type ReferenceEntry } from './entry.ts';

/** The word of the public register for one value of a coded answer. */
export interface RegisterLabel extends ReferenceEntry {
  /** Value as the schema codes it. */
  readonly value: string;
  /** Word of the register, to the letter. */
  readonly label: string;
}

const REGISTER = {
  source: 'agreements in the Data Uses Register, 2024 to 2026 (REG)',
  status: 'seen',
  asOf: '2026-09',
} as const;
const REGISTER_2021 = {
  source: 'data release register of February 2021 (REL21)',
  status: 'seen',
  asOf: '2021-02',
} as const;
const IN_PRACTICE = {
  source: 'agreements in the Data Uses Register, which use the word for these too (REG)',
  status: 'practice',
  asOf: '2026-09',
} as const;

function labels(mark: ReferenceEntry, words: Readonly<Record<string, string>>): readonly RegisterLabel[] {
  return Object.entries(words).map(([value, label]) => ({ value, label, ...mark }));
}

/** Columns of the register's sheet of agreements, in their order. */
export const AGREEMENT_COLUMNS = frozen(
  known(
    [
      'Reference Number',
      'Application Title',
      'Applicant Organisation',
      'Applicant Organisation Type',
      'Data Controller(s)',
      'Sole/Joint Data Controller',
      'DSA Start Date',
      'DSA End Date',
      'Does Sublicensing Apply',
      'For Commercial Purposes',
      'Objective for Processing',
      'Processing Activities',
      'Expected Output',
      'Expected Measurable Benefits',
      'Yielded Benefits',
    ] as const,
    REGISTER,
  ),
);

/** Columns of the register's sheet of datasets, in their order. */
export const DATASET_COLUMNS = frozen(
  known(
    [
      'Reference Number',
      'Dataset',
      'Type of Data',
      'Sensitive or Non-Sensitive',
      'Frequency',
      'Legal Basis for Provision of Data',
      'Common Law Duty of Confidentiality',
    ] as const,
    REGISTER,
  ),
);

/** Columns of the register's sheet of files that were released, in their order. */
export const RELEASE_COLUMNS: Known<readonly string[]> = known(
  [
    'File Reference',
    'Reference Number',
    'Dataset',
    'Type of Data',
    'Sensitive or Non-Sensitive',
    'Patient Opt-Outs Applied',
    'Legal Basis for Provision of Data',
    'Frequency',
    'Month File Released',
  ],
  REGISTER,
);

/** Types of applicant, by sector. */
export const APPLICANT_TYPES: readonly RegisterLabel[] = frozen([
  ...labels(REGISTER, {
    academic: 'Academic',
    research: 'Research',
    'nhs-trust': 'NHS Trust',
    'nhs-trust-site': 'NHS Trust Site',
    hospital: 'Hospital',
    'nhs-treatment-centre': 'NHS Treatment Centre',
    icb: 'ICB - Integrated Care Board',
    'sub-icb': 'Sub ICB Location',
    csu: 'Commissioning Support Unit (CSU)',
    'specialised-commissioning-hub': 'Specialised Commissioning Hub',
    'area-team': 'Area Team',
    ahsn: 'Academic Health Science Network (AHSN)',
    network: 'Network',
    'local-authority': 'Local Authority',
    'ministerial-department': 'Ministerial Department',
    'agency-public-body': 'Agency/Public Body',
    'public-corporation': 'Public Corporation',
    'devolved-administration': 'Devolved Administration',
    charity: 'Charity',
    society: 'Society',
    commercial: 'Commercial',
    supplier: 'Supplier',
    'supplier-it': 'Supplier (IT)',
    consultancy: 'Consultancy',
    sme: 'SME',
    'legal-sector': 'Legal Sector',
    'private-healthcare': 'Private Healthcare',
    'non-nhs-provider': 'Non NHS Provider',
    'independent-provider': 'Independent Sector Healthcare Provider',
  }),
  ...labels(REGISTER_2021, {
    ccg: 'Clinical Commissioning Group (CCG)',
    'nhs-england-region': 'NHS England Commissioning or Geographic Region',
  }),
]);

/** Sole or joint: `sole` for a single controller, else the arrangement of several. */
export const CONTROLLERSHIP: readonly RegisterLabel[] = frozen(
  labels(REGISTER, { sole: 'Sole Data Controller', joint: 'Joint Data Controller' }),
);

const ANONYMISED = 'Anonymised - ICO Code Compliant';

/** Types of data, by level. The register has one word for all that is not identifiable; NHS England may change it (REG-01). */
export const TYPES_OF_DATA: readonly RegisterLabel[] = frozen([
  ...labels(REGISTER, { identifiable: 'Identifiable', pseudonymised: ANONYMISED }),
  ...labels(IN_PRACTICE, {
    'aggregated-not-suppressed': ANONYMISED,
    'aggregated-suppressed': ANONYMISED,
    anonymous: ANONYMISED,
  }),
]);

/** Sensitivity of a dataset. */
export const SENSITIVITY: readonly RegisterLabel[] = frozen(
  labels(REGISTER, { sensitive: 'Sensitive', 'non-sensitive': 'Non-Sensitive' }),
);

/** Frequency; `sde` stands for records that are looked at where they are, however often they are renewed. */
export const FREQUENCIES: readonly RegisterLabel[] = frozen(
  labels(REGISTER, {
    'one-off': 'One-Off',
    recurring: 'Ongoing',
    'ad-hoc': 'Frequent Adhoc Flow',
    sde: 'System Access',
  }),
);

const ACT = 'Health and Social Care Act 2012';

/** Legal bases. The register writes the same Act with a dash or a hyphen, each as it stands here. */
export const LEGAL_BASES: readonly RegisterLabel[] = frozen([
  ...labels(REGISTER, {
    's261-2-a': `${ACT} – s261(2)(a)`,
    's261-2-b-ii': `${ACT} – s261(2)(b)(ii)`,
    's261-2-c': `${ACT} – s261(2)(c)`,
    's261-5-d': `${ACT} - s261(5)(d)`,
    'nhsa-s251': "National Health Service Act 2006 - s251 - 'Control of patient information'.",
    'consent-label': 'Consent (Reasonable Expectation)',
  }),
  ...labels(REGISTER_2021, {
    's261-4': `${ACT} - s261(4)`,
    's261-7': `${ACT} – s261(7)`,
    'srsa-39-4':
      'Approved researcher accreditation under section 39(4)(i) and 39(5) of the Statistical Registration Service Act 2007',
    'srsa-42-4':
      'Section 42(4) of the Statistics and Registration Service Act (2007) as amended by section 287 of the Health and Social Care Act (2012)',
    'srsa-45c':
      'Other - Data dissemination is mandated under section 45c of the Statistics and Registration Service Act (2007) as amended by the Digital Economy Act 2017',
    'ha2009-s36': 'Section 36, Health Act 2009',
    's261-1-2b-ii': `${ACT} – s261(1) and s261(2)(b)(ii)`,
    's261-other': `${ACT} - s261 - 'Other dissemination of information'`,
    's251-label': 'Section 251 approval is in place for the flow of identifiable data',
  }),
  ...labels(
    {
      source: 'named in the register (REG); the words around the section are those of its neighbours',
      status: 'inferred',
      asOf: '2026-09',
    },
    {
      's261-2-d': `${ACT} – s261(2)(d)`,
      's261-5-a': `${ACT} – s261(5)(a)`,
      's261-5-c': `${ACT} – s261(5)(c)`,
      direction: 'Direction',
    },
  ),
]);

/** Words for the duty of confidentiality, by the routes of all flows that serve a request, in the order of the alphabet and joined by “+”. */
export const CONFIDENTIALITY: readonly RegisterLabel[] = frozen(
  labels(
    { ...REGISTER, source: `${REGISTER.source}; the register of 2021 has the same (7b-06)` },
    {
      none: 'Does not include the flow of confidential data',
      consent: 'Consent (Reasonable Expectation)',
      'section-251': 'Section 251 NHS Act 2006',
      statutory: 'Statutory exemption to flow confidential data without consent',
      'none+section-251':
        'Mixture of confidential data flow(s) with support under section 251 NHS Act 2006 and non-confidential data flow(s)',
      'consent+section-251':
        'Mixture of confidential data flow(s) with consent and flow(s) with support under section 251 NHS Act 2006',
      'consent+none': 'Mixture of confidential data flow(s) with consent and non-confidential data flow(s)',
    },
  ),
);

/** The register's word for a value; undefined where it has none that was seen. */
export function registerLabel(list: readonly RegisterLabel[], value: string): string | undefined {
  return list.find((entry) => entry.value === value)?.label;
}
