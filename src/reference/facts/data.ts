import type { Facts } from './fact.ts';

/** Facts of Standards 3, Data Minimisation, and 3c, Patient Objections. */
export const DATA_FACTS = {
  '3-01': {
    label: 'extra reasons for identifiable, sensitive or children’s data',
    status: 'seen',
    sources: ['MIN'],
    rules: ['MIN-002'],
  },
  '3-02': { label: 'fewer datasets, or a form less intrusive', status: 'seen', sources: ['MIN'], rules: ['MIN-001'] },
  '3-03': { label: 'each year justified', status: 'seen', sources: ['MIN'], rules: ['MIN-001', 'MIN-003'] },
  '3-04': {
    label: 'filters by place, people and clinical codes',
    status: 'seen',
    sources: ['MIN'],
    rules: ['MIN-001'],
  },
  '3-05': {
    label: 'which episodes; newborns; a window around an event',
    status: 'seen',
    sources: ['MIN'],
    rules: ['MIN-001', 'MIN-005'],
  },
  '3-06': {
    label: 'each field needed',
    status: 'cut',
    partly: 'what follows this heading is cut',
    sources: ['MIN'],
    rules: ['MIN-001', 'MIN-008'],
  },
  '3-07': {
    label: 'per dataset: needed because, level, limited to',
    status: 'practice',
    sources: ['REG'],
    rules: ['MIN-001'],
  },
  '3-08': {
    label: 'preliminary assessment: names, dates, fields, level, legal basis',
    status: 'seen',
    sources: ['PRE'],
  },
  '3-09': { label: 'dates for each person can do the limiting', status: 'seen', sources: ['COH'] },
  '3c-01': {
    label: 'say whether objections are upheld; upholding is the default',
    status: 'seen',
    sources: ['OPT'],
    rules: ['OPT-001'],
  },
  '3c-02': {
    label: 'three reasons for not upholding',
    status: 'seen',
    sources: ['OPT'],
    rules: ['OPT-002', 'OPT-003', 'OPT-011'],
  },
  '3c-03': { label: 'the opt-out bites on section 251 flows', status: 'seen', sources: ['NDO'], rules: ['OPT-004'] },
  '3c-04': {
    label: 'where the opt-out does not apply',
    status: 'seen',
    sources: ['NDO'],
    rules: ['OPT-005', 'OPT-006'],
  },
  '3c-05': {
    label: 'only the approving letter can lift it for a flow',
    status: 'seen',
    sources: ['HRA', 'NDO'],
    rules: ['OPT-004'],
  },
  '3c-06': {
    label: 'compliance mandatory since July 2022',
    status: 'seen',
    sources: ['NDO'],
    none: 'a date that has passed',
  },
  '3c-07': {
    label: 'type 1 for GP records; type 2 became the national opt-out',
    status: 'seen',
    sources: ['NDO'],
    rules: ['OPT-008', 'OPT-010'],
    reference: ['products'],
  },
  '3c-08': {
    label: 'the cancer registry has its own opt-out',
    status: 'seen',
    sources: ['NDO'],
    rules: ['OPT-009'],
    reference: ['products'],
  },
  '3c-09': {
    label: 'consented and section 251 people: two agreements',
    status: 'practice',
    sources: ['REG'],
    rules: ['OPT-007'],
  },
  '3c-10': {
    label: 'the register answers for each release, so each flow',
    status: 'seen',
    sources: ['REG', 'REL21'],
    rules: ['OPT-013'],
  },
  '3c-11': { label: 'reasons in the register, with counts', status: 'seen', sources: ['REL21'] },
  '3c-12': {
    label: 'splitting in two is recent; mixtures exist',
    status: 'seen',
    sources: ['REL21', 'REG'],
    rules: ['OPT-007'],
  },
  '3c-13': {
    label: 'section 251 going in, pseudonymised coming out: answers changed',
    status: 'seen',
    sources: ['REL21', 'REG'],
    rules: ['OPT-013'],
  },
} as const satisfies Facts;
