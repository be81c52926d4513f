import rule from '../../../src/standards/across/rules/consent-without-onward-sharing.ts';
import { testRule } from '../../support/test-rule.ts';

const file = 'standards/duty-of-confidentiality.yaml';
const licences = (text: string) => ({ 'standards/sub-licencing-and-onward-sharing.yaml': `${text}\n` });
const flows = {
  'standards/processing-activities.yaml':
    'flows: [{id: a, direction: out, requests: [stays], cohorts: [people]}, {id: b, direction: in, cohorts: [people]}, {id: c, direction: out, requests: [deaths]}]\n',
};
const yes = licences('permitted: true\nrequests: [stays]');
const says = (word: string, flow = 'a') => ({
  ...flows,
  ...yes,
  [file]: `routes: [{flows: [${flow}], route: consent, consents: [form]}]\nconsents:\n  - id: form\n    scope:\n      onwardSharing: ${word}\n      source: yes\n`,
});

testRule(rule, {
  accept: [
    { name: 'a consent that covers it', files: says('"yes"') },
    { name: 'a consent for other data', files: says('"no"', 'c') },
    { name: 'what is not answered yet', files: says('') },
    {
      name: 'no sub-licences',
      outcome: 'not-applicable',
      files: { ...says('"no"'), ...licences('permitted: false\nrequests: [stays]') },
    },
    { name: 'data under sub-licence not answered yet', files: { ...says('"no"'), ...licences('permitted: true') } },

    {
      name: 'a consent that a route on other grounds names, or that belongs to a flow inside',
      files: {
        ...yes,
        'standards/processing-activities.yaml':
          'flows: [{id: a, direction: out, requests: [stays], cohorts: [people]}, {id: b, direction: internal, cohorts: [people]}]\n',
        [file]:
          'routes: [{flows: [a], route: section-251, consents: [form]}, {flows: [b], route: consent, consents: [form]}]\nconsents: [{id: form, scope: {onwardSharing: "no"}}]\n',
      },
    },
    {
      name: 'a consent for people whose data are not under sub-licence',
      files: {
        ...yes,
        'standards/processing-activities.yaml':
          'flows: [{id: a, direction: out, requests: [stays], cohorts: [people]}, {id: b, direction: in, cohorts: [others]}]\n',
        [file]:
          'routes: [{flows: [b], route: consent, consents: [form]}]\nconsents: [{id: form, scope: {onwardSharing: "no"}}]\n',
      },
    },
  ],
  reject: [
    {
      name: 'papers that rule it out, in a draft as well',
      stage: 'draft',
      files: says('"no"'),
      findings: [
        {
          at: `${file}:5:22`,
          related: ['standards/sub-licencing-and-onward-sharing.yaml:2:11'],
          message:
            'Sub-licences cover data that rest on consent “form”, but its papers say that the data are not passed on.',
          severity: 'error',
        },
      ],
    },
    {
      name: 'papers that are silent',
      files: says('silent'),
      findings: [
        {
          at: `${file}:5:22`,
          related: ['standards/sub-licencing-and-onward-sharing.yaml:2:11'],
          message: 'say nothing',
          severity: 'warning',
        },
      ],
    },
    {
      name: 'consent for the list of people',
      files: says('"no"', 'b'),
      findings: [{ at: `${file}:5:22`, related: ['standards/sub-licencing-and-onward-sharing.yaml:2:11'] }],
    },

    {
      name: 'a consent for flows of which only a part is under sub-licence',
      files: {
        ...yes,
        'standards/processing-activities.yaml':
          'flows: [{id: a, direction: out, requests: [deaths, stays], cohorts: [people]}, {id: b, direction: in, cohorts: [others, people]}]\n',
        [file]:
          'routes: [{flows: [b], route: consent, consents: [form]}, {flows: [a], route: consent, consents: [other]}]\nconsents: [{id: form, scope: {onwardSharing: "no"}}, {id: other, scope: {onwardSharing: silent}}]\n',
      },
      findings: [
        { at: `${file}:2:46`, related: ['standards/sub-licencing-and-onward-sharing.yaml:2:11'], message: '“form”' },
        { at: `${file}:2:89`, related: ['standards/sub-licencing-and-onward-sharing.yaml:2:11'], message: '“other”' },
      ],
    },
  ],
});
