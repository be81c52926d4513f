import rule from '../../../src/standards/across/rules/company-without-commercial-purpose.ts';
import { testRule } from '../../support/test-rule.ts';

const file = 'standards/commercial-purpose.yaml';
const controllers = 'standards/data-controllers.yaml';
const no = { [file]: 'includes: false\n' };
const application = (sector: string, more = '') => ({
  'application.yaml': `organisations:\n  - {id: maker, name: Maker, sector: ${sector}}\n${more}`,
});

testRule(rule, {
  accept: [
    {
      name: 'a commercial purpose',
      outcome: 'not-applicable',
      files: { ...application('commercial', 'funding: [{id: a, funder: maker}]\n'), [file]: 'includes: true\n' },
    },
    { name: 'a company that neither decides nor pays', files: { ...application('supplier-it'), ...no } },
    {
      name: 'a charity that pays',
      files: { ...application('charity', 'funding: [{id: a, funder: maker, kind: external}]\n'), ...no },
    },
    {
      name: 'a sector that is not answered yet',
      files: { ...application('', 'funding: [{id: a, funder: maker}]\n'), ...no },
    },
    {
      name: 'a funder that nobody declares',
      files: { ...application('commercial', 'funding: [{id: a, funder: lost, kind: commercial}]\n'), ...no },
    },
    {
      name: 'a gain beside the answer, which is a finding of its own',
      files: {
        ...application('commercial', 'funding: [{id: a, funder: maker}]\n'),
        [file]: 'includes: false\ninterests: [{id: one}]\n',
      },
    },
  ],
  reject: [
    {
      name: 'a controller that also pays, once',
      files: {
        ...application('sme', 'funding: [{id: a, funder: maker}]\n'),
        ...no,
        [controllers]: 'controllers:\n  - organisation: maker\n',
      },
      findings: [
        {
          at: `${controllers}:2:5`,
          related: [`${file}:1:11`],
          message: '“Maker” is a company and a controller',
          severity: 'warning',
        },
      ],
    },
    {
      name: 'money called commercial, in a draft as well',
      stage: 'draft',
      files: { ...application('other', 'funding:\n  - {id: a, funder: maker, kind: commercial}\n'), ...no },
      findings: [{ at: 'application.yaml:4:5', related: [`${file}:1:11`], message: 'a funder' }],
    },
    {
      name: 'a sponsor',
      files: {
        'application.yaml': 'organisations:\n  - {id: maker, name: Maker, sector: commercial, otherRoles: [sponsor]}\n',
        ...no,
      },
      findings: [{ at: 'application.yaml:2:5', related: [`${file}:1:11`], message: 'a sponsor' }],
    },
  ],
});
