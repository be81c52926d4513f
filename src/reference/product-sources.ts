import { frozen } from './entry.ts';
import type { Source } from './sources.ts';

const DARS = 'https://digital.nhs.uk/services/data-access-request-service-dars';
const CATALOGUE = `${DARS}/dars-products-and-services/data-set-catalogue`;
const COMMISSIONERS = 'https://digital.nhs.uk/services/data-services-for-commissioners/datasets';
const GUIDEBOOK = 'https://github.com/UKLLC/Guidebook';

/** Sources of the catalogue of products, by the key that its entries name; read as stored copies too. */
export const PRODUCT_SOURCES = frozen({
  'CAT-HES': { title: 'catalogue: Hospital Episode Statistics', address: `${CATALOGUE}/hospital-episode-statistics` },
  'CAT-ECDS': { title: 'catalogue: Emergency Care Data Set', address: `${CATALOGUE}/emergency-care-data-set-ecds` },
  'CAT-MH': { title: 'catalogue: mental health data', address: `${CATALOGUE}/mental-health-data` },
  'CAT-MSDS': {
    title: 'catalogue: Maternity Services Data Set',
    address: `${CATALOGUE}/maternity-services-data-set-msds`,
  },
  'CAT-DID': {
    title: 'catalogue: Diagnostic Imaging Data Set',
    address: `${CATALOGUE}/diagnostic-imaging-data-set-did`,
  },
  'CAT-BIRTH': { title: 'catalogue: civil registrations of birth', address: `${CATALOGUE}/civil-registrations-births` },
  PROD: { title: 'products and services', address: `${DARS}/dars-products-and-services` },
  'DARS-HOME': { title: 'home page of the service', address: DARS },
  'HES-FREQ': {
    title: 'HES processing cycle: data collections and frequency',
    note: 'on digital.nhs.uk, under hospital episode statistics',
  },
  'ECDS-FUND': {
    title: 'Emergency Care Data Set: fundamentals of the product',
    note: 'on digital.nhs.uk, under emergency care data set',
  },
  'DSFC-DEATH': {
    title: 'for commissioners: civil registration of deaths',
    address: `${COMMISSIONERS}/civil-registration-of-deaths-dataset`,
  },
  'DSFC-BIRTH': {
    title: 'for commissioners: civil registration of births',
    address: `${COMMISSIONERS}/civil-registration-of-births-dataset`,
  },
  'DSFC-SHMI': {
    title: 'for commissioners: mortality indicator',
    address: `${COMMISSIONERS}/summary-hospital-mortality-indicator-dataset-shmi`,
  },
  HESONS: { title: 'guide to linked mortality data from HES and ONS', copy: 'June 2015' },
  'MSDS-DQ': { title: 'maternity monthly statistics: data quality statement' },
  CSDS: { title: 'Community Services Data Set', note: 'pages on digital.nhs.uk' },
  'IAPT-FP': { title: 'talking therapies: guidance on fair processing' },
  'HSCIC-IAPT': { title: 'talking therapies at the Information Centre', note: 'hscic.gov.uk/iapt' },
  PROMS: { title: 'patient reported outcome measures', note: 'page on digital.nhs.uk' },
  'PROMS-DQ': { title: 'patient reported outcome measures, provisional 2023/24: data quality statement' },
  PCM: { title: 'medicines dispensed in primary care', note: 'page on digital.nhs.uk' },
  'GDPPR-T': { title: 'pandemic planning and research: transparency notice', copy: '29 August 2024' },
  'GDPPR-P': { title: 'pandemic planning and research: agreed process', copy: '14 May 2020' },
  NDRS: { title: 'cancer registry: access to data', note: 'on digital.nhs.uk, /ndrs/data/access-to-data' },
  ETHICS: { title: 'Standard 7a, text of 2022', note: 'one of the three copies of ETH' },
  'UKLLC-C': { title: 'UK LLC guidebook: COVID-19 datasets', address: GUIDEBOOK },
  CHARGES26: {
    title: 'charges, archived copy',
    copy: '6 May 2026',
    note: 'the page that CHG names; its table is cut short',
  },
} satisfies Readonly<Record<string, Source>>);
