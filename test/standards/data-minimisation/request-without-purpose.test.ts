import rule from '../../../src/standards/data-minimisation/rules/request-without-purpose.ts';
import { testRule } from '../../support/test-rule.ts';

const file = 'standards/data-minimisation.yaml';
const requests = { [file]: 'requests:\n  - id: hes\n  - id: ecds\n  - level: pseudonymised\nheld: [{id: old}]\n' };
const purposes = (text: string) => ({ 'standards/objective-for-processing.yaml': `purposes: [${text}]\n` });

testRule(rule, {
  accept: [
    {
      name: 'a purpose for each',
      files: { ...requests, ...purposes('{id: a, requests: [hes, old]}, {id: b, requests: [ecds]}') },
    },
    { name: 'a purpose without data yet', files: { ...requests, ...purposes('{id: a, requests: [hes]}, {id: b}') } },
    {
      name: 'data that nobody knows, which may be a slip',
      files: { ...requests, ...purposes('{id: a, requests: [hes, ecdss]}') },
    },
    {
      name: 'no purposes yet',
      files: {
        ...requests,
        'standards/objective-for-processing.yaml': 'purposes:\ninvolvement: {kind: none, text: None.}\n',
      },
    },
  ],
  reject: [
    {
      name: 'a request that nobody names, in a draft as well',
      stage: 'draft',
      files: { ...requests, ...purposes('{id: a, requests: [hes, old]}') },
      findings: [{ at: `${file}:3:9`, message: 'Request “ecds” is named by no purpose.', severity: 'warning' }],
    },
  ],
});
