import rule from '../../../src/standards/across/rules/security-policy-on-new-application.ts';
import { testRule } from '../../support/test-rule.ts';

const file = 'standards/security-assurance.yaml';
const base = (kind: string, rest = '') => ({
  'application.yaml': `kind: ${kind}\n${rest}organisations: [{id: uni, name: University of Nowhere}, {id: friend}]\n`,
  'standards/data-controllers.yaml': 'controllers: [{organisation: uni}]\n',
  'standards/data-processors.yaml': 'noProcessors: None.\n',
});
const policy = { [file]: 'assurances:\n  - organisation: uni\n    route: slsp\n' };

testRule(rule, {
  accept: [
    { name: 'a renewal', outcome: 'not-applicable', files: { ...base('renewal'), ...policy } },
    { name: 'a kind that is not answered yet', outcome: 'not-applicable', files: { ...base(''), ...policy } },
    {
      name: 'another proof beside it',
      files: {
        ...base('new'),
        [file]: 'assurances: [{organisation: uni, route: slsp}, {organisation: uni, route: dspt}]\n',
      },
    },
    {
      name: 'a body that is no party, such as a sub-licensee',
      files: { ...base('new'), [file]: 'assurances: [{organisation: friend, route: slsp}]\n' },
    },
    {
      name: 'a published record',
      outcome: 'not-applicable',
      files: { ...base('new', 'origin: register-import\n'), ...policy },
    },
    {
      name: 'a route of the wrong kind, which cannot be read',
      outcome: 'could-not-run',
      files: { ...base('new'), [file]: 'assurances: [{organisation: uni, route: policy}]\n' },
    },
  ],
  reject: [
    {
      name: 'a new application, in a draft as well',
      stage: 'draft',
      files: { ...base('new'), ...policy },
      findings: [
        {
          at: `${file}:3:12`,
          message:
            'The only proof of security of “University of Nowhere”, a controller, is a System Level Security Policy.',
          severity: 'warning',
        },
      ],
    },
  ],
});
