import { frozen, known } from '../entry.ts';
import { about, FROM, inferred, levels, NAME_ONLY, rows2021, seen } from './marks.ts';
import type { Product } from './product.ts';

const DEATHS_PAGE = seen('page for commissioners on civil registrations of death (DSFC-DEATH)');
const BIRTHS_PAGE = seen('page for commissioners on civil registrations of birth (DSFC-BIRTH)');

/** Registered births and deaths. */
export const REGISTRATION: readonly Product[] = frozen<readonly Product[]>([
  {
    code: 'DEATHS',
    family: 'registration',
    name: 'Civil Registrations of Death',
    aliases: ['civil registration deaths', 'ONS mortality', 'ONS deaths', 'mortality data', 'death registrations'],
    registerNames: [
      'Civil Registration - Deaths',
      'Civil Registrations of Death - Secondary Care Cut',
      'Office for National Statistics Mortality Data',
    ],
    covers: 'deaths registered in England and Wales, with their causes',
    rowsAre: 'records',
    subjects: about('deceased'),
    periods: [{ first: '1993-01-01', heldBy: 'UK LLC', ...FROM.ukllc }],
    collected: known('weekly, on Tuesdays; seven to ten days in the flow to commissioners', DEATHS_PAGE),
    levels: levels(FROM.register2026, 'identifiable', 'pseudonymised'),
    sensitivity: known('sensitive', FROM.register2026),
    access: [{ routes: ['extract', 'sde'], ...inferred('no page on the ways to it was read') }],
    limits: [
      {
        kind: 'extra-legal-basis',
        text: 'comes from the Office for National Statistics: older agreements name section 42(4) of the Statistics and Registration Service Act 2007, or approved researchers',
        ...FROM.register2021,
      },
    ],
    objections: [
      { kind: 'none', text: 'not applied to deaths data that flow to local authorities', ...FROM.register2021 },
    ],
    disclosure: known('to-be-confirmed', DEATHS_PAGE),
    elsewhere: [],
    register2021: rows2021(149, 20, 143, 8),
    ...DEATHS_PAGE,
  },
  {
    code: 'BIRTHS',
    family: 'registration',
    name: 'Civil Registrations Birth',
    aliases: ['Civil Registrations of Birth', 'birth registrations', 'ONS births'],
    registerNames: ['Civil Registration - Births'],
    covers: 'live births and stillbirths registered in England and Wales, unless registered more than 14 months late',
    rowsAre: 'records',
    subjects: about('newborns'),
    periods: [{ first: '1995-01-01', ...FROM.births }],
    collected: known('monthly; in the flow to commissioners on the 24th, three months behind', BIRTHS_PAGE),
    linkage: known('can be joined with other data; goes with birth notifications', FROM.births),
    access: [{ routes: ['sde'], packages: false, ...FROM.births }],
    limits: [],
    objections: [
      {
        kind: 'none',
        text: 'opt-outs are not applied, yet the data are treated as identifiable',
        ...FROM.register2021,
      },
    ],
    disclosure: known('to-be-confirmed', BIRTHS_PAGE),
    elsewhere: [],
    register2021: rows2021(108, 1, 104, 0),
    ...FROM.births,
  },
  {
    code: 'PCMD',
    family: 'registration',
    name: 'Primary Care Mortality Data',
    aliases: ['Primary Care Mortality Database'],
    registerNames: [],
    covers: 'registered deaths; nearly all releases go to local authorities',
    rowsAre: 'records',
    subjects: about('deceased'),
    periods: [],
    sensitivity: known('sensitive', FROM.register2021),
    access: [],
    limits: [],
    objections: [
      { kind: 'none', text: 'not applied to deaths data that flow to local authorities', ...FROM.register2021 },
    ],
    elsewhere: [],
    register2021: rows2021(120, 119, 119, 0),
    ...FROM.register2021,
  },
  {
    code: 'BIRTH_NOTIFICATION',
    family: 'registration',
    name: 'Birth Notification Data',
    aliases: ['birth notifications'],
    registerNames: [],
    covers: 'notifications of birth',
    rowsAre: 'records',
    subjects: about('newborns'),
    periods: [],
    access: [],
    limits: [],
    objections: [],
    elsewhere: [],
    register2021: rows2021(1, 1, 1, 1),
    ...NAME_ONLY,
  },
]);
