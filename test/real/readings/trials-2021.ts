import { requestIds } from '../build-data.ts';
import type { Read } from '../reading.ts';
import { read } from '../source.ts';

/** A vaccine trial of a company abroad: NHS Digital links as the sponsor's processor. */
export const vaccineTrial: Read = (record) => {
  const data = requestIds(record);
  return {
    request: { cohorts: ['participants'] },
    flows: [
      {
        id: 'list-in',
        direction: 'in',
        from: read('processors[0].role', 'ppd', 'uploads trial list'),
        onBehalfOf: 'novavax-inc',
        to: 'nhs-england',
        cohorts: ['participants'],
        level: 'identifiable',
      },
      {
        id: 'data-out',
        direction: 'out',
        from: 'nhs-england',
        to: read('processors[1].role', 'st-georges-university-hospitals-nhs-ft', 'receives'),
        requests: data,
        frequency: read('schema_stress[2]', 'recurring', 'weekly'),
      },
    ],
    documents: {
      application: {
        organisations: [{ id: 'novavax-inc', country: read('schema_stress[0]', 'US', 'outside the UK') }],
      },
      'data-minimisation': {
        cohorts: [
          {
            id: 'participants',
            name: read('cohort[0].name', 'vaccine trial participants'),
            role: 'whole',
            source: 'supplied',
            suppliedBy: read('processors[0].role', 'ppd', 'uploads'),
            subjects: 'patients',
            size: { count: read('cohort[0].size', 15_000), basis: read('cohort[0].size', 'approximate', 'about') },
          },
        ],
      },
      'objective-for-processing': {
        purposes: [
          { id: 'main', kind: read('purpose_summary', 'research', 'phase 3 vaccine trial'), cohorts: ['participants'] },
        ],
      },
    },
    remarks: [
      {
        fact: 'schema_stress[1]',
        words: 'processor',
        answeredAt: ['data-processors: processors.2.organisation', 'data-processors: processors.2.tasks'],
      },
      {
        fact: 'schema_stress[3]',
        words: 'legal basis',
        answeredAt: ['data-minimisation: requests.0.legalBases.0', 'duty-of-confidentiality: routes.0.route'],
      },
      {
        fact: 'schema_stress[4]',
        words: 'contract research',
        answeredAt: ['data-processors: processors.0', 'data-processors: processors.1'],
      },
    ],
  };
};

/** Volunteers whom NHS Digital contacts for a company in Austria. */
export const contactService: Read = (record) => ({
  request: { access: read('processors[0].role', 'contact-service', 'selects and contacts'), cohorts: ['volunteers'] },
  flows: [
    {
      id: 'message-out',
      direction: 'out',
      from: 'nhs-england',
      to: read('processors[0].role', 'data-subjects', 'contacts'),
      requests: requestIds(record),
    },
  ],
  documents: {
    application: {
      organisations: [{ id: 'valneva-austria-gmbh', country: read(['controllers[0]', 'applicant'], 'AT', 'Austria') }],
    },
    'data-minimisation': {
      cohorts: [
        {
          id: 'volunteers',
          name: read('purpose_summary', 'volunteers'),
          role: 'whole',
          source: read('processors[0].role', 'built-by-nhs-england', 'selects'),
          subjects: 'patients',
          agreedBy: read('datasets[0].opt_outs_applied', 'consent'),
          anyOf: [
            {
              allOf: [
                {
                  kind: read('purpose_summary', 'consent', 'who asked'),
                  value: read('purpose_summary', 'volunteers who asked to hear about COVID-19 vaccine studies'),
                },
                {
                  kind: 'other',
                  value: read('schema_stress[1]', 'exclusion criteria'),
                  exclude: read('schema_stress[1]', true, 'exclusion'),
                },
              ],
            },
          ],
        },
      ],
    },
    'objective-for-processing': {
      purposes: [{ id: 'main', kind: read('purpose_summary', 'recontact', 'Contact'), cohorts: ['volunteers'] }],
    },
  },
  remarks: [
    { fact: 'schema_stress[0]', words: 'in the EEA', answeredAt: ['application: organisations.0.country'] },
    // The value is blank in the register, so nothing is written: that the route is unanswered is asserted by the test.
    { fact: 'schema_stress[2]', words: 'blank', answeredAt: ['patient-objections: answers.0'] },
  ],
});
