import { schemaRule } from '../../../core/rule.ts';

export default schemaRule({
  id: 'data-processors/instructions-not-documented',
  guidance: 'PTY-006',
  severity: 'error',
  since: '0.1.0',
  title: 'A processor that works without written instructions',
  why: 'A processor may touch the data only as the controller has told it in writing, from the first day to the last. Without that nobody can say what it was allowed to do.',
  fix: 'Put the instructions in writing before the processor starts, usually in the contract with it, and answer “beforeStart:” and “throughout:” under “instructions:” in data-processors.yaml with true.',
  source: { fact: '1c-04', status: 'seen' },
  schema: 'data-processors',
  message: () =>
    'Here it is said that the written instructions to this processor are missing; they have to be there before it starts and as long as it works.',
  examples: {
    bad: [
      'data-processors: {processors: [{organisation: host, for: [uni], tasks: [storage], instructions: {beforeStart: false, throughout: true}}]}',
      'data-processors: {processors: [{organisation: host, for: [uni], tasks: [storage], instructions: {beforeStart: true, throughout: false}}]}',
    ],
    good: [
      'data-processors: {processors: [{organisation: host, for: [uni], tasks: [storage], instructions: {beforeStart: true, throughout: true}}]}',
    ],
  },
});
