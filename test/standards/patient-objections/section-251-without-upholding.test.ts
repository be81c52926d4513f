import rule from '../../../src/standards/patient-objections/rules/section-251-without-upholding.ts';
import { testRule } from '../../support/test-rule.ts';

const file = 'standards/patient-objections.yaml';
const base = {
  'standards/processing-activities.yaml': `flows:
  - {id: cohort-in, direction: in, from: uni, to: nhs-england, level: identifiable}
  - {id: update-in, direction: in, from: trust, to: nhs-england, level: identifiable}
  - {id: keys-in, direction: in, from: trust, to: nhs-england, level: pseudonymised}
`,
};
const duty = (support: string) => ({
  'standards/duty-of-confidentiality.yaml': `routes: [{flows: [cohort-in, update-in, keys-in], route: section-251, support: cag}]\nsupports: [{id: cag, ${support}}]\n`,
});
const answer = (rest: string) => ({ [file]: `answers: [{flows: [cohort-in], ${rest}}]\n` });
const lifted = answer('upheld: false, reason: exemption, exemption: cag-lifted');

testRule(rule, {
  accept: [
    { name: 'objections that are upheld', files: { ...base, ...duty('closed: false'), ...answer('upheld: true') } },
    {
      name: 'a letter that lifts them for this flow',
      files: { ...base, ...duty('liftsOptOutFor: [update-in, cohort-in]'), ...lifted },
    },
    ...['deaths-registration', 'births-registration', 'ministerial', 'not-patients', 'direct-care', 'statutory'].map(
      (exemption) => ({
        name: `the exemption ${exemption}`,
        files: {
          ...base,
          ...duty('closed: false'),
          ...answer(`upheld: false, reason: exemption, exemption: ${exemption}`),
        },
      }),
    ),
    {
      name: 'an exemption that is not named yet, which is an open question',
      files: { ...base, ...duty('closed: false'), ...answer('upheld: false, reason: exemption') },
    },
    {
      name: 'reasons of which other rules speak',
      files: {
        ...base,
        ...duty('closed: false'),
        [file]:
          'answers: [{flows: [cohort-in], upheld: false, reason: consent}, {flows: [update-in], upheld: false, reason: no-identifiable-flow}]\n',
      },
    },
    {
      name: 'a flow that is not identifiable',
      files: {
        ...base,
        ...duty('closed: false'),
        [file]: 'answers: [{flows: [keys-in], upheld: false, reason: exemption, exemption: cag-lifted}]\n',
      },
    },
    {
      name: 'a support that is not named, which is a finding of its own',
      files: {
        ...base,
        'standards/duty-of-confidentiality.yaml':
          'routes: [{flows: [cohort-in], route: section-251}]\nsupports: [{liftsOptOutFor: []}]\n',
        ...lifted,
      },
    },
    {
      name: 'a support that nobody declares, which is a finding of its own',
      files: {
        ...base,
        'standards/duty-of-confidentiality.yaml':
          'routes: [{flows: [cohort-in], route: section-251, support: cagg}]\nsupports: [{id: cag}]\n',
        ...lifted,
      },
    },
    {
      name: 'objections that are upheld although an exemption is noted',
      files: { ...base, ...duty('closed: false'), ...answer('upheld: true, reason: exemption, exemption: cag-lifted') },
    },
    {
      name: 'another route',
      outcome: 'not-applicable',
      files: {
        ...base,
        'standards/duty-of-confidentiality.yaml': 'routes: [{flows: [cohort-in], route: statutory}]\n',
        ...lifted,
      },
    },
    {
      name: 'a closed answer of the wrong kind elsewhere, while what is read is sound',
      files: { ...base, ...duty('closed: perhaps, liftsOptOutFor: [cohort-in]'), ...lifted },
    },
    {
      name: 'a letter of the wrong kind, which cannot be read',
      outcome: 'could-not-run',
      files: { ...base, ...duty('liftsOptOutFor: update-in'), ...lifted },
    },
  ],
  reject: [
    {
      name: 'an exemption that the letter does not bear out',
      files: {
        ...base,
        ...duty('liftsOptOutFor: [update-in]'),
        [file]:
          'answers:\n  - flows: [cohort-in]\n    upheld: false\n    reason: exemption\n    exemption: cag-lifted\n',
      },
      findings: [
        {
          at: `${file}:3:13`,
          related: ['standards/duty-of-confidentiality.yaml:1:58'],
          message:
            'Flow “cohort-in” (uni to nhs-england) is identifiable and relies on section 251, but objections are not upheld, and support “cag” does not say that the letter lifts them for this flow.',
          severity: 'error',
        },
      ],
    },
    {
      name: 'two flows with two supports, in a draft as well',
      stage: 'draft',
      files: {
        ...base,
        'standards/duty-of-confidentiality.yaml':
          'routes: [{flows: [cohort-in], route: section-251, support: one}, {flows: [update-in, keys-in], route: section-251, support: two}, {flows: [other], route: none}]\nsupports: [{id: one, liftsOptOutFor: [update-in]}, {id: two, liftsOptOutFor: [cohort-in, keys-in]}]\n',
        [file]:
          'answers: [{flows: [keys-in, update-in, cohort-in], upheld: false, reason: exemption, exemption: other}]\n',
      },
      findings: [
        {
          at: `${file}:1:60`,
          related: ['standards/duty-of-confidentiality.yaml:1:38'],
          message: /“cohort-in” .+ support “one” does not say/,
          severity: 'error',
        },
        {
          at: `${file}:1:60`,
          related: ['standards/duty-of-confidentiality.yaml:1:103'],
          message: /“update-in” .+ support “two” does not say/,
        },
      ],
    },
  ],
});
