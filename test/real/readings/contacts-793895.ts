import { identifiers, INTO_NHS_ENGLAND } from '../build-flows.ts';
import { requestIds } from '../build-data.ts';
import type { Read } from '../reading.ts';
import { read } from '../source.ts';
import { standardRemoteAccess } from './common.ts';

const APPLICANT = 'queen-mary-university-of-london';

/** A contact list kept up to date; the applicant is only a processor, and a device maker may gain. */
export const contacts: Read = (record) => {
  const data = requestIds(record);
  return {
    request: {
      access: read('access_method', 'list-update-service'),
      requestsPerYear: read('access_method', 60, 'up to 60 requests a year'),
      cohorts: ['volunteers'],
    },
    flows: [
      {
        id: 'cohort-in',
        direction: 'in',
        from: read('processors[0].role', APPLICANT, 'sends cohort'),
        to: INTO_NHS_ENGLAND,
        cohorts: ['volunteers'],
        level: 'identifiable',
        identifiers: identifiers(record),
      },
      {
        id: 'data-out',
        direction: 'out',
        from: 'nhs-england',
        to: read('processors[0].role', APPLICANT, 'receives results'),
        requests: data,
        identifiers: [
          read('level_of_data', 'name'),
          read('level_of_data', 'address'),
          read('level_of_data', 'email'),
          read('level_of_data', 'telephone', 'phone'),
          read('level_of_data', 'life-status', 'death'),
        ],
      },
    ],
    documents: {
      'data-minimisation': {
        requests: [
          {
            id: 'plus',
            level: read('level_of_data', 'identifiable'),
            identifiableBecause: read('level_of_data', 'content', 'names'),
          },
        ],
        cohorts: [
          {
            id: 'volunteers',
            name: read('purpose_summary', 'consenting volunteers'),
            role: 'whole',
            source: 'supplied',
            suppliedBy: read('processors[0].role', APPLICANT, 'sends cohort'),
            subjects: 'patients',
            agreedBy: read('purpose_summary', 'consent'),
          },
        ],
      },
      'duty-of-confidentiality': { consents: [{ id: 'consent', cohorts: ['volunteers'] }] },
      'objective-for-processing': {
        purposes: [{ id: 'main', kind: read('title', 'list-cleaning', 'list update'), cohorts: ['volunteers'] }],
      },
      'processing-activities': {
        linkages: [
          {
            id: 'participants',
            data,
            external: { name: read('linkage', 'participant records'), about: 'individuals', public: false },
            at: APPLICANT,
            level: 'identifiable',
          },
        ],
      },
      'commercial-purpose': {
        interests: [
          { id: 'device-maker', nature: read('schema_stress[1]', 'a device maker') },
          {
            id: 'inventor',
            individual: read('schema_stress[1]', 'inventor'),
            nature: read('schema_stress[1]', 'an inventor with shares may gain'),
          },
          {
            id: 'shares',
            individual: read('schema_stress[1]', 'shareholder', 'shares'),
            nature: read('schema_stress[1]', 'an inventor with shares may gain'),
          },
        ],
      },
      'territory-of-use': { locations: [standardRemoteAccess(APPLICANT)] },
      'expected-outcomes': {
        outputs: [
          {
            id: 'list',
            kind: read('outputs[0]', 'contact-list'),
            title: read('outputs[0]', 'validated contact list'),
            purposes: ['main'],
            level: 'identifiable',
            published: read('outputs[0]', false, 'no publication'),
            zeros: 'not-applicable',
          },
        ],
      },
    },
    remarks: [
      {
        fact: 'schema_stress[0]',
        words: 'not a controller',
        answeredAt: ['application: applicant', 'data-processors: processors.0.organisation'],
      },
      {
        fact: 'schema_stress[2]',
        words: 'conflict of interest',
        answeredAt: ['commercial-purpose: interests.1.individual'],
      },
      {
        fact: 'schema_stress[3]',
        words: 'does not describe',
        answeredAt: ['data-minimisation: requests.0.product', 'data-minimisation: requests.0.asPublished.name'],
      },
      {
        fact: 'schema_stress[4]',
        words: 'rather than analysis',
        answeredAt: ['objective-for-processing: purposes.0.kind', 'data-minimisation: requests.0.access'],
      },
    ],
  };
};
