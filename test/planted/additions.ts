import type { Edit } from './planting.ts';

/** A group of recipients that is shut. */
export const UNIVERSITIES = `  - id: universities
    kind: sub-licensee
    who: Universities in England that the committee has admitted.
    sectors:
      - academic
    areas:
      - england
    closedList: true

`;

/** What an application adds that asks for sub-licences. */
export const SUB_LICENCES = {
  document: {
    in: 'sub-licencing-and-onward-sharing',
    from: 'permitted: false\n',
    upTo: '',
    to: `permitted: true
reason: Universities ask for coded records, to check results and to build on them.
groups:
  - universities
whyNotDirect: The records are of use only beside the study's own answers.
added: A receiver gets records that are joined, checked and described.
perYear: 4
lengthMonths: 12
criteria: A committee asks for the benefit to care, the plan to publish, the need for each source, and who supervises.
requests:
  - hes-admissions
limitsPassedOn: The licence names what each source may be used for.
publicList: true
attachments:
  template: sub-licence
  procedure: access-procedure
  group: access-procedure
  igCriteria: access-procedure
  legalBasis: access-procedure
  confidentiality: access-procedure
  flowDown: sub-licence
flowDown:
  - entry
  - direct-enforcement
  - audit
  - suspension
  - no-wider-rights
  - manipulated-data-ip
  - policy-equivalence
  - no-assignment
`,
  },
  group: { in: 'application', from: '\nfunding:\n', to: `\nrecipientGroups:\n${UNIVERSITIES}funding:\n` },
  papers: {
    in: 'evidence',
    from: 'items:\n',
    to: `items:
  - id: sub-licence
    kind: sublicence-template
    title: Model sub-licence for universities
    status: attached
    file: sub-licence.txt
    dated: 2026-10-12

  - id: access-procedure
    kind: approval-procedure
    title: How the committee on access decides, with its members and criteria
    status: attached
    file: access-procedure.txt
    dated: 2026-10-12

`,
  },
  template: {
    in: 'evidence/sub-licence.txt',
    from: '',
    to: 'Whoever receives records does with them what is named here.\n',
  },
  procedure: { in: 'evidence/access-procedure.txt', from: '', to: 'The committee meets four times a year.\n' },
} as const satisfies Readonly<Record<string, Edit>>;

/** The agreed plan of the host of the commissioner, as a paper. */
export const HOST_PLAN = {
  paper: {
    in: 'evidence',
    from: 'items:\n',
    to: `items:
  - id: host-plan
    kind: dspt
    title: Improvement plan of Skerrowby Hosting, with the review of NHS England
    status: attached
    file: host-plan.txt
    dated: 2026-09-14

`,
  },
  file: { in: 'evidence/host-plan.txt', from: '', to: 'Two things are open, both of low risk.\n' },
} as const satisfies Readonly<Record<string, Edit>>;

/** Who the organisations of a study of practices are, as an office writes it down for all its applications. */
export const SHARED_ORGANISATIONS = `organisations:
  - id: ashwarden-institute
    name: Ashwarden Institute for Primary Care
    companyNumber: "00000011"
    sector: research
    country: england

  - id: thaxholme-university
    name: University of Thaxholme
    odsCode: ZZ78Z
    sector: academic
    country: england
`;
