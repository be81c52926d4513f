import rule from '../../../src/standards/data-controllers/rules/consent-as-ground-of-the-law.ts';
import { testRule } from '../../support/test-rule.ts';

const file = 'standards/data-controllers.yaml';
const basis = (text: string) => ({ [file]: `bases:\n  - id: agreed\n${text}` });
const route = (name: string) => ({
  'standards/duty-of-confidentiality.yaml': `routes: [{flows: [a], route: none}, {flows: [b], route: ${name}}]\n`,
});

testRule(rule, {
  accept: [
    {
      name: 'consent that is said not to be used, of which another rule speaks',
      files: {
        ...basis('    article6: 6-1-a\n'),
        ...route('consent'),
        'standards/gdpr-consent.yaml': 'notUsed: It is not.\n',
      },
    },
    { name: 'another ground', files: { ...basis('    article6: 6-1-e\n    article9: 9-2-j\n'), ...route('consent') } },
    {
      name: 'no consent for confidentiality',
      outcome: 'not-applicable',
      files: { ...basis('    article6: 6-1-a\n'), ...route('none') },
    },
    { name: 'a ground that is not answered yet', files: { ...basis('    article6:\n'), ...route('consent') } },
  ],
  reject: [
    {
      name: 'consent under both articles, in a draft as well',
      stage: 'draft',
      files: { ...basis('    article6: 6-1-a\n    article9: 9-2-a\n'), ...route('consent') },
      findings: [
        {
          at: `${file}:3:15`,
          related: ['standards/duty-of-confidentiality.yaml:1:57'],
          message: '(Article 6(1)(a) and Article 9(2)(a))',
          severity: 'warning',
        },
      ],
    },
    {
      name: 'explicit consent beside a public task',
      files: { ...basis('    article6: 6-1-e\n    article9: 9-2-a\n'), ...route('consent') },
      findings: [{ at: `${file}:4:15`, related: ['standards/duty-of-confidentiality.yaml:1:57'] }],
    },
  ],
});
