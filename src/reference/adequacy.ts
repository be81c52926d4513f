import { isInside } from './area.ts';
import { frozen, type ReferenceEntry } from './entry.ts';

/** A country, or a group of bodies, to which personal data may go from the United Kingdom under adequacy regulations. */
export interface Adequacy extends ReferenceEntry {
  /** Country code, or a word for several; absent for bodies that are in no one place. */
  readonly area?: string;
  readonly name: string;
  /** `partial`: only for recipients or data that meet the condition. */
  readonly extent: 'full' | 'partial';
  readonly condition?: string;
  /** First day, where it was read. */
  readonly from?: string;
}

const LIST = {
  source: 'UK identifiers and lists, row Adequacy; read on handleygill.co.uk, which cites the regulations',
  status: 'seen',
  asOf: '2023-10-12',
} as const;

function full(area: string, name: string): Adequacy {
  return { area, name, extent: 'full', ...LIST };
}

/** Where adequacy regulations hold. NHS England may still allow less: Territory of Use is narrower than adequacy. */
export const ADEQUATE: readonly Adequacy[] = frozen<readonly Adequacy[]>([
  full('eea', 'European Economic Area'),
  { name: 'Institutions and bodies of the EU and of the EEA', extent: 'full', ...LIST },
  full('GI', 'Gibraltar'),
  full('CH', 'Switzerland'),
  full('AD', 'Andorra'),
  full('AR', 'Argentina'),
  {
    ...full('FO', 'Faroe Islands'),
    source: 'UK identifiers and lists, row Adequacy: general knowledge',
    status: 'inferred',
    asOf: '2026-11',
  },
  full('GG', 'Guernsey'),
  full('JE', 'Jersey'),
  full('IM', 'Isle of Man'),
  full('IL', 'Israel'),
  full('NZ', 'New Zealand'),
  full('UY', 'Uruguay'),
  {
    area: 'CA',
    name: 'Canada',
    extent: 'partial',
    condition: 'the recipient is subject to the Personal Information Protection and Electronic Documents Act (PIPEDA)',
    ...LIST,
  },
  {
    area: 'JP',
    name: 'Japan',
    extent: 'partial',
    condition: 'the data are subject to the Act on the Protection of Personal Information (APPI)',
    ...LIST,
  },
  {
    area: 'KR',
    name: 'Republic of Korea',
    extent: 'partial',
    condition: 'the recipient is subject to the Personal Information Protection Act',
    from: '2022-12-19',
    ...LIST,
  },
  {
    area: 'US',
    name: 'United States of America',
    extent: 'partial',
    condition: 'the recipient has certified itself to the Data Privacy Framework and to its UK extension',
    from: '2023-10-12',
    ...LIST,
  },
]);

/** The adequacy that covers the whole of an area on a day, if any. The United Kingdom itself needs none and has none. */
export function adequacyOf(area: string, day: string): Adequacy | undefined {
  return ADEQUATE.find((entry) => entry.area !== undefined && (entry.from ?? day) <= day && isInside(area, entry.area));
}
