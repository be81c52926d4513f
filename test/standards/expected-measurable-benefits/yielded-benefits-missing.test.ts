import rule from '../../../src/standards/expected-measurable-benefits/rules/yielded-benefits-missing.ts';
import { testRule } from '../../support/test-rule.ts';

const file = 'standards/expected-measurable-benefits.yaml';
const kind = (text: string) => ({ 'application.yaml': `kind: ${text}\n` });

testRule(rule, {
  accept: [
    {
      name: 'a new application',
      outcome: 'not-applicable',
      files: { ...kind('new'), [file]: 'route: dars-statement\n' },
    },
    {
      name: 'an amendment',
      outcome: 'not-applicable',
      files: { ...kind('amendment'), [file]: 'route: dars-statement\n' },
    },
    {
      name: 'a renewal with benefits',
      files: { ...kind('renewal'), [file]: 'yielded: [{text: A guideline was changed.}]\n' },
    },
    {
      name: 'an extension with a reason',
      files: { ...kind('extension'), [file]: 'noYielded: The data came last month.\n' },
    },
    {
      name: 'a blank file, which is a finding of its own',
      outcome: 'could-not-run',
      files: { ...kind('renewal'), [file]: 'route:\n' },
    },
    {
      name: 'an application whose kind is not answered yet',
      outcome: 'could-not-run',
      files: { ...kind(''), [file]: 'route: dars-statement\n' },
    },
    {
      name: 'benefits of the wrong kind, which cannot be read',
      outcome: 'could-not-run',
      files: { ...kind('renewal'), [file]: 'yielded: A guideline was changed.\n' },
    },
  ],
  reject: [
    {
      name: 'a renewal that is silent',
      files: { ...kind('renewal'), [file]: 'route: dars-statement\n' },
      findings: [
        {
          at: `${file}:1:1`,
          related: ['application.yaml:1:7'],
          message: 'This is a renewal, but neither benefits already reached nor a reason for having none are given.',
          severity: 'error',
        },
      ],
    },
    {
      name: 'an extension with blanks, as information in a draft',
      stage: 'draft',
      files: { ...kind('extension'), [file]: 'route: dars-statement\nnoYielded: " "\nyielded:\n  - text:\n' },
      findings: [
        { at: `${file}:3:1`, related: ['application.yaml:1:7'], message: 'This is an extension', severity: 'info' },
      ],
    },
  ],
});
