import rule from '../../../src/standards/term-of-data-sharing-agreement/rules/trial-documents-kept-too-briefly.ts';
import { testRule } from '../../support/test-rule.ts';

const file = 'standards/term-of-data-sharing-agreement.yaml';
const base = {
  'standards/ethical-approval.yaml': 'approvals: [{id: rec, kind: rec, letter: letter, amendments: [longer]}]\n',
  'evidence.yaml': 'items: [{id: letter, validUntil: 2027-12-31}, {id: longer, validUntil: 2028-02-29}]\n',
};
const term = (end: string, regulation: string) => ({ ...base, [file]: `end: ${end}\nregulation: ${regulation}\n` });

testRule(rule, {
  accept: [
    { name: 'five years after the trial', files: term('2033-02-28', 'Clinical Trials Regulations 2004') },
    { name: 'another regulation', outcome: 'not-applicable', files: term('2029-02-28', 'Example Act 2006') },
    { name: 'no regulation', outcome: 'not-applicable', files: term('2029-02-28', '') },
    {
      name: 'an approval without a last day',
      files: {
        ...term('2029-02-28', 'Clinical Trials Regulations 2004'),
        'evidence.yaml': 'items: [{id: letter}, {id: longer}]\n',
      },
    },
    { name: 'an end that is not answered yet', files: term('', 'Clinical Trials Regulations 2004') },
    {
      name: 'a day of the wrong form, which cannot be read',
      outcome: 'could-not-run',
      files: term('2029', 'Clinical Trials Regulations 2004'),
    },
  ],
  reject: [
    {
      name: 'a day less, in a draft as well',
      stage: 'draft',
      files: term('2033-02-27', 'Medicines for Human Use (Clinical Trials) Regulations 2004'),
      findings: [
        {
          at: `${file}:1:6`,
          related: [`${file}:2:13`, 'evidence.yaml:1:72'],
          message:
            'the trial ends on 2028-02-29, so its documents are kept until 2033-02-28 at least, but the agreement ends on 2033-02-27',
          severity: 'warning',
        },
      ],
    },
  ],
});
