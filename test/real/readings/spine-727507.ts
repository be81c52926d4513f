import { identifiers, INTO_NHS_ENGLAND } from '../build-flows.ts';
import { requestIds } from '../build-data.ts';
import type { Read } from '../reading.ts';
import { read, said } from '../source.ts';
import { messages, output } from './common.ts';

const UNIVERSITY = 'queen-mary-university-of-london';
const SENDER = 'amplitude-clinical-outcomes';
const SOCIETY = 'bass';

/**
 * Two cohorts: one that a registry's supplier sends with identifiers under section 251, one that NHS England selects by
 * procedure codes. Pseudonymised data come out for both, and are linked at the university with records of the registry.
 */
export const spine: Read = (record) => {
  const data = requestIds(record);
  return {
    request: {
      cohorts: [read('minimisation[0]', 'registry', 'registry'), read('minimisation[0]', 'controls', 'controls')],
      access: said('access_method'),
      periods: [
        {
          kind: read('period', 'per-person', 'before the first'),
          cohorts: [read('period', 'registry')],
          from: read('period', '2010-04-01', 'earliest 2010/11'),
          anchor: read('period', 'first spinal procedure'),
          monthsBefore: read(['period', 'minimisation[1]'], 60, '5 years'),
        },
        {
          kind: read('period', 'latest'),
          cohorts: [read('period', 'controls', 'control arm')],
          from: read('period', '2010-04-01', '2010/11 to latest'),
        },
      ],
    },
    flows: [
      {
        id: 'registry-cohort-in',
        direction: 'in',
        from: read('processors[0].role', SENDER, 'submits'),
        onBehalfOf: read('processors[0].role', SOCIETY, 'on behalf of'),
        to: INTO_NHS_ENGLAND,
        cohorts: [read('processors[0].role', 'registry')],
        level: 'identifiable',
        identifiers: identifiers(record),
        what: said('processors[0].role'),
      },
      {
        id: 'registry-data-out',
        direction: 'out',
        from: 'nhs-england',
        to: UNIVERSITY,
        requests: data,
        cohorts: ['registry'],
      },
      {
        id: 'control-data-out',
        direction: 'out',
        from: 'nhs-england',
        to: UNIVERSITY,
        requests: data,
        cohorts: ['controls'],
      },
    ],
    documents: {
      application: {
        organisations: [
          {
            id: SOCIETY,
            name: read('processors[0].role', 'British Association of Spine Surgeons'),
            otherRoles: [read('linkage', 'data-source', 'registry records')],
            roleText: said('cohort[0].source'),
          },
        ],
      },
      'data-minimisation': {
        cohorts: [
          {
            id: 'registry',
            name: said('cohort[0].name'),
            role: 'case',
            source: read('cohort[0].source', 'supplied'),
            suppliedBy: read('processors[0].role', SENDER, 'submits the registry cohort'),
            subjects: 'patients',
            agreedBy: 'none',
            size: { count: read('cohort[0].size', 100_000), basis: read('cohort[0].size', 'approximate', 'about') },
            anyOf: [
              { allOf: [{ kind: read('minimisation[0]', 'consent', 'members'), value: said('cohort[0].source') }] },
            ],
          },
          {
            id: 'controls',
            name: said('cohort[1].name'),
            role: read('cohort[1].name', 'control'),
            source: read('cohort[1].source', 'built-by-nhs-england', 'selected by NHS England'),
            subjects: 'patients',
            agreedBy: 'none',
            anyOf: [
              {
                allOf: [
                  {
                    kind: read('cohort[1].source', 'procedure'),
                    value: read('cohort[1].source', 'OPCS procedure codes'),
                  },
                  {
                    kind: 'date',
                    value: read('cohort[1].source', 'operations'),
                    from: read('cohort[1].source', '2010-04-01'),
                    to: read('cohort[1].source', '2023-01-01'),
                  },
                ],
              },
            ],
          },
        ],
      },
      'objective-for-processing': {
        purposes: [{ id: 'main', kind: read('article9[0]', 'research', '9(2)(j)'), cohorts: ['registry', 'controls'] }],
      },
      'processing-activities': {
        access: [
          {
            organisation: UNIVERSITY,
            extent: read('linkage', 'record-level', 'person-level'),
            level: said('level_of_data'),
            people: [read('who_accesses', 'substantive', 'employees of the university')],
            authorisedBy: read('who_accesses', 'the principal investigator'),
          },
        ],
        linkages: [
          {
            id: 'registry-records',
            data,
            external: {
              name: read('linkage', 'pseudonymised registry records'),
              about: read('linkage', 'individuals', 'person-level'),
              controller: SOCIETY,
              public: false,
            },
            at: read('linkage', UNIVERSITY, 'at the university'),
            key: said('data_into_nhse.identifiers[4]'),
            level: read('linkage', 'pseudonymised'),
          },
        ],
      },
      'territory-of-use': {
        storage: [read('territory', 'england')],
        processing: [read('territory', 'england', 'never leaves England')],
        noRemoteAccess: read('territory', 'onsite access only'),
        locations: [
          {
            id: 'university-servers',
            name: said('storage[0]'),
            organisation: read('storage[0]', UNIVERSITY, 'university'),
            kinds: [read('storage[0]', 'storage', 'servers'), read('territory', 'processing', 'onsite access')],
            area: read('territory', 'england'),
          },
        ],
      },
      'expected-outcomes': {
        outputs: [
          {
            ...output(0, 'papers', 'paper'),
            published: read('outputs[0]', true, 'journal'),
            target: {
              withinMonths: read('output_targets', 6),
              of: read('output_targets', 'data-receipt', 'of receiving data'),
            },
          },
          { ...output(1, 'talks', 'presentation', 'talks'), published: true },
          messages(2, 'social-media'),
        ],
      },
    },
    remarks: [
      {
        fact: 'schema_stress[0]',
        words: 'two cohorts',
        answeredAt: ['data-minimisation: cohorts.0.suppliedBy', 'data-minimisation: cohorts.1.anyOf.0.allOf.0.kind'],
      },
      { fact: 'schema_stress[1]', words: 's251 and s261', answeredAt: ['data-minimisation: requests.0.legalBases.1'] },
      {
        fact: 'schema_stress[2]',
        words: 'only sends',
        answeredAt: ['application: organisations.1.otherRoles.0', 'processing-activities: access.0.reason'],
      },
      {
        fact: 'schema_stress[3]',
        words: 'per-cohort time',
        answeredAt: [
          'data-minimisation: requests.0.periods.0.cohorts',
          'data-minimisation: requests.0.periods.1.cohorts',
        ],
      },
      // Nothing is asked of a new application there: that no finding speaks of it is asserted by the test.
      { fact: 'schema_stress[4]', words: 'not required for new', answeredAt: ['application: kind'] },
    ],
  };
};
