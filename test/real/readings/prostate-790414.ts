import { identifiers, INTO_NHS_ENGLAND } from '../build-flows.ts';
import { requestIds } from '../build-data.ts';
import type { Read } from '../reading.ts';
import { read, said } from '../source.ts';
import { messages, output, standardRemoteAccess } from './common.ts';

const INSTITUTE = 'the-institute-of-cancer-research';

/** The part of a study that rests on section 251; those who consented are in a sister agreement. */
export const prostate: Read = (record) => {
  const data = requestIds(record);
  return {
    request: {
      access: said('access_method'),
      cohorts: ['supported'],
      periods: [
        {
          kind: read('period', 'per-person', 'from joining'),
          anchor: read('period', 'joining'),
          to: read('period', '2026-12-31', 'to 2026'),
        },
      ],
    },
    flows: [
      {
        id: 'cohort-in',
        direction: 'in',
        from: INSTITUTE,
        to: INTO_NHS_ENGLAND,
        cohorts: ['supported'],
        level: 'identifiable',
        identifiers: identifiers(record),
      },
      { id: 'data-out', direction: 'out', from: 'nhs-england', to: INSTITUTE, requests: data },
    ],
    documents: {
      application: {
        organisations: [{ id: 'nih', country: read('schema_stress[1]', 'US', 'overseas funder (NIH)') }],
        related: [
          {
            reference: read('cohort[0].name', 'DARS-NIC-148118'),
            relation: read('cohort[0].name', 'same-study-other-route', 'other agreement'),
          },
        ],
      },
      'data-minimisation': {
        cohorts: [
          {
            id: 'consented',
            name: read('cohort[0].name', 'consented arm'),
            role: 'case',
            source: 'supplied',
            suppliedBy: INSTITUTE,
            agreement: read('cohort[0].name', 'DARS-NIC-148118'),
            subjects: 'patients',
            agreedBy: read('cohort[0].name', 'consent'),
            size: { count: read('cohort[0].size', 10_604), basis: read('cohort[0].size', 'approximate', 'about') },
          },
          {
            id: 'supported',
            name: read('cohort[1].name', 's251 and consultee-advice arm'),
            role: 'case',
            source: 'supplied',
            suppliedBy: INSTITUTE,
            subjects: 'patients',
            agreedBy: read('cohort[1].name', 'mixed', 'and'),
            size: { count: read('cohort[1].size', 8720), basis: read('cohort[1].size', 'approximate', 'about') },
          },
        ],
      },
      'duty-of-confidentiality': {
        supports: [{ id: 'support', consulteeArm: read('cohort[1].name', true, 'consultee-advice') }],
      },
      'objective-for-processing': {
        purposes: [
          { id: 'main', kind: read('article9[0]', 'research', '9(2)(j)'), cohorts: ['consented', 'supported'] },
        ],
      },
      'processing-activities': {
        access: [
          {
            organisation: INSTITUTE,
            extent: 'record-level',
            level: read('level_of_data', 'identifiable'),
            people: [read('who_accesses', 'substantive', 'employees'), read('who_accesses', 'honorary')],
          },
        ],
        linkages: [
          {
            id: 'clinical',
            data,
            external: { name: read('linkage', 'hospital clinical data'), about: 'individuals', public: false },
            at: INSTITUTE,
            level: 'identifiable',
          },
        ],
        derived: [
          {
            id: 'planned',
            from: data,
            description: said('special[0]'),
            decision: read('special[0]', 'not-asked', 'plans'),
          },
        ],
      },
      'special-conditions': {
        conditions: [
          {
            id: 'derived-data',
            text: read('special[0]', 'NHS England decides if it counts as Derived Data; definition then frozen'),
            trigger: read('special[0]', 'derived-data'),
            about: ['derived/planned'],
          },
        ],
      },
      'honorary-contracts': {
        holders: [{ id: 'holders', grantedBy: read('who_accesses', INSTITUTE, 'honorary contract holders') }],
      },
      'territory-of-use': {
        storage: [read('territory', 'england')],
        processing: [read('territory', 'england')],
        remoteAccess: [read('territory', 'england')],
        locations: [
          {
            id: 'servers',
            name: said('storage[0]'),
            organisation: read('storage[0]', INSTITUTE, 'institute'),
            kinds: [read('storage[0]', 'storage', 'servers'), 'processing'],
            area: read('territory', 'england'),
          },
          standardRemoteAccess(INSTITUTE),
        ],
      },
      'expected-outcomes': {
        outputs: [
          // The targets run over years: the first paper and the last stand for the span.
          {
            ...output(0, 'first-papers', 'paper'),
            published: true,
            target: { quarter: read('output_targets', '2024-Q4', 'end of 2024') },
          },
          {
            ...output(0, 'last-papers', 'paper'),
            published: true,
            target: { quarter: read('output_targets', '2027-Q4', 'to 2027') },
          },
          { ...output(1, 'talks', 'presentation', 'talks'), published: true },
          messages(2, 'newsletter'),
        ],
      },
    },
    remarks: [
      {
        fact: 'schema_stress[0]',
        words: 'two agreements',
        answeredAt: ['application: related.0.relation', 'data-minimisation: cohorts.0.agreement'],
      },
      {
        fact: 'schema_stress[2]',
        words: 'consultee',
        answeredAt: ['duty-of-confidentiality: supports.0.consulteeArm'],
      },
      {
        fact: 'schema_stress[3]',
        words: 'derived data',
        answeredAt: ['processing-activities: derived.0', 'special-conditions: conditions.0.about.0'],
      },
      {
        fact: 'schema_stress[4]',
        words: 'looks contradictory',
        answeredAt: ['data-minimisation: requests.1.legalBases.0', 'duty-of-confidentiality: routes.0.route'],
      },
      { fact: 'schema_stress[5]', words: 'end date', answeredAt: ['term-of-data-sharing-agreement: end'] },
    ],
  };
};
