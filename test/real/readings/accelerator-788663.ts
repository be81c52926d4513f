import { requestIds } from '../build-data.ts';
import type { Read } from '../reading.ts';
import { read, said } from '../source.ts';
import { standardRemoteAccess } from './common.ts';

const ONS = 'office-for-national-statistics';

/** NHS England and the statistics office as joint controllers, on statutory functions; nothing is published. */
export const accelerator: Read = (record) => {
  const data = requestIds(record);
  const linkedSet = {
    data,
    at: read('linkage', ONS, 'ONS links'),
    key: read('linkage', 'NHS number'),
    level: read(['linkage', 'level_of_data'], 'anonymous', 'anonymise'),
  };
  return {
    request: {
      level: read('level_of_data', 'identifiable'),
      access: read('access_method', 'own-tre', 'inside ONS Integrated Data Service'),
    },
    documents: {
      application: {
        organisations: [
          {
            id: 'hm-treasury',
            name: read('outputs[0]', 'HM Treasury'),
            otherRoles: [read('outputs[0]', 'beneficiary', 'report to')],
          },
        ],
        recipientGroups: [
          { id: 'programme', kind: 'policy-audience', who: read('outputs[0]', 'programme') },
          {
            id: 'icbs',
            kind: 'policy-audience',
            who: read('outputs[1]', 'ICBs'),
            sectors: [read('outputs[1]', 'icb')],
          },
        ],
      },
      'data-controllers': {
        bases: [
          {
            id: 'functions',
            controllers: ['nhs-england', ONS],
            functions: [
              {
                act: read('statutory_functions[0]', 'NHS Act 2006'),
                provision: read('statutory_functions[0]', 's13E'),
              },
              {
                act: read('statutory_functions[1]', 'Statistics and Registration Service Act 2007'),
                provision: read('statutory_functions[1]', 's22(2)(d), s45A(1)'),
              },
            ],
          },
        ],
      },
      'objective-for-processing': {
        purposes: [{ id: 'main', kind: read('title', 'service-evaluation', 'Evaluation'), bases: ['functions'] }],
      },
      'processing-activities': {
        linkages: [
          { id: 'tax', ...linkedSet, external: { name: read('linkage', 'tax'), about: 'individuals', public: false } },
          {
            id: 'census',
            ...linkedSet,
            external: { name: read('linkage', '2021 census records'), about: 'individuals', public: false },
          },
        ],
        access: [
          {
            organisation: read('who_accesses', 'nhs-england'),
            extent: read('level_of_data', 'record-level', 'linked set for analysts'),
            level: read('level_of_data', 'anonymous', 'anonymised'),
            people: [read('who_accesses', 'accredited-researcher')],
          },
        ],
      },
      'territory-of-use': {
        locations: [
          {
            id: 'ids',
            name: said('storage[0]'),
            organisation: ONS,
            kinds: ['processing', 'storage', read('storage[0]', 'cloud')],
          },
          { id: 'aws', name: said('storage[1]'), organisation: 'amazon-web-services', kinds: ['storage', 'cloud'] },
          standardRemoteAccess(ONS),
        ],
      },
      'expected-outcomes': {
        outputs: [
          {
            id: 'report',
            kind: read('outputs[0]', 'report'),
            title: said('outputs[0]'),
            purposes: ['main'],
            audiences: [read('outputs[0]', 'internal'), 'policy'],
            recipients: ['programme', 'hm-treasury'],
            published: read('output_targets', false, 'nothing published'),
            notPublishedBecause: read('output_targets', 'findings are preliminary'),
            target: { quarter: read('output_targets', '2025-Q4', 'Autumn Budget 2025') },
          },
          {
            id: 'talk',
            kind: read('outputs[1]', 'presentation'),
            title: said('outputs[1]'),
            purposes: ['main'],
            audiences: [read('outputs[1]', 'commissioners', 'ICBs')],
            recipients: ['icbs'],
            published: false,
            notPublishedBecause: read('output_targets', 'findings are preliminary'),
          },
        ],
        plans: { exploitation: read('output_targets', 'Autumn Budget 2025') },
      },
    },
    remarks: [
      {
        fact: 'schema_stress[0]',
        words: 'joint controller',
        answeredAt: ['data-controllers: controllers.0.organisation', 'data-controllers: arrangement'],
      },
      { fact: 'schema_stress[1]', words: 'no Article 6/9', answeredAt: ['data-controllers: bases.0.functions'] },
      {
        fact: 'schema_stress[2]',
        words: 'statutory function',
        answeredAt: ['data-controllers: bases.0.functions.0', 'duty-of-confidentiality: routes.0.route'],
      },
      {
        fact: 'schema_stress[3]',
        words: 'not published',
        answeredAt: ['expected-outcomes: outputs.0.notPublishedBecause'],
      },
    ],
    leftovers: [
      {
        fact: 'schema_stress[4]',
        reason: 'That the register changed an entry without a new version is its history; an application has one text.',
      },
    ],
  };
};
