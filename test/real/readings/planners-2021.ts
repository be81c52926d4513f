import { requestIds } from '../build-data.ts';
import { controllerIds } from '../build-parties.ts';
import type { Read } from '../reading.ts';
import { read } from '../source.ts';

/** Commissioning for an island outside the United Kingdom. */
export const island: Read = (record) => ({
  documents: {
    application: { organisations: [{ id: controllerIds(record)[0], country: read('applicant', 'IM', 'Isle of Man') }] },
    'objective-for-processing': {
      purposes: [{ id: 'main', kind: read('purpose_summary', 'commissioning', 'commission') }],
    },
    'territory-of-use': {
      storage: [read('territory', 'IM', 'Isle of Man')],
      processing: [read('territory', 'IM', 'Isle of Man')],
      transfer: { mechanism: read('territory', 'adequacy') },
    },
  },
  remarks: [
    { fact: 'schema_stress[0]', words: 'adequacy decision', answeredAt: ['territory-of-use: transfer.mechanism'] },
    {
      fact: 'schema_stress[1]',
      words: 'building-only',
      answeredAt: [
        'data-processors: processors.1.tasks.0',
        'processing-activities: access.0.extent',
        'data-processors: processors.3.tasks.0',
      ],
    },
  ],
});

/** A Welsh health board that plans and pays for care in England. */
export const healthBoard: Read = () => ({
  documents: {
    application: {
      organisations: [
        {
          id: 'powys-teaching-lhb',
          sector: read('schema_stress[0]', 'devolved-nhs-body', 'health board'),
          country: read('schema_stress[0]', 'wales', 'Welsh'),
        },
      ],
    },
    'objective-for-processing': {
      purposes: [{ id: 'main', kind: read('purpose_summary', 'commissioning', 'pay for care') }],
    },
  },
  remarks: [
    {
      fact: 'schema_stress[1]',
      words: 'wrong',
      answeredAt: ['application: asPublished.applicantType', 'application: organisations.0.sector'],
    },
  ],
});

/** A charity's programme of research on legitimate interests. */
export const programme: Read = (record) => {
  const [trust] = controllerIds(record);
  return {
    documents: {
      'objective-for-processing': {
        purposes: [{ id: 'main', kind: read('purpose_summary', 'research') }],
        programme: { name: read(['purpose_summary', 'schema_stress[0]'], 'policy research projects', 'projects') },
      },
      'processing-activities': {
        access: [
          {
            organisation: trust,
            extent: 'record-level',
            level: 'pseudonymised',
            people: [read('schema_stress[3]', 'seconded'), read('schema_stress[3]', 'honorary')],
            requests: requestIds(record),
          },
        ],
      },
      'honorary-contracts': { holders: [{ id: 'holders', grantedBy: trust }] },
    },
    remarks: [
      {
        fact: 'schema_stress[1]',
        words: 'legitimate interests',
        answeredAt: ['data-controllers: bases.0.article6', 'data-controllers: bases.0.article9'],
      },
      { fact: 'schema_stress[3]', words: 'honorary', answeredAt: ['honorary-contracts: holders.0'] },
    ],
    leftovers: [
      {
        fact: 'schema_stress[2]',
        reason: 'It tells how the register’s file cuts long texts; an answer may have 60,000 characters.',
      },
    ],
  };
};
