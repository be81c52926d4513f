import { AGREEMENT_COLUMNS, DATASET_COLUMNS, RELEASE_COLUMNS } from '../../src/reference/register-labels.ts';
import type { Sheet } from '../../src/register/sheets.ts';

/** Columns of an invented sheet by name; those that are left out are blank. */
type Cells = Readonly<Record<string, string>>;

/** A sheet with these columns and rows. */
export function sheetOf(name: string, columns: readonly string[], rows: readonly Cells[]): Sheet {
  const known = new Set(columns);
  for (const column of rows.flatMap(Object.keys)) if (!known.has(column)) throw new Error(`no column ${column}`);
  return { name, rows: [columns, ...rows.map((row) => columns.map((column) => row[column] ?? ''))] };
}

/** Files by path as texts. */
export function texts(files: ReadonlyMap<string, Uint8Array>): Readonly<Record<string, string>> {
  return Object.fromEntries([...files].map(([name, content]) => [name, new TextDecoder().decode(content)]));
}

/** An invented register in the present layout. */
export function presentRegister(
  agreements: readonly Cells[],
  datasets: readonly Cells[] = [],
  releases: readonly Cells[] = [],
): readonly Sheet[] {
  return [
    sheetOf('Readme', ['Data Uses Register'], []),
    sheetOf('Agreements', AGREEMENT_COLUMNS.value, agreements),
    sheetOf('Datasets', DATASET_COLUMNS.value, datasets),
    sheetOf('DataReleases', RELEASE_COLUMNS.value, releases),
  ];
}

export const STATEMENT_COLUMNS = [
  'Reference Number',
  'Organisation',
  'Objective for Processing',
  'Processing Activities',
  'Expected Output',
  'Expected Measurable Benefits',
  'Yielded Benefits',
  'Organisation Type',
];

export const RELEASE_COLUMNS_2021 = [
  'RowID',
  'Organisation Name',
  'Type of Data Provided',
  'Data provided to customer:\r\nIdentifiable, Anonymised - ICO code compliant, Aggregated -anonymised ',
  'Sensitive or Non-Sensitive',
  'Legal Basis for Provision of Data (Dissemination)',
  'Purpose',
  'Frequency',
  'NIC Number',
  'MR Number (where relevant)',
  'Patient Opt-Outs applied',
  'Common law duty of confidentiality',
];

/** An agreement of the invented register, with every column answered. */
export const AGREEMENT: Cells = {
  'Reference Number': 'DARS-NIC-000001-B1C2D-v1.2',
  'Application Title': 'Hip fracture and diabetes',
  'Applicant Organisation': 'University of Northbridge',
  'Applicant Organisation Type': 'Academic',
  'Data Controller(s)': 'University of Northbridge; Eastmoor NHS Trust',
  'Sole/Joint Data Controller': 'Joint Data Controller',
  'DSA Start Date': '2026-04-01',
  'DSA End Date': '31/03/2029',
  'Does Sublicensing Apply': 'No',
  'For Commercial Purposes': 'Yes',
  'Objective for Processing':
    'The study is about hips.\nThe study is funded by the Example Research Council.\nThe lawful basis is Article 6(1)(e) and Article 9(2)(j).',
  'Processing Activities': ' Data will be stored and processed in England only.  ',
  'Expected Output': 'All outputs will be aggregated with small numbers suppressed.\n',
  'Expected Measurable Benefits': '- Better care: “safe” # and sound\n\tTabbed',
  'Yielded Benefits': 'true',
};

/** Two datasets of that agreement. */
export const DATASETS: readonly Cells[] = [
  {
    'Reference Number': 'DARS-NIC-000001-B1C2D-v1.2',
    Dataset: 'Hospital Episode Statistics Admitted Patient Care (HES APC)',
    'Type of Data': 'Anonymised – ICO code compliant',
    'Sensitive or Non-Sensitive': 'Non Sensitive',
    Frequency: 'One-Off',
    'Legal Basis for Provision of Data':
      'Health and Social Care Act 2012 - s261(2)(a); Health and Social Care Act 2012 – s261(5)(d)',
    'Common Law Duty of Confidentiality': 'Does not include the flow of confidential data',
  },
  {
    'Reference Number': 'DARS-NIC-000001-B1C2D-v1.2',
    Dataset: 'Survey of Knees',
    'Type of Data': 'Identifiable',
    'Sensitive or Non-Sensitive': 'Sensitive',
    Frequency: 'Weekly-ish',
    'Legal Basis for Provision of Data': 'An Act of 1066',
    'Common Law Duty of Confidentiality':
      'Mixture of confidential data flow(s) with support under section 251 NHS Act 2006 and non-confidential data flow(s)',
  },
];
