import rule from '../../../src/standards/across/rules/unknown-reference.ts';
import { testRule } from '../../support/test-rule.ts';

const application = `organisations:
  - id: uni
    name: University of Nowhere
  - id: trust
    name: Nowhere Trust
recipientGroups:
  - id: readers
    kind: clinician
    who: Clinicians of the trust.
`;

testRule(rule, {
  accept: [
    { name: 'an id that is declared further down', files: { 'application.yaml': `applicant: uni\n${application}` } },
    {
      name: 'ids with a fixed meaning',
      files: {
        'application.yaml': application,
        'standards/data-minimisation.yaml': 'requests: [{id: hes}]\n',
        'standards/processing-activities.yaml': `flows:
  - {id: back, direction: onward, from: nhs-england, to: public, level: anonymous}
  - {id: told, direction: onward, from: uni, to: data-subjects, level: anonymous}
  - {id: out, direction: out, from: nhs-england, to: uni, requests: [hes], locations: [nhs-england-sde]}
`,
        'standards/territory-of-use.yaml': 'storage: [england]\n',
      },
    },
    {
      name: 'a group where a party is asked for, and data already held where data are',
      files: {
        'application.yaml': application,
        'standards/data-minimisation.yaml':
          'held: [{id: old-hes, agreement: DARS-NIC-000001-B1C2D, level: pseudonymised, route: none, keep: true}]\n',
        'standards/processing-activities.yaml':
          'flows: [{id: out, direction: onward, from: uni, to: readers, level: pseudonymised, requests: [old-hes]}]\n',
      },
    },
    {
      name: 'a reference into a file that is not there',
      files: {
        'application.yaml': application,
        'standards/data-processors.yaml':
          'processors: [{organisation: uni, for: [trust], tasks: [storage], purposes: [main]}]\n',
      },
    },
    {
      name: 'a reference into a file that cannot be read',
      files: {
        'application.yaml': `${application}charge: {payer: uni}\n`,
        'standards/data-controllers.yaml': 'bases: [\n',
        'standards/gdpr-consent.yaml': 'bases: [main]\n',
      },
    },
    {
      name: 'a reference that is no id at all, which its form already says',
      files: { 'application.yaml': `applicant: University of Nowhere\n${application}` },
    },
    {
      name: 'references to a kind of which one entry has lost its id',
      files: {
        'application.yaml': `organisations:
  - name: University of Nowhere
  - id: trust
    name: Nowhere Trust
applicant: uni
`,
      },
    },
    {
      name: 'references to a kind of which one id is of the wrong form',
      files: { 'application.yaml': 'organisations: [{id: Uni, name: University of Nowhere}]\napplicant: uni\n' },
    },
    {
      name: 'a party, while the id of one organisation is of the wrong form',
      files: {
        'application.yaml':
          'organisations: [{id: Uni, name: University of Nowhere}]\nrecipientGroups: [{id: readers, kind: clinician, who: All}]\n',
        'standards/processing-activities.yaml': 'flows: [{id: a, direction: onward, from: uni, to: readers}]\n',
      },
    },
    {
      name: 'a condition about a kind that there is not, which its form already says',
      files: {
        'application.yaml': application,
        'standards/special-conditions.yaml':
          'conditions: [{id: one, text: Do it., trigger: other, about: [organization/uni, uni, organisation/uni]}]\n',
      },
    },
    { name: 'blanks', files: { 'application.yaml': `applicant:\n${application}funding:\n  - funder:\n` } },
  ],
  reject: [
    {
      name: 'a misspelt id, naming the one meant',
      files: { 'application.yaml': `title: A study\napplicant: unii\n${application}` },
      findings: [
        {
          at: 'application.yaml:2:12',
          message: 'There is no organisation “unii” in this application. Did you mean “uni”?',
          severity: 'error',
        },
      ],
    },
    {
      name: 'an id that is near nothing, listing those that are known',
      files: { 'application.yaml': `${application}charge:\n  payer: the-treasury\n` },
      findings: [{ at: 'application.yaml:11:10', message: 'Known: uni, trust, nhs-england.' }],
    },
    {
      name: 'an id that is near none of many, listing forty',
      files: {
        'application.yaml': `applicant: the-treasury\norganisations:\n${Array.from({ length: 41 }, (_, index) => `  - {id: x${index + 1}, name: X}\n`).join('')}`,
      },
      findings: [{ at: 'application.yaml:1:12', message: /Known: x1, x2, .+, x39, x40, …\./ }],
    },
    {
      name: 'an id of a kind of which there is none',
      files: {
        'application.yaml': application,
        'standards/duty-of-confidentiality.yaml': 'routes:\n  - route: section-251\n    support:   cag\n',
      },
      findings: [
        {
          at: 'standards/duty-of-confidentiality.yaml:3:16',
          message: /^There is no section 251 support “cag” in this application\. It would/,
        },
      ],
    },
    {
      name: 'two in two files, the second after a blank entry of its list',
      files: {
        'application.yaml': `${application}applicant: unity\n`,
        'standards/data-controllers.yaml': `controllers:
  -
  - organisation: trust
    contract:
      reference: CON-000001-B1C2D
      legalName: Nowhere Trust
      actingThrough: agency
`,
      },
      findings: [
        { at: 'application.yaml:10:12', message: 'no organisation “unity”' },
        { at: 'standards/data-controllers.yaml:7:22', message: 'no organisation “agency”' },
      ],
    },
    {
      name: 'a party that is neither organisation nor group',
      files: {
        'application.yaml': application,
        'standards/processing-activities.yaml':
          'flows:\n  - id: out\n    direction: onward\n    from: uni\n    to: reader\n    level: anonymous\n',
      },
      findings: [
        {
          at: 'standards/processing-activities.yaml:5:9',
          message: 'There is no organisation or recipient group “reader” in this application. Did you mean “readers”?',
        },
      ],
    },
    {
      name: 'a kind and an id of which the id is unknown',
      files: {
        'application.yaml': application,
        'standards/special-conditions.yaml':
          'conditions:\n  - {id: one, text: Do it., trigger: other, about: [organisation/uni, condition/two]}\n',
      },
      findings: [
        { at: 'standards/special-conditions.yaml:2:71', message: 'There is no condition “two” in this application.' },
      ],
    },
    {
      name: 'an id of a thing of another kind',
      files: { 'application.yaml': `${application}charge: {payer: readers}\n` },
      findings: [{ at: 'application.yaml:10:17', message: 'no organisation “readers”' }],
    },
    {
      name: 'in a draft as well',
      stage: 'draft',
      files: { 'application.yaml': `applicant: unii\n${application}` },
      findings: [{ at: 'application.yaml:1:12', severity: 'error' }],
    },
  ],
});
