import { frozen, known } from '../entry.ts';
import { about, FROM, levels, NAME_ONLY, rows2021, seen } from './marks.ts';
import type { Product } from './product.ts';

const OWN_OBJECTION = {
  kind: 'registry',
  text: 'the cancer registry has an opt-out of its own',
  ...seen('pages on the national data opt-out (3c-08)'),
} as const;
const VERSIONS = {
  kind: 'other',
  text: 'versions of the ethics papers must agree',
  source: 'Standard 7a, text of 2022 (ETHICS; 7a-03)',
  status: 'seen',
  asOf: '2022-12',
} as const;

/** What the products of the National Disease Registration Service have in common. */
function ndrs(own: NdrsPart & Partial<Product>): Product {
  return {
    family: 'cancer',
    registerNames: [],
    rowsAre: 'records',
    subjects: about('patients', 'deceased'),
    periods: [],
    levels: levels(FROM.ndrs, 'identifiable', 'pseudonymised'),
    access: [{ routes: ['extract', 'sde'], packages: true, ...FROM.ndrs }],
    limits: [VERSIONS],
    objections: [OWN_OBJECTION],
    elsewhere: [],
    ...FROM.ndrs,
    ...own,
  };
}

type NdrsPart = Pick<Product, 'code' | 'name' | 'nameIsOurs' | 'aliases' | 'covers'>;

/** A part of which only the short name was read. */
function part(code: string, name: string, ...aliases: readonly string[]): NdrsPart {
  return {
    code,
    name: `NDRS ${name}`,
    nameIsOurs: true,
    aliases,
    covers: `cancer diagnoses and treatment in England: the part called ${name}`,
  };
}

/** Cancer diagnoses and treatment. */
export const CANCER: readonly Product[] = frozen<readonly Product[]>([
  ndrs({
    code: 'NDRS_CR',
    name: 'NDRS Cancer Registrations',
    aliases: ['cancer registrations', 'cancer registry', 'National Cancer Registration Dataset', 'NCRAS'],
    covers:
      'registered cancers in England; asked for through DARS since October 2021, before that from Public Health England',
    periods: [{ first: '1971', heldBy: 'UK LLC', ...FROM.ukllc }],
    collected: known('complete after a window of six months for treatment and a yearly snapshot', FROM.ndrs),
  }),
  ndrs(
    part(
      'NDRS_CR_PRE1995',
      'Cancer Registrations pre-1995',
      'cancer registrations before 1995',
      'NDRS Cancer Registrations (pre-1995)',
    ),
  ),
  ndrs(part('NDRS_PATHWAY', 'Pathway', 'NDRS Cancer Pathway', 'cancer pathway')),
  ndrs(part('NDRS_SACT', 'SACT', 'SACT', 'Systemic Anti-Cancer Therapy', 'Systemic Anti-Cancer Therapy Dataset')),
  ndrs(part('NDRS_RTDS', 'RTDS', 'RTDS', 'Radiotherapy Data Set', 'National Radiotherapy Data Set')),
  ndrs(part('NDRS_HES', 'Linked HES', 'cancer linked HES')),
  ndrs(part('NDRS_SOMATIC', 'Somatic Molecular', 'somatic molecular data')),
  {
    code: 'CANCER_REG',
    family: 'cancer',
    name: 'Cancer Registration Data',
    aliases: [],
    registerNames: [],
    covers: 'cancer registrations as released before the registry came to DARS',
    rowsAre: 'records',
    subjects: about('patients', 'deceased'),
    periods: [{ last: '2021-10', note: 'asked for as NDRS products since', ...FROM.ndrs }],
    sensitivity: known('sensitive', FROM.register2021),
    access: [],
    limits: [],
    objections: [OWN_OBJECTION],
    elsewhere: [],
    register2021: rows2021(12, 10, 12, 5),
    ...FROM.register2021,
  },
  {
    code: 'CWT',
    family: 'cancer',
    name: 'National Cancer Waiting Times Monitoring DataSet (CWT)',
    aliases: ['cancer waiting times'],
    registerNames: ['National Cancer Waiting Times Monitoring DataSet'],
    covers: 'waiting times of people with cancer',
    rowsAre: 'records',
    subjects: about('patients'),
    periods: [],
    access: [],
    limits: [],
    objections: [],
    elsewhere: [],
    register2021: rows2021(124, 0, 113, 0),
    ...NAME_ONLY,
  },
]);
