import { controllerIds } from '../build-parties.ts';
import type { Read } from '../reading.ts';
import { read, said, type Answers } from '../source.ts';

/** The three purposes, each with data, linkage and processors of its own. The record names no dataset. */
const PURPOSES = [
  { id: 'invoices', kind: 'invoice-validation', words: 'invoice validation', summary: 'pay the right bills' },
  { id: 'risk', kind: 'risk-stratification', words: 'risk stratification', summary: 'find patients at risk' },
  { id: 'commissioning', kind: 'commissioning', words: 'Commissioning', summary: 'plan services' },
] as const;

/** A board with three purposes and eleven processors, one of which may give support from abroad. */
export const board: Read = (record) => {
  const [controller = ''] = controllerIds(record);
  const processorFor = (index: number, purpose: string): Answers => ({
    organisation: ORGANISATIONS[index] ?? '',
    purposes: [read(`processors[${index}].role`, purpose, WORDS[purpose])],
  });
  return {
    flows: PURPOSES.map(({ id }) => ({
      id: `${id}-out`,
      direction: 'out',
      from: read('access_method', 'nhs-england', 'regional office'),
      to: controller,
      requests: [`${id}-data`],
    })),
    documents: {
      'data-minimisation': {
        requests: PURPOSES.map(({ id }) => ({
          id: `${id}-data`,
          access: read('access_method', 'regional-office', 'regional office'),
          cohorts: ['population'],
        })),
        cohorts: [
          {
            id: 'population',
            anyOf: ['registered', 'resident', 'provider', 'host'].map((kind) => ({
              allOf: [{ kind: read('schema_stress[3]', kind) }],
            })),
          },
        ],
      },
      'data-processors': {
        processors: [
          processorFor(4, 'commissioning'),
          processorFor(7, 'invoices'),
          processorFor(8, 'invoices'),
          processorFor(10, 'risk'),
        ],
      },
      'objective-for-processing': {
        purposes: PURPOSES.map(({ id, kind, words, summary }) => ({
          id,
          title: read('title', words),
          kind: read('title', kind, words),
          aim: read('purpose_summary', summary),
          controllers: [controller],
          requests: [`${id}-data`],
          cohorts: ['population'],
        })),
      },
      'processing-activities': {
        linkages: [
          {
            id: 'invoices',
            purposes: [read('linkage', 'invoices')],
            data: ['invoices-data'],
            external: { name: read('linkage', 'backing data for invoices'), about: 'individuals', public: false },
          },
          {
            id: 'risk',
            purposes: [read('linkage', 'risk')],
            data: ['risk-data'],
            external: { name: read('linkage', 'GP data'), about: 'individuals', public: false },
          },
          {
            id: 'commissioning',
            purposes: [read('linkage', 'commissioning')],
            data: ['commissioning-data'],
            with: [read('linkage', 'commissioning-data', 'commissioning sets together')],
          },
        ],
      },
      'sub-licencing-and-onward-sharing': { publicList: read('special[0]', true, 'published') },
      'special-conditions': {
        conditions: [
          {
            id: 'release-register',
            text: said('special[0]'),
            trigger: read('special[0]', 'sub-licensee-register', 'release register'),
            about: [`organisation/${controller}`],
            repeats: read('special[0]', 'at least quarterly'),
          },
          {
            id: 'apart',
            text: said('special[1]'),
            trigger: 'other',
            about: PURPOSES.map(({ id }) => `request/${id}-data`),
          },
        ],
      },
      'territory-of-use': {
        storage: [read('territory', 'uk')],
        processing: [read('territory', 'uk')],
        exceptions: [
          {
            organisation: read('processors[5].role', 'oracle-corporation-uk-limited', 'overseas support staff'),
            use: read(['remote_access', 'territory'], 'technical-support', 'support'),
            areas: [
              read('remote_access', 'SE', 'Sweden'),
              read('remote_access', 'IE', 'Ireland'),
              read('remote_access', 'IN', 'India'),
              read('remote_access', 'US', 'the USA'),
            ],
            conditions: read('remote_access', 'no analysis outside the UK, no local copies'),
          },
        ],
        locations: [
          {
            id: 'environment',
            name: said('storage[0]'),
            organisation: controller,
            kinds: ['storage', 'processing'],
            area: read('storage[0]', 'uk'),
          },
        ],
      },
    },
    remarks: [
      {
        fact: 'schema_stress[0]',
        words: 'three purposes',
        answeredAt: [
          'objective-for-processing: purposes.2.requests',
          'processing-activities: linkages.2.purposes',
          'data-processors: processors.10.purposes',
        ],
      },
      { fact: 'schema_stress[1]', words: 'eleven', answeredAt: ['data-processors: processors.10'] },
      { fact: 'schema_stress[2]', words: 'territory exception', answeredAt: ['territory-of-use: exceptions.0'] },
    ],
  };
};

/** Ids of the processors for whom the record names a purpose, by their place in it. */
const ORGANISATIONS: Readonly<Record<number, string>> = {
  4: 'university-of-hertfordshire',
  7: 'liaison-financial-services-ltd',
  8: 'nhs-arden-and-gem-csu',
  10: 'prescribing-services-ltd',
};

/** Words of a processor's part that name its purpose. */
const WORDS: Readonly<Record<string, string>> = {
  commissioning: 'population health analysis',
  invoices: 'invoice validation',
  risk: 'risk stratification',
};
