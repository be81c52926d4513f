import rule from '../../../src/standards/across/rules/honorary-access-without-holder.ts';
import { testRule } from '../../support/test-rule.ts';

const file = 'standards/processing-activities.yaml';
const base = {
  'application.yaml':
    'organisations: [{id: uni, name: U}, {id: trust, name: T}]\nrecipientGroups: [{id: readers, kind: clinician, who: Clinicians}]\n',
};
const access = (text: string) => ({ [file]: `access:\n${text}` });
const uni = '  - {organisation: uni, extent: record-level, people: [substantive, honorary]}\n';
const trust = '  - {organisation: trust, extent: aggregate, people: [honorary]}\n';
const holders = (text: string) => ({ 'standards/honorary-contracts.yaml': text });

testRule(rule, {
  accept: [
    {
      name: 'a holder for each',
      files: { ...base, ...access(uni + trust), ...holders('holders: [{grantedBy: trust}, {grantedBy: uni}]\n') },
    },
    {
      name: 'people of other kinds',
      outcome: 'not-applicable',
      files: {
        ...base,
        ...access('  - {organisation: uni, people: [student, contractor]}\n'),
        ...holders('noHolders: None.\n'),
      },
    },
    {
      name: 'a blank file, which is a finding of its own',
      outcome: 'could-not-run',
      files: { ...base, ...access(uni), ...holders('noHolders:\n') },
    },
    {
      name: 'a file in which only the log is named',
      files: { ...base, ...access(uni), ...holders('log: contracts\n') },
    },
    {
      name: 'a holder whose contract is of nobody known',
      files: { ...base, ...access(uni), ...holders('holders: [{grantedBy: unii}]\n') },
    },
    {
      name: 'a holder whose contract names nobody yet',
      files: { ...base, ...access(uni), ...holders('holders: [{id: one}]\n') },
    },
    {
      name: 'a contract of an organisation without such access, of which another rule speaks',
      files: { ...base, ...access(uni), ...holders('holders: [{grantedBy: trust}]\n') },
    },
    {
      name: 'NHS England',
      files: {
        ...base,
        ...access('  - {organisation: nhs-england, people: [honorary]}\n'),
        ...holders('noHolders: None.\n'),
      },
    },
    {
      name: 'an entry that names nobody yet',
      files: { ...base, ...access('  - {people: [honorary]}\n'), ...holders('noHolders: None.\n') },
    },
    {
      name: 'people of the wrong kind, which cannot be read',
      outcome: 'could-not-run',
      files: {
        ...base,
        ...access('  - {organisation: uni, people: honorary}\n  - {organisation: trust, people: [honorary]}\n'),
        ...holders('noHolders: None.\n'),
      },
    },
  ],
  reject: [
    {
      name: 'one entry beside others that name other people or nobody',
      files: {
        ...base,
        ...access(`  - {organisation: trust, extent: none}\n${uni}  - {organisation: trust, people: [student]}\n`),
        ...holders('noHolders: None.\n'),
      },
      findings: [{ at: `${file}:3:55`, related: ['standards/honorary-contracts.yaml:1:12'], message: '“U”' }],
    },
    {
      name: 'access although nobody is said to hold a contract, in a draft as well',
      stage: 'draft',
      files: { ...base, ...access(uni), ...holders('noHolders: None.\n') },
      findings: [
        {
          at: `${file}:2:55`,
          related: ['standards/honorary-contracts.yaml:1:12'],
          message:
            'People with an honorary contract at “U” have access, but under Honorary contract it is said that nobody holds one.',
          severity: 'error',
        },
      ],
    },
    {
      name: 'two organisations, each once',
      files: { ...base, ...access(`${uni}  -\n${trust}${uni}`), ...holders('noHolders: None.\n') },
      findings: [
        { at: `${file}:2:55`, related: ['standards/honorary-contracts.yaml:1:12'], message: '“U”' },
        { at: `${file}:4:54`, related: ['standards/honorary-contracts.yaml:1:12'], message: '“T”' },
      ],
    },
    {
      name: 'one organisation of two',
      files: {
        ...base,
        ...access(`  - organisation: uni\n    people:\n      - honorary\n${trust}`),
        ...holders('holders: [{grantedBy: trust}]\n'),
      },
      findings: [
        {
          at: `${file}:4:7`,
          message:
            'People with an honorary contract at “U” have access, but none of them is listed under Honorary contract.',
          severity: 'error',
        },
      ],
    },
    {
      name: 'the same in a draft, as information',
      stage: 'draft',
      files: { ...base, ...access(uni + trust), ...holders('holders: [{grantedBy: uni}]\n') },
      findings: [{ at: `${file}:3:54`, message: '“T”', severity: 'info' }],
    },
  ],
});
