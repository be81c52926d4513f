import rule from '../../../src/standards/data-minimisation/rules/product-named-but-not-requested.ts';
import { testRule } from '../../support/test-rule.ts';

const activities = 'standards/processing-activities.yaml';
const files = (what: string, minimisation = 'requests: [{id: stays, product: HES_APC}]', more = '') => ({
  'standards/data-minimisation.yaml': `${minimisation}\n`,
  [activities]: `flows:\n  - id: data-out\n    what: ${what}\n${more}`,
});
const sent = 'NHS England sends HES Outpatients.';

testRule(rule, {
  accept: [
    { name: 'what is asked for', files: files('NHS England sends HES Admitted Patient Care.') },
    { name: 'the name of several products together', files: files('NHS England sends Hospital Episode Statistics.') },
    { name: 'what the text rules out', files: files('HES Outpatients were not requested.') },
    { name: 'what others used', files: files('A published study linked HES Outpatients.') },
    { name: 'what comes under another agreement', files: files('HES Outpatients are received under NIC-99999.') },
    { name: 'a name without use', files: files('HES Outpatients began in 2003.') },
    {
      name: 'what is held',
      files: files(sent, 'requests: [{id: stays, product: HES_APC}]\nheld: [{id: old, product: HES_OP}]'),
    },
    {
      name: 'what is joined from elsewhere',
      files: files(sent, undefined, 'linkages: [{id: join, external: {name: HES Outpatients of a registry}}]\n'),
    },
    {
      name: 'anything beside a product that nobody knows',
      files: files(sent, 'requests: [{id: one, product: NOTHING}]'),
    },
    {
      name: 'an older version of what is asked for',
      files: files('We receive MHMDS.', 'requests: [{id: one, product: MHSDS}]'),
    },
    {
      name: 'anything while nothing is asked for',
      outcome: 'not-applicable',
      files: files(sent, 'noneHeld: Nothing.'),
    },
  ],
  reject: [
    {
      name: 'what is used and not asked for, once, in a draft as well',
      stage: 'draft',
      files: files(`${sent} We link HES Outpatients.`),
      findings: [{ at: `${activities}:3:11`, message: 'speaks of “HES Outpatients”', severity: 'warning' }],
    },
  ],
});
