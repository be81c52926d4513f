import rule from '../../../src/standards/across/rules/honorary-holder-not-described.ts';
import { testRule } from '../../support/test-rule.ts';

const file = 'standards/honorary-contracts.yaml';
const base = {
  'application.yaml': `organisations:
  - {id: uni, name: University of Nowhere}
  - {id: host, name: Nowhere Hosting Limited}
  - {id: trust}
recipientGroups: [{id: readers, kind: clinician, who: Clinicians}]
`,
  'standards/data-controllers.yaml': 'controllers: [{organisation: uni}]\n',
  'standards/data-processors.yaml': 'processors: [{organisation: host}]\n',
};
const access = (text: string) => ({ 'standards/processing-activities.yaml': `access: [${text}]\n` });
const holders = (text: string) => ({ [file]: `holders:\n${text}` });
const byUni = holders('  - id: one\n    grantedBy: uni\n');

testRule(rule, {
  accept: [
    {
      name: 'a controller with such access',
      files: { ...base, ...access('{organisation: uni, people: [substantive, honorary]}'), ...byUni },
    },
    {
      name: 'a processor with such access, in one of two entries',
      files: {
        ...base,
        ...access('{organisation: host, extent: none}, {organisation: host, people: [honorary]}'),
        ...holders('  - grantedBy: host\n'),
      },
    },
    {
      name: 'nobody',
      outcome: 'not-applicable',
      files: { ...base, ...access('{organisation: uni, people: [substantive]}'), [file]: 'noHolders: None.\n' },
    },
    {
      name: 'access that is not described at all yet, which is a finding of its own',
      files: { ...base, 'standards/processing-activities.yaml': 'noLinkages: None.\n', ...byUni },
    },
    {
      name: 'access whose people are not answered yet',
      files: { ...base, ...access('{organisation: uni, extent: record-level}'), ...byUni },
    },
    {
      name: 'what may be the entry that names nobody yet',
      files: { ...base, ...access('{organisation: uni, people: [substantive]}, {people: [honorary]}'), ...byUni },
    },
    {
      name: 'what may only be misspelt in the access',
      files: { ...base, ...access('{organisation: unii, people: [honorary]}'), ...byUni },
    },
    {
      name: 'what may only be misspelt among the controllers',
      files: {
        ...base,
        'standards/data-controllers.yaml': 'controllers: [{organisation: unii}]\n',
        ...access('{organisation: host}'),
        ...byUni,
      },
    },
    {
      name: 'a contract of nobody known, which is a finding of its own',
      files: { ...base, ...access('{organisation: uni, people: [substantive]}'), ...holders('  - grantedBy: unii\n') },
    },
    {
      name: 'a contract of NHS England',
      files: {
        ...base,
        ...access('{organisation: uni, people: [substantive]}'),
        ...holders('  - grantedBy: nhs-england\n'),
      },
    },
    {
      name: 'controllers of the wrong kind, which cannot be read',
      outcome: 'could-not-run',
      files: {
        ...base,
        'standards/data-controllers.yaml': 'controllers: uni\n',
        ...access('{organisation: host, people: [student]}'),
        ...byUni,
      },
    },
  ],
  reject: [
    {
      name: 'a contract of what is no party, in a draft as well',
      stage: 'draft',
      files: { ...base, ...access('{organisation: trust, people: [honorary]}'), ...holders('  - grantedBy: trust\n') },
      findings: [
        {
          at: `${file}:2:16`,
          message: 'The honorary contract is given by “trust”, which is neither controller nor processor.',
          severity: 'error',
        },
      ],
    },
    {
      name: 'a party whose access names other people, and one whose access is none, each once',
      files: {
        ...base,
        ...access(
          '{organisation: uni, extent: record-level, people: [student]}, {organisation: host, extent: none}, {organisation: readers, people: [honorary]}',
        ),
        ...holders('  - {id: one, grantedBy: uni}\n  - {id: two, grantedBy: host}\n  - {id: three, grantedBy: uni}\n'),
      },
      findings: [
        {
          at: `${file}:2:26`,
          message:
            'The honorary contract is given by “University of Nowhere”, but under Processing Activities nobody with an honorary contract has access there.',
          severity: 'error',
        },
        { at: `${file}:3:26`, message: 'by “Nowhere Hosting Limited”, but under' },
      ],
    },
    {
      name: 'a party whose access is not described',
      files: { ...base, ...access('{organisation: host, people: [honorary]}'), ...byUni },
      findings: [
        {
          at: `${file}:3:16`,
          message: '“University of Nowhere”, whose access is not described under Processing Activities.',
          severity: 'error',
        },
      ],
    },
    {
      name: 'the same in a draft, as information',
      stage: 'draft',
      files: { ...base, ...access('{organisation: nhs-england, people: [honorary]}'), ...byUni },
      findings: [{ at: `${file}:3:16`, message: 'not described', severity: 'info' }],
    },
  ],
});
