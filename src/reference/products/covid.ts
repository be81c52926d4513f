import { frozen, known } from '../entry.ts';
import { about, FROM, levels, rows2021 } from './marks.ts';
import type { Product, ProductPeriod } from './product.ts';

/** What the COVID-19 products have in common; the dates are those of one holder. */
function covid(
  part: Pick<Product, 'code' | 'name' | 'aliases' | 'covers'> & Partial<Product>,
  period: Pick<ProductPeriod, 'first' | 'last'>,
): Product {
  return {
    family: 'covid-19',
    registerNames: [],
    rowsAre: 'records',
    subjects: about('patients'),
    periods: [{ ...period, heldBy: 'UK LLC', ...FROM.ukllcCovid }],
    ...(period.last === undefined ? {} : { collected: known('closed', FROM.ukllcCovid) }),
    levels: levels(FROM.ukllcCovid, 'identifiable', 'pseudonymised'),
    access: [{ routes: ['extract'], ...FROM.ukllcCovid }],
    limits: [{ kind: 'covid-19-only', text: 'purposes to do with COVID-19 only', ...FROM.ukllcLimits }],
    objections: [],
    elsewhere: [],
    ...FROM.ukllcCovid,
    ...part,
  };
}

/** Tests, admissions and vaccinations of the COVID-19 pandemic. */
export const COVID: readonly Product[] = frozen<readonly Product[]>([
  covid(
    {
      code: 'CV_SGSS',
      name: 'COVID-19 Second Generation Surveillance System',
      aliases: ['SGSS', 'COVID-19 Second Generation Surveillance System (SGSS)', 'COVID-19 first positives'],
      covers: 'first positive tests for COVID-19',
      register2021: rows2021(5, 3, 4, 0),
    },
    { first: '2020-04', last: '2024-02' },
  ),
  covid(
    {
      code: 'CV_PILLAR2',
      name: 'Covid-19 UK Non-hospital Antigen Testing Results (pillar 2)',
      aliases: ['pillar 2', 'NPEX', 'Covid-19 UK Non-hospital Antigen Testing Results'],
      covers: 'antigen tests for COVID-19 outside hospitals',
      register2021: rows2021(16, 4, 14, 3),
    },
    { first: '2020-04' },
  ),
  covid(
    {
      code: 'CV_PILLAR3',
      nameIsOurs: true,
      name: 'COVID-19 antibody testing (pillar 3)',
      aliases: ['pillar 3', 'IELISA', 'COVID-19 antibody testing'],
      covers: 'antibody tests for COVID-19',
    },
    { first: '2020-09', last: '2022-04' },
  ),
  covid(
    {
      code: 'CV_CHESS',
      name: 'COVID-19 Hospitalization in England Surveillance System',
      aliases: [
        'CHESS',
        'COVID-19 Hospitalization in England Surveillance System (CHESS)',
        'COVID-19 Hospitalisation in England Surveillance System',
      ],
      covers: 'admissions to hospital with COVID-19 in England',
      register2021: rows2021(5, 4, 3, 0),
    },
    { first: '2020-03', last: '2022-10' },
  ),
  covid(
    {
      code: 'CV_VACC',
      nameIsOurs: true,
      name: 'COVID-19 vaccination status',
      aliases: ['COVID-19 vaccination', 'COVID-19 vaccinations'],
      covers: 'vaccinations against COVID-19',
    },
    { first: '2020-12' },
  ),
  covid(
    {
      code: 'CV_ADR',
      nameIsOurs: true,
      name: 'COVID-19 vaccination adverse reactions',
      aliases: ['COVID-19 adverse reactions'],
      covers: 'adverse reactions to vaccination against COVID-19',
    },
    { first: '2020-12', last: '2023-01' },
  ),
]);
