import rule from '../../../src/standards/data-controllers/rules/ground-unlike-controller.ts';
import { testRule } from '../../support/test-rule.ts';

const file = 'standards/data-controllers.yaml';
const party = (sector: string, more = '') => ({
  'application.yaml': `organisations: [{id: body, name: Body of Nowhere, sector: ${sector}${more}}]\n`,
});
const basis = (article6: string, more = '') => ({
  [file]: `bases:\n  - id: ground\n    controllers: [body, body]\n    article6: ${article6}\n${more}`,
});

testRule(rule, {
  accept: [
    { name: 'a university with a public task', files: { ...party('academic'), ...basis('6-1-e') } },
    { name: 'a company with an interest', files: { ...party('commercial'), ...basis('6-1-f') } },
    { name: 'a sector that does not tell', files: { ...party('research'), ...basis('6-1-f') } },
    { name: 'a sector that is not answered yet', files: { ...party(''), ...basis('6-1-f') } },
    {
      name: 'a company to which a law gives the task',
      files: { ...party('commercial'), ...basis('6-1-e', '    functions: [{act: An act, provision: section 1}]\n') },
    },
    { name: 'an office of NHS England', files: { ...party('area-team', ', partOf: nhs-england'), ...basis('6-1-f') } },
    {
      name: 'NHS England itself and somebody undeclared',
      files: {
        ...party('academic'),
        [file]: 'bases: [{id: a, controllers: [nhs-england, nobody], article6: 6-1-f}]\n',
      },
    },
  ],
  reject: [
    {
      name: 'a university with legitimate interests, in a draft as well',
      stage: 'draft',
      files: { ...party('academic'), ...basis('6-1-f') },
      findings: [
        {
          at: `${file}:4:15`,
          related: ['application.yaml:1:59'],
          message: '“Body of Nowhere” relies on legitimate interests, but bodies of its sector are public authorities.',
          severity: 'warning',
        },
      ],
    },
    {
      name: 'a company with a public task and no law',
      files: { ...party('commercial'), ...basis('6-1-e') },
      findings: [
        {
          at: `${file}:4:15`,
          related: ['application.yaml:1:59'],
          message: 'names no law that gives it one',
          severity: 'warning',
        },
      ],
    },
  ],
});
