import rule from '../../../src/standards/term-of-data-sharing-agreement/rules/long-for-commerce-or-sub-licences.ts';
import { testRule } from '../../support/test-rule.ts';

const file = 'standards/term-of-data-sharing-agreement.yaml';
const commerce = 'standards/commercial-purpose.yaml';
const sub = 'standards/sub-licencing-and-onward-sharing.yaml';
const long = { [file]: 'start: 2027-01-01\nend: 2030-01-02\n' };

testRule(rule, {
  accept: [
    {
      name: 'three years to the day',
      files: {
        [file]: 'start: 2027-01-01\nend: 2030-01-01\n',
        [commerce]: 'includes: true\n',
        [sub]: 'permitted: true\n',
      },
    },
    {
      name: 'neither',
      outcome: 'not-applicable',
      files: { ...long, [commerce]: 'includes: false\n', [sub]: 'permitted: false\n' },
    },
    {
      name: 'a regulation',
      files: {
        [file]: 'start: 2027-01-01\nend: 2036-12-31\nregulation: Example Act 2006 section 1\n',
        [commerce]: 'includes: true\n',
      },
    },
    { name: 'answers not given yet', outcome: 'not-applicable', files: { ...long, [commerce]: 'includes:\n' } },
    {
      name: 'a start that is not answered yet',
      files: { [file]: 'end: 2036-12-31\n', [commerce]: 'includes: true\n' },
    },
    {
      name: 'an answer of the wrong kind, which cannot be read',
      outcome: 'could-not-run',
      files: { ...long, [commerce]: 'includes: perhaps\n' },
    },
  ],
  reject: [
    {
      name: 'a commercial purpose, in a draft as well',
      stage: 'draft',
      files: { ...long, [commerce]: 'includes: true\n' },
      findings: [
        {
          at: `${file}:2:6`,
          related: [`${commerce}:1:11`],
          message:
            'The agreement runs from 2027-01-01 to 2030-01-02, more than 36 months, but commercial agreements since August 2022 run up to three years.',
          severity: 'warning',
        },
      ],
    },
    {
      name: 'sub-licences',
      files: { ...long, [sub]: 'permitted: true\n' },
      findings: [{ at: `${file}:2:6`, related: [`${sub}:1:12`], message: 'sub-licences' }],
    },
    {
      name: 'both, once',
      files: { ...long, [commerce]: 'includes: true\n', [sub]: 'permitted: true\n' },
      findings: [{ at: `${file}:2:6`, related: [`${commerce}:1:11`] }],
    },

    {
      name: 'a commercial purpose beside a case of another kind',
      files: {
        ...long,
        [commerce]: 'includes: true\n',
        'standards/objective-for-processing.yaml': 'purposes: [{id: keep, kind: retention-only}]\n',
      },
      findings: [{ at: `${file}:2:6`, related: [`${commerce}:1:11`] }],
    },
  ],
});
