import { schemaRule } from '../../../core/rule.ts';

export default schemaRule({
  id: 'data-minimisation/request-not-limited',
  guidance: 'MIN-001',
  severity: 'error',
  since: '0.1.0',
  title: 'A dataset requested without any limit',
  why: 'Every dataset is to be cut down to what the purpose needs: to certain people, places, conditions, episodes or fields. An unlimited request without a reason is sent back.',
  fix: 'Name the people it is limited to under “cohorts:”, or a filter under “limits:”, or chosen fields under “fields:”. If none of these is possible, say why under “noLimitBecause:”.',
  source: { fact: '3-04', status: 'seen' },
  schema: 'data-minimisation',
  message: () =>
    'This request has no limit: no cohort, no filter and no choice of fields, and no reason why none is possible.',
  examples: {
    bad: ['data-minimisation: {requests: [{id: hes, product: HES_APC, level: pseudonymised}]}'],
    good: [
      'data-minimisation: {requests: [{id: hes, product: HES_APC, cohorts: [hips]}]}',
      'data-minimisation: {requests: [{id: hes, product: HES_APC, limits: [{kind: geography, value: North East}]}]}',
      'data-minimisation: {requests: [{id: hes, product: HES_APC, fields: {choice: chosen, chosen: [ADMIDATE]}}]}',
      'data-minimisation: {requests: [{id: hes, product: HES_APC, noLimitBecause: The tables are published as a whole.}]}',
    ],
  },
});
