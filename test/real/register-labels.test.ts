import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import * as hdruk from '../../src/reference/hdruk-labels.ts';
import * as register from '../../src/reference/register-labels.ts';
import type { RegisterLabel } from '../../src/reference/register-labels.ts';

const DATA = new URL('../../../shared/data/', import.meta.url);
const present = existsSync(DATA);
const ABSENT = present ? '' : ' (skipped: the register’s data are not on this machine)';
const read = (file: string): string => readFileSync(new URL(file, DATA), 'utf8');
const labels = (list: readonly RegisterLabel[]): string[] => [...new Set(list.map(({ label }) => label))];

describe.runIf(present)(`labels beside the agreements of 2024 to 2026${ABSENT}`, () => {
  type Fact = string | null;
  interface Agreement {
    readonly controller_basis: Fact;
    readonly applicant_type: Fact;
    readonly datasets: readonly Readonly<Record<string, Fact>>[];
  }
  const agreements = present
    ? (JSON.parse(read('agreements.json')) as { agreements: Agreement[] }).agreements.slice(0, 6)
    : [];
  const column = (name: string): string[] => [
    ...new Set(agreements.flatMap(({ datasets }) => datasets.map((row) => row[name] ?? ''))),
  ];

  it.each([
    ['type_of_data', register.TYPES_OF_DATA],
    ['sensitivity', register.SENSITIVITY],
    ['frequency', register.FREQUENCIES],
    ['confidentiality', register.CONFIDENTIALITY],
  ])('have every word of %s', (name, list) => {
    expect(column(name).length).toBeGreaterThan(1);
    expect(column(name).filter((word) => !labels(list).includes(word))).toEqual([]);
  });

  it('have every legal basis, to the dash', () => {
    const words = [...new Set(column('legal_basis').flatMap((cell) => cell.split('; ')))];
    expect(words.length).toBeGreaterThan(3);
    expect(words.filter((word) => !labels(register.LEGAL_BASES).includes(word))).toEqual([]);
  });

  it('have the words for controllers and applicants', () => {
    const known = [...labels(register.CONTROLLERSHIP), ...labels(register.APPLICANT_TYPES)];
    const words = agreements.flatMap((one) => [one.controller_basis ?? '', one.applicant_type ?? '']);
    // What was inferred is not the register's word.
    expect(words.filter((word) => !word.includes('(inferred)') && !known.includes(word))).toEqual([]);
  });
});

describe.runIf(present)(`labels beside the register of February 2021${ABSENT}`, () => {
  const values: Readonly<Record<string, Readonly<Record<string, number>>>> = present
    ? (JSON.parse(read('register-2021-02/vocabularies.json')) as { values: never }).values
    : {};
  const words = (name: string): string[] => Object.keys(values[name] ?? {});

  it.each([
    ['organisation_type', register.APPLICANT_TYPES, []],
    ['frequency', register.FREQUENCIES, []],
    [
      'legal_basis_dissemination',
      register.LEGAL_BASES,
      [
        'CV19: Regulation 3 (4) of the Health Service (Control of Patient Information) Regulations 2002',
        'Other - COPI Notice - Regulation 3(3) and 3(1)',
        'Informed Patient consent to permit the receipt, processing and release of data by NHS Digital',
      ],
    ],
    [
      'common_law_duty_of_confidentiality',
      register.CONFIDENTIALITY,
      ['', 'Section 251 approval is in place for the flow of identifiable data'],
    ],
    // The present register writes these with a hyphen and capitals.
    ['identifiability', register.TYPES_OF_DATA, ['Anonymised - ICO code compliant']],
    ['sensitivity', register.SENSITIVITY, ['Non Sensitive']],
  ])('have every word of %s but these', (name, list, without) => {
    expect(words(name).length).toBeGreaterThan(1);
    expect(words(name).filter((word) => !labels(list).includes(word))).toEqual(without);
  });

  it('have the legal bases that only its page of terms names', () => {
    const terms = present ? read('register-2021-02/terms.csv') : '';
    for (const value of ['s261-4', 'srsa-39-4', 'srsa-42-4', 'ha2009-s36'])
      expect(terms).toContain(register.registerLabel(register.LEGAL_BASES, value));
  });
});

describe.runIf(present)(`labels beside the template of the data use register standard${ABSENT}`, () => {
  const lists = present
    ? (JSON.parse(read('hdruk-data-use-register/upload-template-lookups.json')) as Readonly<Record<string, string[]>>)
    : {};

  it('have its columns, in their order', () => {
    const [, ...lines] = read('hdruk-data-use-register/upload-template-columns.csv').trim().split(/\r?\n/);
    expect(hdruk.HDRUK_COLUMNS.value).toEqual(lines.map((line) => line.replaceAll('"', '')));
  });

  it.each([
    ['Organisation Type', hdruk.HDRUK_SECTORS, ['Government Agency (Other)']],
    ['Data Sensitivity Level', hdruk.HDRUK_LEVELS, []],
    ['Legal basis for provision of data under Article 6', hdruk.HDRUK_ARTICLE_6, []],
    ['Lawful conditions for provision of data under Article 9', hdruk.HDRUK_ARTICLE_9, []],
    ['Common Law Duty of Confidentiality', hdruk.HDRUK_CONFIDENTIALITY, []],
    ['Request Frequency', hdruk.HDRUK_FREQUENCIES, []],
    ['Access Type', hdruk.HDRUK_ACCESS, []],
  ])('use every word of “%s” but these, and no other', (name, list, unused) => {
    const words = lists[name] ?? [];
    expect(labels(list).filter((label) => !words.includes(label))).toEqual([]);
    expect(words.filter((word) => !labels(list).includes(word))).toEqual(unused);
  });
});
