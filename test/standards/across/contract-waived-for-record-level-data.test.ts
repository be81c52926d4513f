import rule from '../../../src/standards/across/rules/contract-waived-for-record-level-data.ts';
import { testRule } from '../../support/test-rule.ts';

const waived = {
  'standards/data-controllers.yaml':
    'controllers: [{organisation: uni, contractNotNeeded: Only counts are received.}]\n',
};
const requests = (text: string) => ({ 'standards/data-minimisation.yaml': text });
const two = `controllers:
  - organisation: uni
    contract: {reference: CON-000001-B1C2D, legalName: University of Nowhere}
  - organisation: company
    contractNotNeeded: |
      It sees nothing but suppressed counts.
`;

testRule(rule, {
  accept: [
    {
      name: 'suppressed counts',
      files: {
        ...waived,
        ...requests('requests: [{id: counts, level: aggregated-suppressed}, {id: open, level: anonymous}]\n'),
      },
    },
    {
      name: 'a request whose level is not answered yet',
      files: { ...waived, ...requests('requests: [{id: hes, level: }]\n') },
    },
    {
      name: 'a request without an id, which is a finding of its own',
      files: { ...waived, ...requests('requests: [{level: identifiable}]\n') },
    },
    {
      name: 'a controller with a contract',
      outcome: 'not-applicable',
      files: {
        'standards/data-controllers.yaml':
          'controllers: [{organisation: uni, contract: {reference: CON-000001-B1C2D}}]\n',
        ...requests('requests: [{id: hes, level: identifiable}]\n'),
      },
    },
    {
      name: 'NHS England',
      files: {
        'standards/data-controllers.yaml':
          'controllers: [{organisation: nhs-england, contractNotNeeded: It is the supplier.}]\n',
        ...requests('requests: [{id: hes, level: identifiable}]\n'),
      },
    },
    {
      name: 'an office inside NHS England',
      files: {
        'application.yaml': 'organisations: [{id: office, name: Regional Office, partOf: nhs-england}]\n',
        'standards/data-controllers.yaml':
          'controllers: [{organisation: office, contractNotNeeded: It is part of the supplier.}]\n',
        ...requests('requests: [{id: hes, level: identifiable}]\n'),
      },
    },
    {
      name: 'one of two controllers, when no flow brings records to it',
      files: {
        'standards/data-controllers.yaml': two,
        ...requests('requests: [{id: hes, level: pseudonymised}, {id: counts, level: aggregated-suppressed}]\n'),
        'standards/processing-activities.yaml':
          'flows: [{id: a, direction: out, to: uni, requests: [hes]}, {id: b, direction: out, to: company, requests: [counts, hess]}]\n',
      },
    },
    {
      name: 'a level of the wrong kind, which cannot be read',
      outcome: 'could-not-run',
      files: { ...waived, ...requests('requests: [{id: hes, level: secret}]\n') },
    },
    { name: 'data that are not written yet', outcome: 'could-not-run', files: { ...waived, ...requests('') } },
  ],
  reject: [
    {
      name: 'a sole controller, whatever the flows',
      files: { ...waived, ...requests('requests:\n  - id: hes\n    level: pseudonymised\n') },
      findings: [
        {
          at: 'standards/data-controllers.yaml:1:54',
          related: ['standards/data-minimisation.yaml:3:12'],
          message: '“uni” is said to need no framework contract, but request “hes” asks for pseudonymised data.',
          severity: 'error',
        },
      ],
    },
    {
      name: 'counts that are not suppressed, and a second request, in one finding',
      files: {
        ...waived,
        ...requests('requests: [{id: counts, level: aggregated-not-suppressed}, {id: deaths, level: identifiable}]\n'),
      },
      findings: [
        {
          at: 'standards/data-controllers.yaml:1:54',
          related: ['standards/data-minimisation.yaml:1:32', 'standards/data-minimisation.yaml:1:80'],
          message:
            /request “counts” asks for aggregated not suppressed data, request “deaths” asks for identifiable data\.$/,
        },
      ],
    },
    {
      name: 'one of two controllers, when a flow brings records to it, in a draft as well',
      stage: 'draft',
      files: {
        'standards/data-controllers.yaml': two,
        ...requests('requests: [{id: hes, level: pseudonymised}, {id: deaths, level: identifiable}]\n'),
        'standards/processing-activities.yaml':
          'flows: [{id: a, direction: out, to: uni, requests: [deaths]}, {id: b, direction: internal, to: company, requests: [hes]}]\n',
      },
      findings: [
        {
          at: 'standards/data-controllers.yaml:5:24',
          related: ['standards/data-minimisation.yaml:1:29'],
          message: /but request “hes” asks for pseudonymised data\.$/,
          severity: 'error',
        },
      ],
    },
    {
      name: 'two controllers',
      files: {
        'standards/data-controllers.yaml':
          'controllers:\n  - {organisation: uni, contractNotNeeded: No.}\n  - {organisation: trust, contractNotNeeded: No.}\n',
        ...requests('requests: [{id: hes, level: pseudonymised}]\n'),
        'standards/processing-activities.yaml':
          'flows: [{id: a, direction: out, to: uni, requests: [hes]}, {id: b, direction: out, to: trust, requests: [hes]}]\n',
      },
      findings: [
        { at: 'standards/data-controllers.yaml:2:44', related: ['standards/data-minimisation.yaml:1:29'] },
        { at: 'standards/data-controllers.yaml:3:46', related: ['standards/data-minimisation.yaml:1:29'] },
      ],
    },
  ],
});
