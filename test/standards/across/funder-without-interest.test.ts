import rule from '../../../src/standards/across/rules/funder-without-interest.ts';
import { testRule } from '../../support/test-rule.ts';

const file = 'standards/commercial-purpose.yaml';
const application = {
  'application.yaml':
    'organisations: [{id: maker, name: Maker, sector: commercial}, {id: host, name: Host}]\nfunding:\n  - {id: a, funder: maker, kind: external}\n',
};
const interests = (text: string) => ({ ...application, [file]: `includes: true\ninterests: [${text}]\n` });

testRule(rule, {
  accept: [
    { name: 'its interest', files: interests('{id: one, holder: maker}') },
    { name: 'an interest whose holder is not answered yet', files: interests('{id: one, gain: tangible}') },
    { name: 'an interest of somebody whom nobody declares', files: interests('{id: one, holder: lost}') },
    { name: 'interests that are not answered yet', files: { ...application, [file]: 'includes: true\ninterests:\n' } },
    {
      name: 'no commercial purpose',
      outcome: 'not-applicable',
      files: { ...application, [file]: 'includes: false\ninterests: [{id: one, holder: host}]\n' },
    },
  ],
  reject: [
    {
      name: 'interests of others',
      files: interests('{id: one, holder: host}, {id: two, individual: inventor}'),
      findings: [
        {
          at: 'application.yaml:3:5',
          related: [`${file}:2:1`],
          message: '“Maker” is a company that pays for the work, but what it gains is not described.',
          severity: 'warning',
        },
      ],
    },
    {
      name: 'no interest yet, as information in a draft',
      stage: 'draft',
      files: interests('{id: one, holder: host}'),
      findings: [{ at: 'application.yaml:3:5', related: [`${file}:2:1`], severity: 'info' }],
    },
  ],
});
