/** Columns of the matrix. */
export type Column = 'level' | 'power' | 'articles' | 'route' | 'objections';

/** Rules that judge how level, power, ground and objections of a flow fit together, by the column where the fault shows. */
const RULES: Readonly<Record<Column, readonly string[]>> = {
  level: ['processing-activities/level-unlike-description'],
  power: [
    'data-minimisation/consent-basis-under-section-251',
    'data-minimisation/consent-basis-without-consent',
    'data-minimisation/consent-not-among-legal-bases',
    'data-minimisation/identifiable-on-pseudonymised-basis',
    'data-minimisation/section-251-not-among-legal-bases',
    'data-minimisation/superseded-legal-basis',
  ],
  articles: [
    'data-controllers/consent-as-ground-of-the-law',
    'data-controllers/health-data-called-not-special',
    'objective-for-processing/purpose-without-article-6',
  ],
  route: [
    'duty-of-confidentiality/cohort-sent-in-without-route',
    'duty-of-confidentiality/consent-and-section-251-together',
    'duty-of-confidentiality/flow-under-closed-support',
    'duty-of-confidentiality/flow-with-two-routes',
    'duty-of-confidentiality/flow-without-route',
    'duty-of-confidentiality/identifiable-flow-without-route',
  ],
  objections: [
    'patient-objections/consent-claimed-without-consent-route',
    'patient-objections/flow-with-two-answers',
    'patient-objections/flow-without-answer',
    'patient-objections/identifiable-flow-called-not-identifiable',
    'patient-objections/not-upheld-without-reason',
    'patient-objections/registration-exemption-on-other-data',
    'patient-objections/section-251-without-upholding',
    'patient-objections/statutory-exemption-on-another-route',
    'patient-objections/upheld-although-consented',
    'patient-objections/upheld-although-law-requires-flow',
    'patient-objections/upheld-without-section-251',
  ],
};

/** Columns in the order in which they are read. */
export const COLUMNS: readonly (readonly [column: Column, title: string])[] = [
  ['level', 'Level'],
  ['power', 'Power'],
  ['articles', 'Articles'],
  ['route', 'Route'],
  ['objections', 'Objections'],
];

/** Column of each rule that judges the matrix. */
export const COLUMN_OF_RULE: ReadonlyMap<string, Column> = new Map(
  COLUMNS.flatMap(([column]) => RULES[column].map((rule) => [rule, column] as const)),
);
