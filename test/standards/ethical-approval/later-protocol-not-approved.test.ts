import rule from '../../../src/standards/ethical-approval/rules/later-protocol-not-approved.ts';
import { testRule } from '../../support/test-rule.ts';

const file = 'standards/ethical-approval.yaml';
const approval = (more: string) => ({
  [file]: `approvals:\n  - letter: letter\n    protocolApproved: plan-1\n    protocolLatest: plan-2\n    ${more}\n`,
});
const ledger = (cites: string) => ({
  'evidence.yaml': `items: [{id: letter, cites: [{item: plan-1}]}, {id: plan-1, title: First}, {id: plan-2, title: Second}, {id: change, ${cites}}]\n`,
});

testRule(rule, {
  accept: [
    {
      name: 'an approval of the change',
      files: { ...approval('amendments: [change]'), ...ledger('cites: [{item: plan-2}]') },
    },
    {
      name: 'a letter that is not said to name anything',
      files: { ...approval('amendments: [change]'), ...ledger('cites:') },
    },
    {
      name: 'a letter that nobody lists',
      files: { ...approval('amendments: [lost]'), ...ledger('cites: [{item: plan-1}]') },
    },
    {
      name: 'a letter that names a paper nobody lists',
      files: { ...approval('amendments: [change]'), ...ledger('cites: [{item: lost}]') },
    },
    {
      name: 'one protocol',
      files: { [file]: 'approvals: [{protocolApproved: plan-1, protocolLatest: plan-1}]\n', ...ledger('cites:') },
    },
    {
      name: 'protocols that are not answered yet',
      files: { [file]: 'approvals: [{protocolApproved: plan-1}, {protocolLatest: plan-2}]\n', ...ledger('cites:') },
    },
  ],
  reject: [
    {
      name: 'no approval of the change',
      files: { ...approval('amendments:'), ...ledger('cites:') },
      findings: [
        {
          at: `${file}:4:21`,
          message: 'The newest protocol is “Second”, the approved one “First”, and no approval of the change is named.',
          severity: 'warning',
        },
      ],
    },
    {
      name: 'no approval of the change yet, as information in a draft',
      stage: 'draft',
      files: { ...approval('amendments:'), ...ledger('cites:') },
      findings: [{ at: `${file}:4:21`, severity: 'info' }],
    },
    {
      name: 'an approval of another change, in a draft as well',
      stage: 'draft',
      files: { ...approval('amendments: [change]'), ...ledger('cites: [{item: plan-1}]') },
      findings: [
        {
          at: `${file}:4:21`,
          message: 'None of the approvals of changes names the newest protocol, “Second”.',
          severity: 'warning',
        },
      ],
    },
  ],
});
