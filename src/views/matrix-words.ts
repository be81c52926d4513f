/** Said in place of an answer that is not given. */
export const NOT_SAID = 'not said';

/** Levels of data in a word or two. */
export const LEVEL_WORDS: Readonly<Record<string, string>> = {
  identifiable: 'identifiable',
  pseudonymised: 'pseudonymised',
  'aggregated-not-suppressed': 'totals, small numbers shown',
  'aggregated-suppressed': 'totals, small numbers hidden',
  anonymous: 'anonymous',
};

/** Routes of confidentiality in a word or two. */
export const ROUTES: Readonly<Record<string, string>> = {
  none: 'nothing confidential',
  consent: 'consent',
  'section-251': 'section 251',
  statutory: 'statutory exemption',
  'direct-care': 'direct care',
  'public-interest': 'public interest',
};

/** Reasons for which objections are not upheld, in a word or two. */
export const REASONS: Readonly<Record<string, string>> = {
  none: 'no reason said',
  'no-identifiable-flow': 'not identifiable',
  consent: 'consent',
};

/** Exemptions from objections, in a word or two. */
export const EXEMPTIONS: Readonly<Record<string, string>> = {
  statutory: 'a law',
  'cag-lifted': 'lifted by the support',
  'deaths-registration': 'registered deaths',
  'births-registration': 'registered births',
  ministerial: 'by the Secretary of State',
  'not-patients': 'not about patients',
  'direct-care': 'own care',
  other: 'another exemption',
};

const ACTS: Readonly<Record<string, string>> = {
  'nhsa-s251': 's251 (2006 Act)',
  'copi-3': 'COPI reg 3',
  direction: 'direction',
  'srsa-39-4': 'SRSA s39(4)',
  'srsa-42-4': 'SRSA s42(4)',
  'srsa-45c': 'SRSA s45C',
  'ha2009-s36': '2009 Act s36',
  other: 'another law',
  's261-1-2b-ii': 's261(1), (2)(b)(ii)',
  's261-2-b-ii': 's261(2)(b)(ii)',
  's261-other': 's261, other',
  'consent-label': '“consent”',
  's251-label': '“section 251”',
};

/** A power to give data out as people write it in a table: `s261-2-a` becomes s261(2)(a). */
export function shortBasis(code: string | undefined): string {
  if (code === undefined) return NOT_SAID;
  return (
    ACTS[code] ??
    code.replace(
      /^s261-(\d)(?:-([a-e]))?$/,
      (_, first: string, second?: string) => `s261(${first})${second === undefined ? '' : `(${second})`}`,
    )
  );
}
