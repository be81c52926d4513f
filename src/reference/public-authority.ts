import { frozen, type ReferenceEntry } from './entry.ts';

/** Whether bodies of a sector are public authorities, to whom legitimate interests (Article 6(1)(f)) are closed in their tasks. */
export type PublicAuthority = 'yes' | 'no' | 'ask';

/** The answer for one sector. */
export interface SectorAuthority extends ReferenceEntry {
  /** Sector in the words of the schema. */
  readonly sector: string;
  readonly publicAuthority: PublicAuthority;
}

const READING = {
  source: 'our reading of Article 6(1), last paragraph (LAW-007)',
  status: 'inferred',
  asOf: '2026-11',
} as const;
const PRACTICE = {
  source:
    'agreements: 6(1)(e) by universities, the NHS and public bodies, 6(1)(f) by companies and charities (section 3.3)',
  status: 'practice',
  asOf: '2026-09',
} as const;

const BY_ANSWER: readonly (readonly [PublicAuthority, ReferenceEntry, string])[] = [
  ['yes', PRACTICE, 'academic nhs-trust icb sub-icb ccg csu local-authority ministerial-department agency-public-body'],
  [
    'yes',
    READING,
    'nhs-trust-site specialised-commissioning-hub area-team nhs-england-region devolved-administration devolved-nhs-body',
  ],
  ['no', PRACTICE, 'charity commercial supplier supplier-it consultancy sme'],
  ['no', READING, 'society legal-sector private-healthcare non-nhs-provider independent-provider'],
  ['ask', READING, 'research hospital nhs-treatment-centre ahsn network public-corporation overseas-public-body other'],
];

/** Sectors, each with its answer. The sector says what is likely; the body itself knows. */
export const PUBLIC_AUTHORITY: readonly SectorAuthority[] = frozen(
  BY_ANSWER.flatMap(([publicAuthority, mark, sectors]) =>
    sectors.split(' ').map((sector) => ({ sector, publicAuthority, ...mark })),
  ),
);

/** Whether a body of this sector is likely to be a public authority; `ask` where nobody can tell. */
export function isPublicAuthority(sector: string | undefined): PublicAuthority {
  return PUBLIC_AUTHORITY.find((entry) => entry.sector === sector)?.publicAuthority ?? 'ask';
}
