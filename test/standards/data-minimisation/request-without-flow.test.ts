import rule from '../../../src/standards/data-minimisation/rules/request-without-flow.ts';
import { testRule } from '../../support/test-rule.ts';

const file = 'standards/data-minimisation.yaml';
const requests = { [file]: 'requests:\n  - id: hes\n  - id: ecds\n  - level: pseudonymised\nheld: [{id: old}]\n' };
const flows = (text: string, more = '') => ({ 'standards/processing-activities.yaml': `flows: [${text}]\n${more}` });

testRule(rule, {
  accept: [
    {
      name: 'a flow for each',
      files: {
        ...requests,
        ...flows('{id: a, direction: out, requests: [hes]}, {id: b, direction: out, requests: [ecds]}'),
      },
    },
    {
      name: 'a flow without data yet',
      files: { ...requests, ...flows('{id: a, direction: out, requests: [hes]}, {id: b, direction: out}') },
    },
    {
      name: 'a flow whose direction is open',
      files: { ...requests, ...flows('{id: a, direction: out, requests: [hes]}, {id: b, requests: [ecds]}') },
    },
    {
      name: 'data that nobody knows, which may be a slip',
      files: { ...requests, ...flows('{id: a, direction: out, requests: [hes, ecdss]}') },
    },
    {
      name: 'no flow out at all',
      files: {
        ...requests,
        ...flows(
          '{id: a, direction: internal, requests: [old]}',
          'noFlows: [{direction: out, statement: Nothing new.}]\n',
        ),
      },
    },
    { name: 'no flow out yet', files: { ...requests, ...flows('{id: a, direction: in}') } },
  ],
  reject: [
    {
      name: 'a request that only an internal flow carries, in a draft as well',
      stage: 'draft',
      files: {
        ...requests,
        ...flows('{id: a, direction: out, requests: [hes]}, {id: b, direction: internal, requests: [ecds]}'),
      },
      findings: [
        { at: `${file}:3:9`, message: 'Request “ecds” is carried by no flow from NHS England.', severity: 'warning' },
      ],
    },
  ],
});
