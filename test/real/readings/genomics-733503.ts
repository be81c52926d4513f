import { identifiers, INTO_NHS_ENGLAND } from '../build-flows.ts';
import { requestIds } from '../build-data.ts';
import type { Read } from '../reading.ts';
import { read, said } from '../source.ts';
import { output } from './common.ts';

const GENOMICS = 'genomics-england';

/** The areas from which people may log in, each before the words of the text. */
const AREAS =
  'uk UK, eea EEA, US United States, CA Canada, AU Australia, QA Qatar, KR Republic of Korea, JP Japan, CH Switzerland, BR Brazil, IN India, NZ New Zealand, AR Argentina';

const remoteAreas = AREAS.split(', ').map((entry) => {
  const [area = '', ...words] = entry.split(' ');
  return read('remote_access', area, words.join(' '));
});

/** Newborns with consent; storage in England, and remote access for members from a list of countries. */
export const genomics: Read = (record) => {
  const data = requestIds(record);
  const linkage = { data, at: GENOMICS, level: read('level_of_data', 'pseudonymised') };
  return {
    request: { access: read('access_method', 'own-tre', 'own research environment'), cohorts: ['newborns'] },
    flows: [
      {
        id: 'cohort-in',
        direction: 'in',
        from: GENOMICS,
        to: INTO_NHS_ENGLAND,
        cohorts: ['newborns'],
        level: 'identifiable',
        identifiers: identifiers(record),
      },
      { id: 'data-out', direction: 'out', from: 'nhs-england', to: GENOMICS, requests: data },
      {
        id: 'to-members',
        direction: 'onward',
        from: GENOMICS,
        to: 'members',
        requests: data,
        level: read('level_of_data', 'pseudonymised'),
      },
    ],
    documents: {
      application: {
        recipientGroups: [
          {
            id: 'members',
            kind: read('who_accesses', 'sub-licensee', 'members'),
            who: read('who_accesses', 'approved academic and industry members'),
            sectors: [read('who_accesses', 'academic'), read('who_accesses', 'commercial', 'industry')],
            areas: remoteAreas,
          },
        ],
      },
      'data-minimisation': {
        cohorts: [
          {
            id: 'newborns',
            name: said('cohort[0].name'),
            role: 'whole',
            source: 'supplied',
            suppliedBy: GENOMICS,
            subjects: read('cohort[0].name', 'newborns'),
            agreedBy: read('cohort[0].source', 'parent', 'with consent'),
            anyOf: [{ allOf: [{ kind: read('cohort[0].source', 'consent'), value: said('cohort[0].source') }] }],
            size: { count: read('cohort[0].size', 100_000), basis: read('cohort[0].size', 'target') },
            under16: read('cohort[0].name', true, 'newborns'),
          },
        ],
      },
      'duty-of-confidentiality': { consents: [{ id: 'consent', cohorts: ['newborns'] }] },
      'objective-for-processing': {
        purposes: [
          {
            id: 'main',
            title: read('title', 'Generation Study data for the National Genomic Research Library'),
            kind: read('purpose_summary', 'research'),
            cohorts: ['newborns'],
          },
        ],
      },
      'processing-activities': {
        linkages: [
          {
            id: 'genomes',
            ...linkage,
            external: {
              name: read('linkage', 'whole genome sequences'),
              about: 'individuals',
              controller: GENOMICS,
              public: false,
            },
          },
          {
            id: 'study',
            ...linkage,
            external: {
              name: read('linkage', 'other consented data'),
              about: 'individuals',
              controller: GENOMICS,
              public: false,
            },
          },
        ],
        access: [
          {
            organisation: GENOMICS,
            extent: 'record-level',
            level: read('level_of_data', 'identifiable'),
            people: [read('who_accesses', 'substantive', 'employees for identifiers')],
          },
          {
            organisation: GENOMICS,
            extent: 'record-level',
            level: read('who_accesses', 'pseudonymised'),
            people: [read('who_accesses', 'substantive', 'employees and approved')],
          },
          {
            organisation: 'members',
            extent: 'record-level',
            level: read('who_accesses', 'pseudonymised'),
            people: [read('level_of_data', 'accredited-researcher', 'researchers')],
          },
        ],
      },
      'sub-licencing-and-onward-sharing': { groups: ['members'], requests: data },
      'territory-of-use': {
        storage: [read('territory', 'england')],
        remoteAccess: remoteAreas,
        highRiskCountries: read('remote_access', 'access stops if a listed country becomes high risk'),
        locations: [
          {
            id: 'cloud',
            name: said('storage[0]'),
            organisation: 'amazon-web-services',
            kinds: ['storage', read('storage[0]', 'cloud')],
            area: read('storage[0]', 'england'),
          },
        ],
      },
      'special-conditions': {
        conditions: [
          {
            id: 'new-countries',
            text: read('remote_access', 'new countries need prior written agreement'),
            trigger: 'other',
            about: [`organisation/${GENOMICS}`],
          },
          {
            id: 'geo-blocking',
            text: read('remote_access', 'geo-blocking of named countries'),
            trigger: 'other',
            about: [`organisation/${GENOMICS}`],
          },
        ],
      },
      'expected-outcomes': {
        outputs: [
          { ...output(0, 'papers', 'paper'), published: true },
          { ...output(1, 'talks', 'presentation', 'talks'), published: true },
          { ...output(2, 'posters', 'presentation', 'posters'), published: true },
          { ...output(3, 'database', 'dataset', 'database'), recipients: ['members'] },
        ],
      },
    },
    remarks: [
      {
        fact: 'territory',
        words: 'from the listed countries',
        answeredAt: ['territory-of-use: remoteAccess.12', 'territory-of-use: storage.0'],
      },
      {
        fact: 'schema_stress[0]',
        words: 'territory differs',
        answeredAt: ['territory-of-use: storage', 'territory-of-use: remoteAccess'],
      },
      { fact: 'schema_stress[1]', words: 'commercial = Yes', answeredAt: ['commercial-purpose: includes'] },
      { fact: 'schema_stress[2]', words: 'high risk', answeredAt: ['territory-of-use: highRiskCountries'] },
      {
        fact: 'schema_stress[3]',
        words: 'sub-licensing',
        answeredAt: ['sub-licencing-and-onward-sharing: permitted', 'sub-licencing-and-onward-sharing: groups'],
      },
      {
        fact: 'schema_stress[4]',
        words: 'different sensitivity',
        answeredAt: ['data-minimisation: requests.0.sensitivity', 'data-minimisation: requests.7.sensitivity'],
      },
    ],
  };
};
