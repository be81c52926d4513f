import type { Facts } from './fact.ts';

/** Facts of Standards 1b, Data Controllers, and 1c, Data Processors. */
export const PARTY_FACTS = {
  '1b-01': {
    label: 'controller: who settles why and how, not who holds data',
    status: 'seen',
    sources: ['CTRL'],
    rules: ['PTY-008'],
  },
  '1b-02': {
    label: 'two who decide together are joint controllers',
    status: 'seen',
    sources: ['CTRL'],
    rules: ['PTY-001'],
  },
  '1b-03': { label: 'every controller is listed', status: 'seen', sources: ['CTRL'], rules: ['PTY-001'] },
  '1b-04': {
    label: 'framework contract in force, for the very same legal entity',
    status: 'seen',
    sources: ['CTRL'],
    rules: ['PTY-002'],
  },
  '1b-05': { label: 'security assurance for each controller', status: 'seen', sources: ['CTRL'], rules: ['PTY-003'] },
  '1b-06': {
    label: 'data protection fee paid by each controller',
    status: 'seen',
    sources: ['CTRL'],
    rules: ['PTY-004'],
  },
  '1b-07': {
    label: 'Article 6 basis, and Article 9 condition for special categories',
    status: 'seen',
    sources: ['CTRL'],
    rules: ['LAW-001', 'LAW-002'],
  },
  '1b-08': {
    label: 'some Article 9 conditions need one of Schedule 1',
    status: 'seen',
    sources: ['CTRL'],
    rules: ['LAW-003'],
  },
  '1b-09': {
    label: 'the register says sole or joint data controller',
    status: 'seen',
    sources: ['REG'],
    fields: ['data-controllers/arrangement'],
  },
  '1b-10': {
    label: 'a funder that shapes the work is a controller, or why not',
    status: 'practice',
    sources: ['REG', 'V24'],
    rules: ['PTY-007', 'PTY-008'],
  },
  '1b-11': {
    label: 'a controller abroad that gets suppressed totals only',
    status: 'practice',
    sources: ['REG'],
    rules: ['LOC-009'],
  },
  '1c-01': { label: 'processors as the regulation defines them, all listed', status: 'seen', sources: ['PROC'] },
  '1c-02': {
    label: 'processors need assurance and fee',
    status: 'seen',
    partly: 'that they need no framework contract is inferred',
    sources: ['PROC'],
    rules: ['PTY-003', 'PTY-004'],
  },
  '1c-03': {
    label: 'separate entities, group companies too, act on documented instructions',
    status: 'seen',
    sources: ['PROC'],
    rules: ['PTY-006'],
  },
  '1c-04': {
    label: 'instructions exist before the start and throughout',
    status: 'seen',
    sources: ['PROC'],
    rules: ['PTY-006'],
  },
  '1c-05': {
    label: 'cloud hosts are listed, with the limits of their part',
    status: 'practice',
    sources: ['REG'],
    rules: ['PTY-011'],
  },
  '1c-06': {
    label: 'every organisation named has a role, or no access',
    status: 'practice',
    sources: ['REG'],
    rules: ['PTY-009'],
  },
} as const satisfies Facts;
