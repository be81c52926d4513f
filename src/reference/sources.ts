import { frozen } from './entry.ts';

/** A page, paper or record that facts rest on. */
export interface Source {
  readonly title: string;
  /** Where the copy, or the page that it copies, was found. */
  readonly address?: string;
  /** Date or version that the copy gives of itself. */
  readonly copy?: string;
  readonly note?: string;
}

/** How they were read: no page was opened on a live site. */
export const HOW_READ =
  'Pages were read as stored copies, many of which hold only their beginning; a page may have changed since, and an address may no longer lead to it.';

/** Sources by the key that facts cite. */
export const SOURCES = frozen({
  SEED: { title: 'guidance index with the recorded webinars', copy: '24 March 2023' },
  IDX: {
    title: 'guidance index',
    address: 'https://nhsd-proxy.dokku3.ebmdatalab.net/services/data-access-request-service-dars/dars-guidance',
    copy: '13 May 2026',
  },
  IDX2: {
    title: 'guidance index',
    address: 'https://digital.nhs.uk/services/data-access-request-service-dars/dars-guidance',
    copy: '21 May 2026',
  },
  TERM2: {
    title: 'Standard 1, Term of Data Sharing Agreement',
    address:
      'https://production-like.nhsd.io/services/data-access-request-service-dars/dars-guidance/term-of-data-sharing-agreement',
    copy: 'version 2.1',
    note: 'in May 2026 the public address held the index (1-27): not to be printed as current',
  },
  'TERM-live': {
    title: 'address of Standard 1',
    address:
      'https://digital.nhs.uk/services/data-access-request-service-dars/dars-guidance/term-of-data-sharing-agreement',
    copy: '21 May 2026',
    note: 'held the index, not the Standard',
  },
  LEN1: {
    title: 'Standard 1 before: Data Sharing Agreement Length',
    address:
      'https://digital.nhs.uk/services/data-access-request-service-dars/dars-guidance/length-of-data-sharing-agreement',
    copy: 'version 1.0, 2019',
    note: 'superseded',
  },
  CTRL: {
    title: 'Standard 1b, Data Controllers',
    address: 'https://digital.nhs.uk/services/data-access-request-service-dars/dars-guidance/controllers',
    copy: 'version 1.0',
  },
  PROC: {
    title: 'Standard 1c, Data Processors',
    address: 'https://digital.nhs.uk/services/data-access-request-service-dars/dars-guidance/processors',
    copy: 'version 1.0',
  },
  SEC: {
    title: 'Standard 2a, Security Assurance',
    address: 'https://digital.nhs.uk/services/data-access-request-service-dars/dars-guidance/security-assurance',
    copy: 'version 2.0',
  },
  SEC26: {
    title: 'security assurance, guidance to support an application',
    address:
      'https://nhsd-proxy.dokku3.ebmdatalab.net/services/data-access-request-service-dars/guidance-to-support-your-dars-application/security-assurance',
    copy: '2026',
  },
  MIN: {
    title: 'Standard 3, Data Minimisation',
    address:
      'https://production-like.nhsd.io/services/data-access-request-service-dars/dars-guidance/data-minimisation',
    copy: 'version 1.0',
  },
  OPT: {
    title: 'Standard 3c, Patient Objections',
    address: 'https://digital.nhs.uk/services/data-access-request-service-dars/dars-guidance/patient-objections',
    copy: 'version 1.0',
  },
  OBJ: {
    title: 'Standard 5a, Objective for Processing',
    address: 'https://digital.nhs.uk/services/data-access-request-service-dars/dars-guidance/objective-for-processing',
    copy: 'version 1.0',
  },
  ACT: {
    title: 'Standard 5b, Processing Activities',
    address: 'https://digital.nhs.uk/services/data-access-request-service-dars/dars-guidance/processing-activities',
    copy: 'version 1.0',
  },
  OUT: {
    title: 'Standard 5c, Expected Outcomes',
    address: 'https://digital.nhs.uk/services/data-access-request-service-dars/dars-guidance/expected-outcomes',
    copy: 'version 1.0',
  },
  'BEN-new': {
    title: 'Standard 5d, Expected Measurable Benefits',
    address:
      'https://production-like.nhsd.io/services/data-access-request-service-dars/dars-guidance/expected-measurable-benefits',
    note: 'rewritten text',
  },
  'BEN-old': {
    title: 'Standard 5d, Expected Measurable Benefits',
    address:
      'https://digital.nhs.uk/services/data-access-request-service-dars/dars-guidance/expected-measurable-benefits',
    copy: 'version 1.0, 2019',
  },
  COM: {
    title: 'Standard 5e, Commercial Purpose',
    address: 'https://digital.nhs.uk/services/data-access-request-service-dars/dars-guidance/commercial-purpose',
    copy: 'version 2',
    note: 'version 3 was not readable',
  },
  SPC: {
    title: 'Standard 6, Special Conditions',
    address: 'https://digital.nhs.uk/services/data-access-request-service-dars/dars-guidance/special-conditions',
    copy: 'version 1.0',
  },
  ETH: {
    title: 'Standard 7a, Ethical Approval',
    address: 'https://digital.nhs.uk/services/data-access-request-service-dars/dars-guidance/ethical-approval',
    copy: '2019, 2022–23 and July 2023',
    note: 'three copies',
  },
  DOC: {
    title: 'Standard 7b, Duty of Confidentiality',
    address:
      'https://digital.nhs.uk/services/data-access-request-service-dars/dars-guidance/data-sharing-standard-7b---duty-of-confidentiality',
    copy: 'version 1.0',
  },
  SUB: {
    title: 'Standard 10, Sub-Licencing and Onward Sharing',
    address:
      'https://digital.nhs.uk/services/data-access-request-service-dars/dars-guidance/sub-licencing-and-onward-sharing-of-data',
    copy: 'version 1.0',
  },
  TRA: {
    title: 'Standard 10a, Transparency',
    address:
      'https://digital.nhs.uk/services/data-access-request-service-dars/dars-guidance/transparency-fair-processing',
    copy: 'version 1.0',
  },
  TER: {
    title: 'Standard 11, Territory of Use',
    address: 'https://digital.nhs.uk/services/data-access-request-service-dars/dars-guidance/territory-of-use',
    copy: '19 August 2019',
  },
  HON: {
    title: 'Standard 12, Honorary contracts',
    address:
      'https://production-like.nhsd.io/services/data-access-request-service-dars/dars-guidance/data-sharing-standard-12-honorary-contracts',
    copy: 'version 1.0, 12 September 2023',
  },
  HON2: {
    title: 'Standard 12, Honorary contracts, a fuller excerpt',
    address:
      'https://production-like.nhsd.io/services/data-access-request-service-dars/dars-guidance/data-sharing-standard-12-honorary-contracts',
    copy: 'version 1.0, 12 September 2023',
  },
  CHK: {
    title: 'pre-application checklist',
    address:
      'https://digital.nhs.uk/services/data-access-request-service-dars/data-access-request-service-dars-process/data-access-request-service-dars-pre-application-checklist',
  },
  'CHK-old': { title: 'pre-application checklist, an earlier copy', copy: 'about 2019', note: 'address not kept' },
  ENQ: {
    title: 'making an enquiry',
    address: 'https://nhsd-proxy.dokku3.ebmdatalab.net/services/data-access-request-service-dars/enquire',
    copy: '2026',
  },
  PRE: {
    title: 'supporting the preliminary assessment',
    address:
      'https://nhsd-proxy.dokku3.ebmdatalab.net/services/data-access-request-service-dars/guidance-to-support-your-dars-application/supporting-the-preliminary-assessment',
    copy: '2026',
  },
  CON: {
    title: 'contract and agreements',
    address:
      'https://nhsd-proxy.dokku3.ebmdatalab.net/services/data-access-request-service-dars/contract-and-agreements',
    copy: '2026',
  },
  CON2: {
    title: 'contract and agreements, guidance to support an application',
    address:
      'https://nhsd-proxy.dokku3.ebmdatalab.net/services/data-access-request-service-dars/guidance-to-support-your-dars-application/contract-and-agreements',
    copy: '2026',
  },
  DSAH: {
    title: 'amendments, renewals or extensions',
    address:
      'https://nhsd-proxy.dokku3.ebmdatalab.net/services/data-access-request-service-dars/amendments-renewals-or-extensions',
    copy: '2026',
  },
  COH: {
    title: 'submitting participant data (cohort file)',
    address:
      'https://nhsd-proxy.dokku3.ebmdatalab.net/services/data-access-request-service-dars/process/guidance-for-submitting-participant-data-cohort-file',
    copy: '2025–26',
  },
  CHG: {
    title: 'charges',
    address:
      'https://tnaqa.mirrorweb.com/ukgwa/20260506082250mp_/https://digital.nhs.uk/services/data-access-request-service-dars/data-access-request-service-dars-charges',
    copy: 'May 2026',
  },
  CHG18: {
    title: 'charges from 2018/19',
    address:
      'https://digital.nhs.uk/services/data-access-request-service-dars/data-access-request-service-dars-charges-from-2018-19',
    copy: '2018',
  },
  FAIR: {
    title: 'fair processing',
    address:
      'https://digital.nhs.uk/services/data-access-request-service-dars/dars-guidance/dars-online-fair-processing',
    copy: 'under the Data Protection Act 1998',
  },
  'SDE-X': {
    title: 'Secure Data Environment, ending access',
    address: 'https://production-like.nhsd.io',
    copy: '10 June 2025',
    note: 'page of the user guide',
  },
  'SDE-TC': {
    title: 'Secure Data Environment, terms and conditions',
    address:
      'https://nhsd-proxy.dokku3.ebmdatalab.net/services/secure-data-environment-service/access-and-support-for-the-secure-data-environment/terms-and-conditions',
    note: 'only the background was read',
  },
  OFF: {
    title: 'off-shoring and use of public cloud services',
    address:
      'https://digital.nhs.uk/data-and-information/looking-after-information/data-security-and-information-governance/nhs-and-social-care-data-off-shoring-and-the-use-of-public-cloud-services/guidance',
    copy: '4 May 2022',
  },
  NDO: {
    title: 'national data opt-out, operational policy guidance',
    address:
      'https://digital.nhs.uk/services/national-data-opt-out/operational-policy-guidance-document/when-does-a-national-data-opt-out-apply',
    note: 'and the guidance for researchers',
  },
  HRA: {
    title: 'pages of the Health Research Authority on the Confidentiality Advisory Group',
    address: 'https://www.hra.nhs.uk',
    note: 'annual review and opt-outs',
  },
  HRA51: { title: 'governance criteria of the Health Research Authority, 5.1', address: 'https://www.hra.nhs.uk' },
  SUPP: {
    title: 'change to disclosure control for HES and ECDS',
    address:
      'https://digital.nhs.uk/data-and-information/data-tools-and-services/data-services/hospital-episode-statistics/change-to-disclosure-control-methodology-for-hes-and-ecds-from-september-2018',
    copy: '2018',
  },
  AGD: {
    title: 'a new chapter for the Advisory Group for Data',
    address: 'https://digital.nhs.uk/blog/data-points-blog/2026/a-new-chapter-for-the-advisory-group-for-data',
    copy: '2026',
  },
  IGARD: {
    title: 'terms of reference of the former advisory group',
    address:
      'https://digital.nhs.uk/about-nhs-digital/corporate-information-and-documents/independent-group-advising-on-the-release-of-data/terms-of-reference',
    copy: 'ended 31 January 2023',
  },
  IGRP: {
    title: 'review process of the former advisory group',
    address: 'https://digital.nhs.uk',
    note: 'older copy, two generations',
  },
  DAAG16: {
    title: 'minutes of an earlier advisory group',
    address: 'https://paperzz.com/doc/8229294',
    copy: '15 March 2016',
    note: 'first page only',
  },
  LAW: {
    title: 'Health and Social Care Act 2012, section 261 and its neighbours',
    address: 'https://www.legislation.gov.uk/ukpga/2012/7/section/261',
    copy: 'as amended',
  },
  COPI: {
    title: 'Health Service (Control of Patient Information) Regulations 2002',
    address: 'https://www.legislation.gov.uk/uksi/2002/1438',
  },
  UKHSA: {
    title: 'accessing UKHSA protected data',
    address: 'https://www.gov.uk/government/publications/accessing-ukhsa-protected-data',
    copy: '15 September 2023 and 2 August 2024',
    note: 'sibling regime, not DARS',
  },
  'UKHSA-L': {
    title: 'accessing UKHSA protected data: processing location',
    address: 'https://www.gov.uk/government/publications/accessing-ukhsa-protected-data',
    copy: '2 August 2024',
    note: 'sibling regime, not DARS',
  },
  'UKHSA-C': {
    title: 'accessing UKHSA protected data: confidential patient information',
    address: 'https://www.gov.uk/government/publications/accessing-ukhsa-protected-data',
    copy: '2 August 2024',
    note: 'sibling regime, not DARS',
  },
  'UKHSA-E': {
    title: 'accessing UKHSA protected data: ethical assessment',
    address: 'https://www.gov.uk/government/publications/accessing-ukhsa-protected-data',
    copy: '2 August 2024',
    note: 'sibling regime, not DARS',
  },
  'UKHSA-D': {
    title: 'accessing UKHSA protected data: data protection registration',
    address: 'https://www.gov.uk/government/publications/accessing-ukhsa-protected-data',
    copy: '15 September 2023',
    note: 'sibling regime, not DARS',
  },
  REL21: {
    title: 'NHS Digital data release register',
    address: 'https://github.com/HDRUK/data-use-register',
    copy: 'February 2021',
    note: 'coded columns and explanations',
  },
  R21: {
    title: 'NHS Digital data release register, 585 purpose texts, counted',
    address: 'https://github.com/HDRUK/data-use-register',
    copy: 'February 2021',
  },
  R17: { title: 'data release register, 838 texts', copy: 'September to November 2017' },
  REG: {
    title: 'Data Uses Register, public copy',
    address: 'https://github.com/michaelchapman/nhs-data-uses-register',
    copy: 'September 2026',
  },
  MIR: {
    title: 'plan of the public copy of the Data Uses Register',
    address: 'https://github.com/michaelchapman/nhs-data-uses-register',
    copy: '2026',
  },
  DUR26: {
    title: 'page of the Data Uses Register, archive copy',
    address: 'https://tnaqa.mirrorweb.com/ukgwa/20260422123253mp_/',
    copy: '22 April 2026',
  },
  HDLO: {
    title: 'study called Health Data Linkage Ontology',
    copy: '28 August 2026',
    note: 'a page in public source code',
  },
  HW18: {
    title: 'agreement DARS-NIC-05934-M7V9K, versions 18.2 and 9.11',
    address: 'https://github.com/michaelchapman/nhs-data-uses-register',
    copy: '2026 and 2019–20',
    note: 'commercial',
  },
  TSIA: {
    title: 'register reformatted by organisation',
    address: 'https://theysolditanyway.com',
    note: 'and goodtreswork.com',
  },
  V24: {
    title: 'guidance for completing an application, version 2.4',
    address: 'https://paperzz.com/doc/8108443',
    copy: 'older',
    note: 'introduction only',
  },
  'SECN-a': {
    title: 'guidance notes on security, older generation',
    address:
      'https://digital.nhs.uk/services/data-access-request-service-dars/data-access-request-service-dars-process/data-access-request-service-dars-guidance-notes-on-security',
  },
  'SECN-b': {
    title: 'guidance notes on security, later generation',
    address:
      'https://digital.nhs.uk/services/data-access-request-service-dars/data-access-request-service-dars-process/data-access-request-service-dars-guidance-notes-on-security',
    copy: 'after April 2023',
  },
  AUDP: {
    title: 'data sharing audits, about 20 reports',
    address: 'https://digital.nhs.uk/services/data-access-request-service-dars/data-sharing-audits',
    copy: '2022–2026',
  },
  PCMD: {
    title: 'Primary Care Mortality Database',
    address: 'https://digital.nhs.uk/services/primary-care-mortality-database',
  },
  UKLLC: {
    title: 'UK LLC guidebook',
    address: 'https://github.com/UKLLC/Guidebook',
    copy: '9 September 2024 and later',
    note: 'sub-licensing under an agreement with NHS England',
  },
  'UKLLC-R': {
    title: 'UK LLC guidebook, restrictions of NHS England datasets',
    address: 'https://github.com/UKLLC/Guidebook',
    copy: '19 March 2026',
  },
  NICOR: {
    title: 'pages of the cardiac audits on their service of the same name',
    address: 'https://www.nicor.org.uk',
    note: 'sibling service',
  },
  OXBDI: { title: 'toolkit on clinical trials, lawfulness of processing', address: 'https://www.bdi.ox.ac.uk' },
  OXIS: {
    title: 'how a university has its researchers apply',
    address: 'https://www.infosec.ox.ac.uk/apply-for-data-from-nhs-digital',
  },
  QB26: {
    title: 'question bank of the Health Data Research Gateway',
    address: 'https://github.com/HDRUK/gateway-api',
    copy: 'August 2026',
    note: 'sibling, not DARS',
  },
  ODRF: {
    title: 'application form of Public Health England’s Office for Data Release',
    note: 'sibling, not DARS; in older public source code of the Gateway',
  },
  OSJS: {
    title: 'application form of OpenSAFELY',
    address: 'https://github.com/opensafely-core/job-server',
    note: 'sibling, not DARS',
  },
  DTT: { title: 'data and tissues toolkit', address: 'https://dt-toolkit.ac.uk' },
  SFH: { title: 'privacy notice of an NHS trust', address: 'https://www.sfh-tr.nhs.uk' },
  DCH: { title: 'Digital Care Hub on the security toolkit', address: 'https://www.digitalcarehub.co.uk' },
  ENC: { title: 'encyclopaedia entry on the register of data controllers' },
} satisfies Readonly<Record<string, Source>>);

/** A key that facts cite. */
export type SourceKey = keyof typeof SOURCES;
