import rule from '../../../src/standards/processing-activities/rules/access-without-arrangement.ts';
import { testRule } from '../../support/test-rule.ts';

const file = 'standards/processing-activities.yaml';
const access = (text: string) => ({ [file]: `access:\n  - {organisation: uni, ${text}}\n` });

testRule(rule, {
  accept: [
    { name: 'employees', files: access('people: [substantive]') },
    { name: 'students with an arrangement', files: access('people: [student], arrangement: Each signs the rules.') },
    { name: 'people who are not answered yet', files: access('people: []') },
    { name: 'people of a kind that is none of the choices', files: access('people: [visitor]') },
    { name: 'people of the wrong kind, which is a finding of its own', files: access('people: student') },
    {
      name: 'an arrangement of the wrong kind, which is a finding of its own',
      files: access('people: [student], arrangement: [Each signs the rules.]'),
    },
  ],
  reject: [
    ...['student', 'honorary', 'contractor', 'seconded', 'accredited-researcher', 'clinician-own-cases'].map(
      (people) => ({
        name: `the kind ${people}, beside employees`,
        files: access(`people: [substantive, ${people}]`),
        findings: [
          {
            at: `${file}:2:33`,
            message: 'Not everyone with access here is an employee, but nothing says what binds the others.',
            severity: 'error' as const,
          },
        ],
      }),
    ),
    {
      name: 'two entries, one with a blank, at the blank, as information in a draft',
      stage: 'draft',
      files: {
        [file]:
          'access:\n  - organisation: uni\n    arrangement:\n    people: [honorary]\n  - people:\n      - student\n    organisation: lab\n',
      },
      findings: [
        { at: `${file}:3:5`, severity: 'info' },
        { at: `${file}:6:7`, severity: 'info' },
      ],
    },
  ],
});
