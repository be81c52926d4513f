import rule from '../../../src/standards/duty-of-confidentiality/rules/consent-does-not-cover-use.ts';
import { testRule } from '../../support/test-rule.ts';

const file = 'standards/duty-of-confidentiality.yaml';
const consent = (scope: string, route = 'consent') => ({
  [file]: `routes: [{flows: [data-out], route: ${route}, consents: [written]}]\nconsents:\n  - id: written\n    scope: {${scope}}\n`,
});
const linked = { 'standards/processing-activities.yaml': 'linkages: [{id: link, data: [hes], key: study id}]\n' };
const commercial = { 'standards/commercial-purpose.yaml': 'includes: true\n' };

testRule(rule, {
  accept: [
    {
      name: 'a form that covers all',
      files: {
        ...linked,
        ...commercial,
        ...consent('source: "yes", dataTypes: "yes", linkage: "yes", duration: "yes", commercial: "yes"'),
      },
    },
    {
      name: 'a form that is silent, which a person has to weigh',
      files: { ...linked, ...consent('source: silent, linkage: silent') },
    },
    { name: 'no to what is not planned', files: consent('linkage: "no", commercial: "no", onwardSharing: "no"') },
    { name: 'a consent on which nothing rests', outcome: 'not-applicable', files: consent('source: "no"', 'none') },
    { name: 'a scope that is not answered yet', files: consent('source: ') },

    {
      name: 'a consent that a route on other grounds names, beside one on which a flow rests',
      files: {
        [file]:
          'routes: [{route: section-251, consents: [a]}, {route: consent, consents: [b]}]\nconsents: [{id: a, scope: {source: "no"}}, {id: b, scope: {source: "yes"}}]\n',
      },
    },
  ],
  reject: [
    {
      name: 'no to the source, in a draft as well',
      stage: 'draft',
      files: consent('dataTypes: "yes", source: "no"'),
      findings: [{ at: `${file}:4:39`, message: 'it does not cover data held by NHS England.', severity: 'error' }],
    },
    {
      name: 'no to the linkage and the commercial purpose',
      files: { ...linked, ...commercial, ...consent('linkage: "no", commercial: "no"') },
      findings: [
        { at: `${file}:4:22`, message: 'it does not cover the linkage that is planned, nor a commercial purpose.' },
      ],
    },

    {
      name: 'no to the kinds of data and to the time',
      files: consent('dataTypes: "no", duration: "no"'),
      findings: [{ at: `${file}:4:24`, message: 'it does not cover these kinds of data, nor so long a time.' }],
    },
  ],
});
