import { frozen, known, type ReferenceEntry } from './entry.ts';
import type { RegisterLabel } from './register-labels.ts';

const STANDARD = {
  source: 'template of the data use register standard of Health Data Research UK, version 2',
  status: 'seen',
  asOf: '2022-01-19',
} as const;
const READING = {
  source:
    'our reading of the lists of the data use register standard; it does not say which of our words fall under each',
  status: 'inferred',
  asOf: '2022-01-19',
} as const;

/** Columns of the template, in their order; a star stands behind those that the standard recommends most. */
export const HDRUK_COLUMNS = frozen(
  known(
    [
      'Project ID',
      'Organisation name*',
      'Organisation ID',
      'Organisation sector',
      'Applicant name(s)',
      'Applicant ID',
      'Funders/ Sponsors',
      'DEA accredited researcher?',
      'Sub-licence arrangements (if any)?',
      'Project title*',
      'Lay summary*',
      'Public benefit statement*',
      'Request category type',
      'Technical summary',
      'Other approval committees',
      'Project start date',
      'Project end date',
      'Latest approval date*',
      'Dataset(s) name*',
      'Data sensitivity level',
      'Legal basis for provision of data under Article 6',
      'Lawful conditions for provision of data under Article 9',
      'Common Law Duty of Confidentiality',
      'National data opt-out applied?',
      'Request frequency',
      'For linked datasets, specify how the linkage will take place',
      'Description of the confidential data being used',
      'Release/Access date',
      'Access type*',
      'How has data been processed to enhance privacy?',
      'Link to research outputs',
    ] as const,
    STANDARD,
  ),
);

/** Most words of a lay summary. */
export const LAY_SUMMARY_WORDS = frozen(
  known(300, { ...STANDARD, source: `${STANDARD.source}: specification of fields` }),
);

function under(mark: ReferenceEntry, values: Readonly<Record<string, string>>): readonly RegisterLabel[] {
  return Object.entries(values).flatMap(([label, words]) =>
    words.split(' ').map((value) => ({ value, label, ...mark })),
  );
}

/** The list of sectors, whole. */
export const HDRUK_SECTOR_NAMES = frozen(
  known(
    [
      'Academic Institute',
      'CQC Registered Health or/and Social Care provider',
      'Independent Sector Organisation',
      'Government Agency (Health and Adult Social Care)',
      'Commercial',
      'Local authority',
      'Government Agency (Other)',
      'Other',
    ],
    { ...STANDARD, source: `${STANDARD.source}: lists` },
  ),
);

/** Sectors of organisations. Where a sector could be two, or none, it is not here. */
export const HDRUK_SECTORS: readonly RegisterLabel[] = frozen(
  under(READING, {
    'Academic Institute': 'academic',
    'CQC Registered Health or/and Social Care provider':
      'nhs-trust nhs-trust-site hospital nhs-treatment-centre private-healthcare non-nhs-provider independent-provider',
    'Government Agency (Health and Adult Social Care)':
      'icb sub-icb ccg csu specialised-commissioning-hub area-team nhs-england-region',
    'Independent Sector Organisation': 'charity society',
    Commercial: 'commercial supplier supplier-it consultancy sme',
    'Local authority': 'local-authority',
    Other: 'other',
  }),
);

/** Levels of sensitivity, by how far data identify people. */
export const HDRUK_LEVELS: readonly RegisterLabel[] = frozen(
  under(READING, {
    'Personally Identifiable': 'identifiable',
    'De-Personalised': 'pseudonymised',
    Anonymous: 'aggregated-suppressed anonymous',
  }),
);

/** Duty of confidentiality, by the routes of all flows that carry anything confidential, in the order of the alphabet and joined by “+”. */
export const HDRUK_CONFIDENTIALITY: readonly RegisterLabel[] = frozen(
  under(READING, {
    'Not applicable': 'none',
    Consent: 'consent',
    'Section 251 NHS Act 2006': 'section-251',
    Other: 'statutory direct-care public-interest',
  }),
);

/** How often data are asked for. */
export const HDRUK_FREQUENCIES: readonly RegisterLabel[] = frozen(
  under(READING, { 'One-off': 'one-off', Recurring: 'recurring ad-hoc' }),
);

/** Where data are looked at, by the way of access. A copy in an environment of one’s own could be called either. */
export const HDRUK_ACCESS: readonly RegisterLabel[] = frozen(
  under(READING, {
    TRE: 'sde',
    Release: 'extract regional-office list-update-service contact-service data-services-for-commissioners',
  }),
);

/** Article 6 of the UK GDPR, to the letter of the template. */
export const HDRUK_ARTICLE_6: readonly RegisterLabel[] = frozen(
  Object.entries({
    'not-personal-data': 'Not applicable',
    '6-1-a':
      '(a) the data subject has given consent to the processing of his or her personal data for one or more specific purposes;',
    '6-1-b':
      '(b) processing is necessary for the performance of a contract to which the data subject is party or in order to take steps at the request of the data subject prior to entering into a contract;',
    '6-1-c': '(c)processing is necessary for compliance with a legal obligation to which the controller is subject;',
    '6-1-d':
      '(d) processing is necessary in order to protect the vital interests of the data subject or of another natural person;',
    '6-1-e':
      '(e) processing is necessary for the performance of a task carried out in the public interest or in the exercise of official authority vested in the controller;',
    '6-1-f':
      '(f) processing is necessary for the purposes of the legitimate interests pursued by the controller or by a third party, except where such interests are overridden by the interests or fundamental rights and freedoms of the data subject which require protection of personal data, in particular where the data subject is a child.',
  }).map(([value, label]) => ({ value, label, ...STANDARD })),
);

/** Article 9 of the UK GDPR, to the letter of the template. */
export const HDRUK_ARTICLE_9: readonly RegisterLabel[] = frozen(
  Object.entries({
    'not-special-category': 'Not applicable',
    '9-2-a':
      '(a) the data subject has given explicit consent to the processing of those personal data for one or more specified purposes, except where Union or Member State law provide that the prohibition referred to in paragraph 1 may not be lifted by the data subject;',
    '9-2-b':
      '(b) processing is necessary for the purposes of carrying out the obligations and exercising specific rights of the controller or of the data subject in the field of employment and social security and social protection law in so far as it is authorised by Union or Member State law or a collective agreement pursuant to Member State law providing for appropriate safeguards for the fundamental rights and the interests of the data subject;',
    '9-2-c':
      '(c)processing is necessary to protect the vital interests of the data subject or of another natural person where the data subject is physically or legally incapable of giving consent;',
    '9-2-d':
      '(d) processing is carried out in the course of its legitimate activities with appropriate safeguards by a foundation, association or any other not-for-profit body with a political, philosophical, religious or trade union aim and on condition that the processing relates solely to the members or to former members of the body or to persons who have regular contact with it in connection with its purposes and that the personal data are not disclosed outside that body without the consent of the data subjects;',
    '9-2-e': '(e) processing relates to personal data which are manifestly made public by the data subject;',
    '9-2-f':
      '(f) processing is necessary for the establishment, exercise or defence of legal claims or whenever courts are acting in their judicial capacity;',
    '9-2-g':
      '(g) processing is necessary for reasons of substantial public interest, on the basis of Union or Member State law which shall be proportionate to the aim pursued, respect the essence of the right to data protection and provide for suitable and specific measures to safeguard the fundamental rights and the interests of the data subject;',
    '9-2-h':
      '(h) processing is necessary for the purposes of preventive or occupational medicine, for the assessment of the working capacity of the employee, medical diagnosis, the provision of health or social care or treatment or the management of health or social care systems and services on the basis of Union or Member State law or pursuant to contract with a health professional and subject to the conditions and safeguards referred to in paragraph 3;',
    '9-2-i':
      '(i) processing is necessary for reasons of public interest in the area of public health, such as protecting against serious cross-border threats to health or ensuring high standards of quality and safety of health care and of medicinal products or medical devices, on the basis of Union or Member State law which provides for suitable and specific measures to safeguard the rights and freedoms of the data subject, in particular professional secrecy;',
    '9-2-j':
      '(j) processing is necessary for archiving purposes in the public interest, scientific or historical research purposes or statistical purposes in accordance with Article 89(1) based on Union or Member State law which shall be proportionate to the aim pursued, respect the essence of the right to data protection and provide for suitable and specific measures to safeguard the fundamental rights and the interests of the data subject.',
  }).map(([value, label]) => ({ value, label, ...STANDARD })),
);
