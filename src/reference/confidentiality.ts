import { frozen, known, type Known, type ReferenceEntry } from './entry.ts';

/** Months after the last outcome within which a review of section 251 support is sent in, and those after which it is time to write it. */
export const SUPPORT_REVIEW: Known<{ readonly months: number; readonly reminderMonths: number }> = known(
  { months: 12, reminderMonths: 11 },
  {
    source: 'pages of the Health Research Authority on support (HRA; 7b-05)',
    status: 'seen',
    asOf: '2026-11',
    undated: true,
  },
);

/** Last day of the general notice on COVID-19 under the Control of Patient Information Regulations. */
export const COVID_NOTICE_END: Known<string> = known('2022-06-30', {
  source: 'the Control of Patient Information Regulations 2002, and the notice made under them (COPI)',
  status: 'seen',
  asOf: '2022-06-30',
});

/** A body that consent forms name, and the one that has its tasks today. */
export interface Predecessor extends ReferenceEntry {
  readonly name: string;
  readonly aliases: readonly string[];
  readonly now: string;
}

const FORMS = {
  source: 'what older consent forms name (7c-09)',
  status: 'seen',
  asOf: '2026-11',
  undated: true,
} as const;

/** Bodies that held the data before NHS England, as consent forms name them. */
export const PREDECESSORS: readonly Predecessor[] = frozen<readonly Predecessor[]>([
  { name: 'NHS Digital', aliases: [], now: 'NHS England', ...FORMS },
  { name: 'Health and Social Care Information Centre', aliases: ['HSCIC'], now: 'NHS England', ...FORMS },
  {
    name: 'NHS Information Centre for health and social care',
    aliases: [
      'NHS Information Centre',
      'The Information Centre',
      'Information Centre',
      'NHS IC',
      'NHSIC',
      'Health and Social Care Information Centre (NHS IC)',
    ],
    now: 'NHS England',
    ...FORMS,
  },
  {
    name: 'Office for National Statistics',
    aliases: ['ONS'],
    now: 'NHS England, for registered deaths and births',
    ...FORMS,
  },
]);

/** The body of this name, whatever its capitals and a leading “the”. */
export function predecessorOf(name: string): Predecessor | undefined {
  const wanted = plain(name);
  return PREDECESSORS.find((body) => [body.name, ...body.aliases].some((one) => plain(one) === wanted));
}

function plain(name: string): string {
  return name
    .toLowerCase()
    .replace(/^\s*the\s/, '')
    .replaceAll(/[^a-z]+/g, '');
}
