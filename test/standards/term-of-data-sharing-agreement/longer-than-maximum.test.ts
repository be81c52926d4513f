import rule from '../../../src/standards/term-of-data-sharing-agreement/rules/longer-than-maximum.ts';
import { testRule } from '../../support/test-rule.ts';

const file = 'standards/term-of-data-sharing-agreement.yaml';
const base = {
  'standards/objective-for-processing.yaml': 'purposes: [{id: keep, kind: archiving}]\n',
  'standards/processing-activities.yaml': 'flows: [{id: list, direction: in}, {id: out, direction: out}]\n',
  'standards/duty-of-confidentiality.yaml': 'routes: [{flows: [out], route: consent}]\n',
};
const term = (text: string) => ({ ...base, [file]: text });

testRule(rule, {
  everyEntryCounts: true,
  accept: [
    { name: 'fifteen years to the day', files: term('start: 2027-01-01\nend: 2042-01-01\n') },
    {
      name: 'a regulation that sets another time',
      files: term('start: 2027-01-01\nend: 2057-01-01\nregulation: Example Act 2006 section 1\n'),
    },
    {
      name: 'another purpose beside it',
      outcome: 'not-applicable',
      files: {
        ...term('start: 2027-01-01\nend: 2057-01-01\n'),
        'standards/objective-for-processing.yaml': 'purposes: [{kind: archiving}, {kind: research}]\n',
      },
    },
    {
      name: 'people who did not consent',
      outcome: 'not-applicable',
      files: {
        ...term('start: 2027-01-01\nend: 2057-01-01\n'),
        'standards/duty-of-confidentiality.yaml': 'routes: [{flows: [out], route: section-251}]\n',
      },
    },
    {
      name: 'a route that is not answered yet',
      outcome: 'not-applicable',
      files: {
        ...term('start: 2027-01-01\nend: 2057-01-01\n'),
        'standards/duty-of-confidentiality.yaml': 'routes: [{flows: [list], route: consent}]\n',
      },
    },
    { name: 'a start that is not answered yet', files: term('end: 2057-01-01\n') },
    {
      name: 'a day of the wrong form, which cannot be read',
      outcome: 'could-not-run',
      files: term('start: 2027\nend: 2057-01-01\n'),
    },
  ],
  reject: [
    {
      name: 'a day more, in a draft as well',
      stage: 'draft',
      files: term('start: 2027-01-01\nend: 2042-01-02\n'),
      findings: [
        {
          at: `${file}:2:6`,
          related: [`${file}:1:8`],
          message: 'The agreement runs longer than 15 years, the most where everybody in the data consented',
          severity: 'error',
        },
      ],
    },
    {
      name: 'a published record, as a warning',
      files: { ...term('start: 2027-01-01\nend: 2052-01-02\n'), 'application.yaml': 'origin: register-import\n' },
      findings: [{ at: `${file}:2:6`, related: [`${file}:1:8`], severity: 'warning' }],
    },
  ],
});
