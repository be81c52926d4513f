import { frozen, known } from '../entry.ts';
import { about, FROM, levels, practice, rows2021, seen } from './marks.ts';
import type { Product } from './product.ts';

const CSDS_PAGES = seen('pages on the Community Services Data Set (CSDS)');

/** Community care, children's care and maternity. */
export const COMMUNITY_AND_MATERNITY: readonly Product[] = frozen<readonly Product[]>([
  {
    code: 'CSDS',
    family: 'community-and-maternity',
    name: 'Community Services Data Set (CSDS)',
    aliases: ['community care data'],
    registerNames: ['Community Services Data Set'],
    covers: 'community care for all ages paid by the public; took the place of the children’s set',
    rowsAre: 'records',
    subjects: about('patients'),
    periods: [
      { first: '2017-10', note: 'open to all ages from then on', ...CSDS_PAGES },
      { version: '1.5', last: '2022-06', note: 'to the middle of 2022', ...CSDS_PAGES },
      { version: '1.6', first: '2022-07', ...CSDS_PAGES },
      { first: '2015-04-01', heldBy: 'UK LLC', note: 'children’s data before the change', ...FROM.ukllc },
    ],
    collected: known('monthly', CSDS_PAGES),
    levels: levels(FROM.register2026, 'identifiable'),
    access: [],
    limits: [],
    objections: [],
    disclosure: known('community', practice('2021-02', 'a published agreement (SUP-03)')),
    elsewhere: [],
    register2021: rows2021(161, 49, 156, 0),
    ...CSDS_PAGES,
  },
  {
    code: 'CYPHS',
    family: 'community-and-maternity',
    name: 'Children and Young People Health',
    aliases: ['CYPHS', 'Children and Young People’s Health Services Data Set'],
    registerNames: [],
    covers: 'community care for children and young people; replaced by CSDS',
    rowsAre: 'records',
    subjects: about('patients'),
    periods: [{ last: '2017-10', note: 'CSDS from then on', ...CSDS_PAGES }],
    access: [],
    limits: [],
    objections: [],
    elsewhere: [],
    register2021: rows2021(110, 0, 106, 0),
    ...FROM.register2021,
  },
  {
    code: 'MSDS',
    family: 'community-and-maternity',
    name: 'Maternity Services Data Set',
    aliases: [
      'Maternity Services Data Set (MSDS)',
      'maternity data',
      'Maternity Services Data Set v2',
      'Maternity Services Data Set v1.5',
    ],
    registerNames: ['MSDS (Maternity Services Data Set)', 'Maternity Services Data Set (MSDS) v2'],
    covers: 'mothers and babies from booking to discharge',
    rowsAre: 'records',
    subjects: about('patients', 'newborns'),
    periods: [
      { version: '1.5', first: '2015-04-01', last: '2019-03-31', ...FROM.maternity },
      { version: '2', first: '2019-04-01', ...FROM.maternity },
    ],
    collected: known(
      'monthly; provisional, then final within two months',
      seen('data quality statement of the monthly maternity statistics (MSDS-DQ)'),
    ),
    levels: levels(FROM.maternity, 'pseudonymised', 'identifiable'),
    linkage: known('joined by a pseudonym or by identifiers', FROM.maternity),
    access: [
      { version: '1.5', routes: ['extract'], packages: false, ...FROM.maternity },
      { version: '2', routes: ['extract', 'sde'], packages: true, ...FROM.maternity },
    ],
    limits: [],
    objections: [],
    elsewhere: [],
    register2021: rows2021(111, 0, 106, 0),
    ...FROM.maternity,
  },
]);
