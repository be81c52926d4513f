import rule from '../../../src/standards/term-of-data-sharing-agreement/rules/unusually-long.ts';
import { testRule } from '../../support/test-rule.ts';

const file = 'standards/term-of-data-sharing-agreement.yaml';
const purpose = (kind: string) => ({
  'standards/objective-for-processing.yaml': `purposes: [{id: main, kind: ${kind}}]\n`,
});
const long = { [file]: 'start: 2027-01-01\nend: 2036-12-31\n' };

testRule(rule, {
  accept: [
    { name: 'five years to the day', files: { [file]: 'start: 2027-01-01\nend: 2032-01-01\n' } },
    {
      name: 'a regulation',
      files: { [file]: 'start: 2027-01-01\nend: 2036-12-31\nregulation: Example Act 2006 section 1\n' },
    },
    {
      name: 'a commercial purpose, of which another rule speaks',
      files: { ...long, 'standards/commercial-purpose.yaml': 'includes: true\n' },
    },
    {
      name: 'sub-licences, of which another rule speaks',
      files: { ...long, 'standards/sub-licencing-and-onward-sharing.yaml': 'permitted: true\n' },
    },
    {
      name: 'keeping for a year',
      files: { ...purpose('retention-only'), [file]: 'start: 2027-01-01\nend: 2028-01-01\n' },
    },
    {
      name: 'recruiting without section 251',
      files: { ...purpose('recontact'), [file]: 'start: 2027-01-01\nend: 2030-01-01\n' },
    },
    { name: 'an end that is not answered yet', files: { [file]: 'start: 2027-01-01\n' } },
    {
      name: 'an end before the start, of which another rule speaks',
      files: { [file]: 'start: 2037-01-01\nend: 2027-01-01\n' },
    },
  ],
  reject: [
    {
      name: 'a day more than five years, in a draft as well',
      stage: 'draft',
      files: { [file]: 'start: 2027-01-01\nend: 2032-01-02\n' },
      findings: [
        {
          at: `${file}:2:6`,
          related: [`${file}:1:8`],
          message:
            'The agreement runs from 2027-01-01 to 2032-01-02, which is more than 60 months: none of the published agreements',
          severity: 'warning',
        },
      ],
    },
    {
      name: 'keeping for longer than a year',
      files: { ...purpose('retention-only'), [file]: 'start: 2027-01-01\nend: 2028-01-02\n' },
      findings: [{ at: `${file}:2:6`, related: [`${file}:1:8`], message: 'more than 12 months' }],
    },
    {
      name: 'recruiting with section 251 for longer than a year',
      files: {
        ...purpose('recontact'),
        'standards/processing-activities.yaml': 'flows: [{id: out, direction: out}]\n',
        'standards/duty-of-confidentiality.yaml': 'routes: [{flows: [out], route: section-251}]\n',
        [file]: 'start: 2027-01-01\nend: 2036-01-02\n',
      },
      findings: [
        { at: `${file}:2:6`, related: [`${file}:1:8`], message: 'more than 12 months: recruiting participants' },
      ],
    },
  ],
});
