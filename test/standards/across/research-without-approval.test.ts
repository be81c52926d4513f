import rule from '../../../src/standards/across/rules/research-without-approval.ts';
import { testRule } from '../../support/test-rule.ts';

const file = 'standards/ethical-approval.yaml';
const purposes = (kind: string) => ({
  'standards/objective-for-processing.yaml': `purposes: [{id: a, kind: clinical-audit}, {id: b, title: Study, kind: ${kind}}]\n`,
});

testRule(rule, {
  accept: [
    {
      name: 'an approval',
      outcome: 'not-applicable',
      files: { ...purposes('research'), [file]: 'route: rec-approved\n' },
    },
    {
      name: 'no need of a committee',
      outcome: 'not-applicable',
      files: { ...purposes('research'), [file]: 'route: hra-tool-no-rec-needed\n' },
    },
    {
      name: 'work that is no research',
      files: { ...purposes('statistics'), [file]: 'route: hra-tool-not-research\n' },
    },
    {
      name: 'a purpose whose kind is not answered yet',
      files: { ...purposes(''), [file]: 'route: hra-tool-not-research\n' },
    },
    {
      name: 'what only a person can answer',
      outcome: 'person',
      files: { ...purposes('research'), [file]: 'route: not-applicable\n' },
    },
  ],
  reject: [
    {
      name: 'research that the tool says is none, in a draft as well',
      stage: 'draft',
      files: { ...purposes('research'), [file]: '# Ethics\nroute: hra-tool-not-research\n' },
      findings: [
        {
          at: `${file}:2:8`,
          message: 'Purpose “Study” is research, but ethical approval rests on the work not being research.',
          severity: 'warning',
        },
      ],
    },
  ],
});
