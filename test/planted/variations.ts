import { HOST_PLAN, SHARED_ORGANISATIONS, SUB_LICENCES, UNIVERSITIES } from './additions.ts';
import { SHARED_FILE, type Variation } from './planting.ts';

/** Applications of kinds that no example is of, each made from one by adding what belongs to that kind. */
export const VARIATIONS: Readonly<Record<string, Variation>> = {
  'sub-licences': {
    of: 'consented-cohort',
    edits: Object.values(SUB_LICENCES),
  },

  // The support covers it, as it covers what treating teams receive.
  'sub-licences-under-support': {
    of: 'section-251-registry',
    edits: [
      {
        ...SUB_LICENCES.document,
        to: SUB_LICENCES.document.to.replace('hes-admissions', 'admissions'),
      },
      SUB_LICENCES.papers,
      SUB_LICENCES.template,
      SUB_LICENCES.procedure,
      { in: 'application', from: 'recipientGroups:\n', to: `recipientGroups:\n${UNIVERSITIES}` },
    ],
  },

  'paid-service': {
    of: 'section-251-registry',
    edits: [
      {
        in: 'application',
        from: 'recipientGroups:\n',
        to: 'recipientGroups:\n  - id: makers\n    kind: client\n    who: Makers of implants that sell to the NHS.\n    sectors:\n      - commercial\n    areas:\n      - england\n    closedList: true\n\n',
      },
      {
        in: 'commercial-purpose',
        from: '\ninterests:\n',
        to: '\ncharges:\n  - by: aneurysm-society\n    to: makers\n    for: A yearly report on models, at what it costs.\n    profit: false\nservices:\n  - id: reports\n    name: Yearly reports\n    clients:\n      - makers\n    outputs:\n      - yearly-report\noutputsRegister: true\n\ninterests:\n',
      },
      {
        in: 'expected-outcomes',
        from: '\nplans:\n',
        to: '\n  - id: working-file\n    kind: tool\n    title: File of coded records for checking the yearly report\n    purposes: [implant-safety]\n    level: pseudonymised\n    zeros: not-applicable\n    audiences: [internal]\n    recipients: [tarnbridge-university]\n    published: false\n    notPublishedBecause: It holds records.\n    channels:\n      - research environment\n    target:\n      quarter: 2028-Q2\n\nplans:\n',
      },
    ],
  },

  // People who could not decide joined on the advice of somebody close to them.
  consultees: {
    of: 'consented-cohort',
    files: {
      'evidence/cag-letter.txt': 'Support is given until 31 December 2035. The Confidentiality Advisory Group\n',
    },
    edits: [
      {
        in: 'processing-activities',
        from: 'flows:\n  - id: participant-list-in\n',
        to: 'flows:\n  - id: advised-list-in\n    direction: in\n    from: wexcombe-hospitals\n    to: nhs-england\n    cohorts:\n      - participants\n    identifiers:\n      - nhs-number\n      - date-of-birth\n    level: identifiable\n    specialCategory: true\n    method: secure-transfer\n    frequency: recurring\n    what: The office sends the same of people for whom somebody close to them was asked.\n\n  - id: participant-list-in\n',
      },
      {
        in: 'duty-of-confidentiality',
        from: 'routes:\n',
        to: 'routes:\n  - flows:\n      - advised-list-in\n    route: section-251\n    support: advised\n    reason: The support covers people who could not decide.\n\n',
      },
      {
        in: 'duty-of-confidentiality',
        from: '\nconsents:\n',
        to: '\nsupports:\n  - id: advised\n    cagReference: 00/CAG/0009\n    regulation: "5"\n    letters:\n      - cag-letter\n    closed: false\n    coversOnward: false\n    consulteeArm: true\n\nconsents:\n',
      },
      {
        in: 'patient-objections',
        from: 'answers:\n',
        to: 'answers:\n  - flows:\n      - advised-list-in\n    upheld: true\n    explanation: Whoever has opted out is taken out of this list.\n\n',
      },
      {
        in: 'evidence',
        from: 'items:\n',
        to: 'items:\n  - id: cag-letter\n    kind: cag-letter\n    title: Outcome letter on people who could not decide\n    status: attached\n    file: cag-letter.txt\n    dated: 2026-05-18\n    validUntil: 2035-12-31\n    organisations: [wexcombe-university]\n\n',
      },
    ],
  },

  'named-records': {
    of: 'consented-cohort',
    edits: [
      {
        in: 'data-minimisation',
        after: 'id: hes-admissions',
        from: '    level: pseudonymised\n',
        to: '    level: identifiable\n    identifiableBecause: content\n    extraReason: The hospitals of the study check single stays with the people concerned.\n',
      },
    ],
  },

  'shared-organisations': {
    of: 'gp-workforce',
    files: { [SHARED_FILE]: SHARED_ORGANISATIONS },
    edits: [
      { in: 'application', from: '    name: Ashwarden Institute for Primary Care\n', to: '' },
      {
        in: 'application',
        after: 'id: ashwarden-institute',
        from: '    sector: research\n    country: england\n',
        to: '',
      },
      {
        in: 'application',
        from: '    name: University of Thaxholme\n    odsCode: ZZ78Z\n    sector: academic\n    country: england\n',
        to: '',
      },
    ],
  },

  archive: {
    of: 'consented-cohort',
    edits: [{ in: 'objective-for-processing', from: 'kind: research', to: 'kind: archiving' }],
  },

  'records-of-practices': {
    of: 'gp-workforce',
    edits: [
      { in: 'data-minimisation', after: 'id: staff-records', from: 'product: GPWF', to: 'product: GDPPR' },
      {
        in: 'objective-for-processing',
        from: '    aim: |\n',
        to: '    aim: |\n      We ask what changed in practices with COVID-19.\n\n',
      },
      {
        in: 'patient-objections',
        from: 'answers:\n',
        to: 'type1:\n  answer: "yes"\n  text: Practices leave out whoever has objected there.\n\nanswers:\n',
      },
    ],
  },

  'improvement-plan': {
    of: 'commissioner',
    edits: [
      HOST_PLAN.paper,
      HOST_PLAN.file,
      {
        in: 'security-assurance',
        after: 'code: ZZ66Z',
        from: 'status: standards-exceeded',
        to: 'status: not-met-plan-agreed',
      },
      {
        in: 'security-assurance',
        after: 'code: ZZ66Z',
        from: '    cloud:\n',
        to: '    plan:\n      approved: true\n      lowRisk: true\n      evidence: host-plan\n    heldDataApproval: NHS England agreed on 2 November 2026 that they stay until March 2027.\n    cloud:\n',
      },
      {
        in: 'special-conditions',
        from: 'conditions:\n',
        to: 'conditions:\n  - id: plan-carried-out\n    text: |\n      Skerrowby Hosting does the two things that the review of its plan left open, both of low risk.\n    trigger: dspt-plan\n    about:\n      - organisation/skerrowby-hosting\n    owner: skerrowby-hosting\n    due: 2027-06-30\n    checkedBy: The entry of June 2027 in the toolkit.\n\n',
      },
      {
        in: 'data-minimisation',
        after: 'id: held-fenmoor-identifiable',
        from: 'keep: false',
        to: 'keep: true',
      },
    ],
  },

  'last-year': {
    of: 'shmi-university',
    asOf: '2028-07-03',
    edits: [
      {
        in: 'application',
        from: 'kind: new\n',
        to: 'kind: amendment\nreference: DARS-NIC-000041-B1C2D-v1.1\nprevious:\n  reference: DARS-NIC-000041-B1C2D-v1.0\n  start: 2027-02-01\n  end: 2029-01-31\n',
      },
      {
        in: 'territory-of-use',
        from: /^ {4}area: england\n/gm,
        to: '    area: england\n    newInThisVersion: false\n',
      },
      {
        in: 'security-assurance',
        from: '      version: 2025-26\n',
        upTo: '      reviewed',
        to: '      version: 2027-28\n      publishedOn: 2028-06-12\n      expiresOn: 2029-06-30\n',
      },
      { in: 'data-protection-act-registration', from: 'expiresOn: 2027-09-12', to: 'expiresOn: 2029-09-12' },
    ],
  },
};
