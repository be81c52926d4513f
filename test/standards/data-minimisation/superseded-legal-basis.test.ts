import rule from '../../../src/standards/data-minimisation/rules/superseded-legal-basis.ts';
import { testRule } from '../../support/test-rule.ts';

const file = 'standards/data-minimisation.yaml';
const application = (more: string) => ({ 'application.yaml': `${more}\n` });
const request = (bases: string) => ({ [file]: `requests:\n  - id: hes\n    legalBases: [${bases}]\n` });

testRule(rule, {
  accept: [
    {
      name: 'bases of today',
      files: { ...application('kind: new'), ...request('s261-2-a, s261-2-c, nhsa-s251, s261-7, other') },
    },
    {
      name: 'a published record',
      outcome: 'not-applicable',
      files: { ...application('kind: new\norigin: register-import'), ...request('s261-1-2b-ii') },
    },
    {
      name: 'an amendment of an older agreement',
      outcome: 'not-applicable',
      files: { ...application('kind: amendment'), ...request('s261-1-2b-ii') },
    },
    {
      name: 'a kind that is not answered yet',
      outcome: 'not-applicable',
      files: { ...application('title: A study'), ...request('s261-1-2b-ii') },
    },
    { name: 'no basis yet', files: { ...application('kind: new'), ...request('') } },
  ],
  reject: [
    {
      name: 'an old label beside one of today',
      files: { ...application('kind: new'), ...request('s261-2-a, s261-1-2b-ii') },
      findings: [
        {
          at: `${file}:3:28`,
          message: 'Request “hes” names section 261(1) and (2)(b)(ii) as its legal basis',
          severity: 'warning',
        },
      ],
    },
    {
      name: 'two old labels, in a draft as well',
      stage: 'draft',
      files: { ...application('kind: new'), ...request('consent-label, srsa-42-4') },
      findings: [
        { at: `${file}:3:18`, severity: 'warning' },
        { at: `${file}:3:33`, severity: 'warning' },
      ],
    },
  ],
});
