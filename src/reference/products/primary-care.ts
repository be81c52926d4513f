import { frozen, known } from '../entry.ts';
import { about, FROM, inferred, levels, practice, rows2021, seen, seenOn } from './marks.ts';
import type { Product } from './product.ts';

const PCM_PAGE = seen('page on medicines dispensed in primary care (PCM)');
const GDPPR_NOTICE = seenOn('2024-08-29', 'transparency notice of the collection (GDPPR-T)');
const GDPPR_PROCESS = seenOn('2020-05-14', 'agreed process of the collection (GDPPR-P)');
const TYPE_1 = seen('guidance on the national data opt-out (3c-07)');

/** General practice, its medicines and its staff. */
export const PRIMARY_CARE: readonly Product[] = frozen<readonly Product[]>([
  {
    code: 'PCM',
    family: 'primary-care',
    name: 'Medicines dispensed in Primary Care (NHSBSA data)',
    aliases: [
      'Medicines dispensed in Primary Care',
      'medicines dispensed',
      'NHSBSA prescribing',
      'prescribing data',
      'dispensed medicines',
    ],
    registerNames: [],
    covers: 'one row for each dispensed item claimed in England, 90 to 100 million rows a month',
    rowsAre: 'records',
    subjects: about('patients'),
    periods: [
      { first: '2015-04', heldBy: 'UK LLC', ...FROM.ukllc },
      { note: 'collection began in July 2020', ...PCM_PAGE },
    ],
    collected: known('monthly', PCM_PAGE),
    levels: levels(seen('page on the product and UK LLC guidebook (PCM, UKLLC-R)'), 'pseudonymised', 'identifiable'),
    linkage: known('pseudonymised with demographic fields; with NHS numbers for cohorts who consented', PCM_PAGE),
    access: [{ routes: ['extract'], ...PCM_PAGE }],
    limits: [
      {
        kind: 'medicines-safety-or-effectiveness',
        text: 'the directions of 2019 name purposes; one holder may use the data of seven cohorts only for safety and effectiveness of medicines',
        ...FROM.ukllcLimits,
      },
    ],
    objections: [],
    disclosure: known('medicines-dispensed', practice('2026-09', 'a published agreement (SUP-07)')),
    elsewhere: [],
    register2021: rows2021(3, 1, 2, 0),
    ...PCM_PAGE,
  },
  {
    code: 'GDPPR',
    family: 'primary-care',
    name: 'GPES Data for Pandemic Planning and Research (COVID-19)',
    aliases: [
      'GPES Data for Pandemic Planning and Research',
      'General Practice Extraction Service COVID-19',
      'GP data for pandemic planning and research',
    ],
    registerNames: [],
    covers: 'coded GP records that bear on COVID-19, of people registered or dead since 1 November 2019',
    rowsAre: 'records',
    subjects: about('patients', 'deceased'),
    periods: [{ note: 'codes reach back to the 1940s', ...GDPPR_NOTICE }],
    collected: known('monthly', GDPPR_NOTICE),
    levels: levels(GDPPR_NOTICE, 'pseudonymised', 'identifiable'),
    linkage: known('pseudonymised; identifiable for consented studies under a later notice', GDPPR_NOTICE),
    access: [{ routes: ['sde'], ...inferred('no page on the ways to it was read') }],
    limits: [
      { kind: 'covid-19-only', text: 'purposes to do with COVID-19 only', ...FROM.ukllcLimits },
      { kind: 'no-performance-management', text: 'never to manage the performance of practices', ...FROM.ukllcLimits },
      {
        kind: 'committee-first',
        text: 'a further review with the British Medical Association and the Royal College of General Practitioners',
        ...GDPPR_PROCESS,
      },
    ],
    objections: [{ kind: 'type-1', text: 'comes from GP records, so type 1 objections count', ...TYPE_1 }],
    disclosure: known('gdppr', practice('2021-02', 'a published agreement (SUP-06)')),
    elsewhere: [],
    register2021: rows2021(57, 7, 55, 0),
    ...GDPPR_NOTICE,
  },
  {
    code: 'GPWF',
    family: 'primary-care',
    name: 'General Practice Workforce',
    aliases: ['GP workforce', 'general practice workforce data', 'GP Census'],
    registerNames: [],
    covers:
      'staff of traditional practices: GPs, nurses, direct patient care, administration; not primary care staff who work elsewhere',
    rowsAre: 'records',
    subjects: about('staff'),
    periods: [{ first: '2015-09', note: 'to the latest published quarter', ...FROM.webinars }],
    collected: known(
      'twice a year from September 2015; quarterly for GPs from September 2016 and for others from September 2017; about six weeks after extraction; not refreshed',
      FROM.webinars,
    ),
    linkage: known('keys are the registration number of a GP and the code of a practice', FROM.webinars),
    access: [{ routes: ['extract'], ...FROM.webinars }],
    limits: [],
    objections: [
      {
        kind: 'none',
        text: 'about staff, so the opt-outs of patients have no bearing',
        ...inferred('our reading: the data are not about patients'),
      },
    ],
    disclosure: known('case-by-case', FROM.webinars),
    elsewhere: [known('look at the published statistics first', FROM.webinars)],
    ...FROM.webinars,
  },
]);
