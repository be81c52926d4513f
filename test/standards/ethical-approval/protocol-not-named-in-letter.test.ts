import rule from '../../../src/standards/ethical-approval/rules/protocol-not-named-in-letter.ts';
import { testRule } from '../../support/test-rule.ts';

const file = 'standards/ethical-approval.yaml';
const approval = { [file]: 'approvals:\n  - letter: letter\n    protocolApproved: plan-2\n' };
const ledger = (cites: string) => ({
  'evidence.yaml': `items: [{id: letter, title: Letter, ${cites}}, {id: plan-1}, {id: plan-2, title: Second protocol}]\n`,
});

testRule(rule, {
  accept: [
    {
      name: 'the protocol of the letter',
      files: { ...approval, ...ledger('cites: [{item: plan-1}, {item: plan-2}]') },
    },
    { name: 'a letter that is not said to name anything', files: { ...approval, ...ledger('cites: []') } },
    {
      name: 'a letter that names a paper nobody lists, which is a finding of its own',
      files: { ...approval, ...ledger('cites: [{item: lost}]') },
    },
    { name: 'a letter that names a blank', files: { ...approval, ...ledger('cites: [{version: "1"}]') } },
    {
      name: 'a protocol that is not answered yet',
      files: { [file]: 'approvals: [{letter: letter, protocolApproved: }]\n', ...ledger('cites: [{item: plan-1}]') },
    },
    {
      name: 'a protocol that nobody lists',
      files: {
        [file]: 'approvals: [{letter: letter, protocolApproved: lost}]\n',
        ...ledger('cites: [{item: plan-1}]'),
      },
    },

    {
      name: 'a letter that nobody lists',
      files: {
        [file]: 'approvals: [{letter: lost, protocolApproved: plan-2}]\n',
        'evidence.yaml': 'items: [{id: plan-1}, {id: plan-2}, {cites: [{item: plan-1}]}]\n',
      },
    },
  ],
  reject: [
    {
      name: 'another protocol than that of the letter, in a draft as well',
      stage: 'draft',
      files: { ...approval, ...ledger('cites: [{item: plan-1}]') },
      findings: [
        {
          at: `${file}:3:23`,
          related: ['evidence.yaml:1:44'],
          message: 'The protocol “Second protocol” is said to be approved, but “Letter” names other papers only.',
          severity: 'error',
        },
      ],
    },

    {
      name: 'the second of two approvals, by the ids of papers that have no titles',
      files: {
        [file]:
          'approvals:\n  - {letter: letter, protocolApproved: plan-1}\n  - {letter: later, protocolApproved: plan-2}\n',
        'evidence.yaml':
          'items: [{id: letter, cites: [{item: plan-1}]}, {id: later, cites: [{item: plan-1}]}, {id: plan-1}, {id: plan-2}]\n',
      },
      findings: [
        {
          at: `${file}:3:39`,
          related: ['evidence.yaml:1:67'],
          message: 'The protocol “plan-2” is said to be approved, but “later” names other papers only.',
        },
      ],
    },
  ],
});
