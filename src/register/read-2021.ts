import { cellReader, otherColumns, plain, tableOf, type Sheet, type Table } from './sheets.ts';
import { cleanReference, proseFrom } from './cells.ts';
import { columnsLacking, sheetLacks, sheetsPassedOver, type Lack } from './lacking.ts';
import type { AgreementRecord, DatasetRecord, Leftover, ProseColumn, Register } from './record.ts';
import { leftoverIf, NO_QUESTION, repeated, rowsByReference } from './rows.ts';

/** What the layout of 2021 calls a cell: the workbook's name of the column, and the one of its plain copies. */
type Names = readonly [workbook: string, copy: string];

const STATEMENT: Readonly<Record<'reference' | 'organisation' | 'type', Names>> = {
  reference: ['Reference Number', 'reference'],
  organisation: ['Organisation', 'organisation'],
  type: ['Organisation Type', 'organisation_type'],
};

const PROSE: Readonly<Record<ProseColumn, Names>> = {
  'Objective for Processing': ['Objective for Processing', 'objective'],
  'Processing Activities': ['Processing Activities', 'processing_activities'],
  'Expected Output': ['Expected Output', 'expected_output'],
  'Expected Measurable Benefits': ['Expected Measurable Benefits', 'expected_measurable_benefits'],
  'Yielded Benefits': ['Yielded Benefits', 'yielded_benefits'],
};

const RELEASE: Readonly<
  Record<
    | 'row'
    | 'organisation'
    | 'dataset'
    | 'type'
    | 'sensitivity'
    | 'basis'
    | 'frequency'
    | 'reference'
    | 'optOuts'
    | 'confidentiality',
    Names
  >
> = {
  row: ['RowID', 'row_id'],
  organisation: ['Organisation Name', 'organisation'],
  dataset: ['Type of Data Provided', 'dataset'],
  type: [
    'Data provided to customer: Identifiable, Anonymised - ICO code compliant, Aggregated -anonymised',
    'identifiability',
  ],
  sensitivity: ['Sensitive or Non-Sensitive', 'sensitivity'],
  basis: ['Legal Basis for Provision of Data (Dissemination)', 'legal_basis_dissemination'],
  frequency: ['Frequency', 'frequency'],
  reference: ['NIC Number', 'reference'],
  optOuts: ['Patient Opt-Outs applied', 'opt_outs_applied'],
  confidentiality: ['Common law duty of confidentiality', 'common_law_duty_of_confidentiality'],
};

/** Columns of the plain copies that only say how long the texts are, or which were cut. */
const OF_THE_COPY = ['truncated_at_excel_limit'];

/** Reads the layout with purpose statements and a row for each file released; undefined when it is another. */
export function read2021(sheets: readonly Sheet[]): Register | undefined {
  const find = (names: readonly Names[]): Table | undefined => {
    for (const sheet of sheets) {
      for (const form of [0, 1] as const) {
        const columns = names.map((name) => name[form]);
        const table = tableOf(sheet, columns);
        if (table !== undefined && table.rows.length > 0) return table;
      }
    }
    return undefined;
  };
  const statements = find([
    STATEMENT.reference,
    STATEMENT.organisation,
    PROSE['Objective for Processing'],
    PROSE['Yielded Benefits'],
  ]);
  const releases = find([RELEASE.row, RELEASE.dataset, RELEASE.reference, RELEASE.optOuts]);
  if (statements === undefined && releases === undefined) return undefined;
  const released = releases === undefined ? new Map<string, Released>() : releasedBy(releases);
  const stated = statements === undefined ? [] : agreementsOf(statements, released);
  const known = new Set(stated.map(({ reference }) => reference));
  const silent = [...released].filter(([reference]) => !known.has(reference));
  return {
    layout: 'February 2021',
    agreements: [...stated, ...silent.map(([reference, own]) => withoutStatement(reference, own))],
    lacking: [
      statements === undefined
        ? [
            {
              ...sheetLacks('purpose statements', names(STATEMENT_NAMES), 'prose, and nothing read in it'),
              isMost: true,
            },
          ]
        : lacking(statements, STATEMENT_NAMES),
      releases === undefined
        ? [
            sheetLacks(
              'releases',
              names(Object.values(RELEASE)),
              'requests for data, flows, opt-outs or grounds of confidentiality',
            ),
          ]
        : lacking(releases, Object.values(RELEASE)),
    ].flat(),
    remarks: [
      ...(statements !== undefined && silent.length > 0
        ? [
            `Without a purpose statement: ${silent
              .slice(0, 5)
              .map(([reference]) => reference)
              .join(', ')}${silent.length > 5 ? ` and ${silent.length - 5} more` : ''}.`,
          ]
        : []),
      ...sheetsPassedOver(sheets, new Set([statements?.name, releases?.name])),
    ],
  };
}

const STATEMENT_NAMES = [...Object.values(STATEMENT), ...Object.values(PROSE)];

/** Names of columns on one line each, as the workbook has them. */
function names(of: readonly Names[]): readonly string[] {
  return of.map(([workbook]) => workbook.replace(/:.*$/, ''));
}

/** Columns that are there under neither of their names. */
function lacking(table: Table, of: readonly Names[]): readonly Lack[] {
  const known = new Set(table.columns.map(plain));
  const missing = of.filter(([workbook, copy]) => !known.has(plain(workbook)) && !known.has(plain(copy)));
  return columnsLacking(table, [...table.columns, ...names(missing)]);
}

/** What the register released under one reference. */
interface Released {
  readonly organisation: string;
  readonly datasets: readonly DatasetRecord[];
  readonly leftovers: readonly Leftover[];
}

/** Reads cells by either name. */
function reader(table: Table): (cells: readonly string[], names: Names) => string {
  const cell = cellReader(table);
  return (cells, [workbook, copy]) => cell(cells, workbook) || cell(cells, copy);
}

/** Rows of one reference that say the same of the same dataset are files of one kind, and are counted. */
function releasedBy(table: Table): ReadonlyMap<string, Released> {
  const cell = reader(table);
  const extra = otherColumns(table, Object.values(RELEASE).flat());
  interface Own {
    readonly organisation: string;
    readonly kinds: Map<string, DatasetRecord & { readonly filesReleased: number }>;
    readonly leftovers: Leftover[];
  }
  const found = new Map<string, Own>();
  for (const { cells } of table.rows) {
    const reference = cleanReference(cell(cells, RELEASE.reference));
    const of = (names: Names): string => cell(cells, names).trim();
    const record: DatasetRecord = {
      name: of(RELEASE.dataset),
      typeOfData: of(RELEASE.type),
      sensitivity: of(RELEASE.sensitivity),
      frequency: of(RELEASE.frequency),
      legalBasis: of(RELEASE.basis),
      confidentiality: of(RELEASE.confidentiality),
      optOuts: of(RELEASE.optOuts),
    };
    const own: Own = found.get(reference) ?? {
      organisation: of(RELEASE.organisation),
      kinds: new Map(),
      leftovers: [],
    };
    found.set(reference, own);
    const key = JSON.stringify(record);
    own.kinds.set(key, { ...record, filesReleased: (own.kinds.get(key)?.filesReleased ?? 0) + 1 });
    for (const column of extra) {
      const words = cellReader(table)(cells, column).trim();
      if (words !== '') own.leftovers.push({ column, words, why: `said of the release ${of(RELEASE.row)}` });
    }
  }
  return new Map(
    [...found].map(([reference, { organisation, kinds, leftovers }]) => [
      reference,
      { organisation, datasets: [...kinds.values()].map(withoutAccessAsFile), leftovers },
    ]),
  );
}

/** The register has one line for data that are looked at where they are: no file left, so none is counted. */
function withoutAccessAsFile(record: DatasetRecord & { readonly filesReleased: number }): DatasetRecord {
  if (plain(record.frequency) !== 'systemaccess') return record;
  const { filesReleased: _lines, ...others } = record;
  return others;
}

const NOTHING = {
  title: '',
  controllers: [],
  controllership: '',
  start: '',
  end: '',
  sublicensing: '',
  commercial: '',
} as const;

function agreementsOf(table: Table, released: ReadonlyMap<string, Released>): readonly AgreementRecord[] {
  const cell = reader(table);
  const known = [...Object.values(STATEMENT), ...Object.values(PROSE)].flat();
  const extra = otherColumns(table, [...known, ...OF_THE_COPY]);
  return [...rowsByReference(table, STATEMENT.reference)].map(([reference, [first, ...others]]) => {
    const cells = first?.cells ?? [];
    const own = released.get(reference);
    const organisation = cell(cells, STATEMENT.organisation).trim();
    const otherName = own === undefined || own.organisation === organisation ? '' : own.organisation;
    return {
      ...NOTHING,
      reference,
      ...(first === undefined ? {} : { row: first.number }),
      applicant: organisation,
      applicantType: cell(cells, STATEMENT.type).trim(),
      prose: proseFrom((column) => cell(cells, PROSE[column])),
      datasets: own?.datasets ?? [],
      receives: own !== undefined,
      leftovers: [
        ...extra.flatMap((column) => leftoverIf(column, cellReader(table)(cells, column), NO_QUESTION)),
        ...leftoverIf('Organisation Name', otherName, 'the sheet of releases names the organisation so'),
        ...others.flatMap((row) => repeated(table, cells, row)),
        ...(own?.leftovers ?? []),
      ],
    };
  });
}

function withoutStatement(reference: string, { organisation, datasets, leftovers }: Released): AgreementRecord {
  return {
    ...NOTHING,
    reference,
    applicant: organisation,
    applicantType: '',
    prose: proseFrom(() => ''),
    datasets,
    receives: true,
    leftovers,
  };
}
