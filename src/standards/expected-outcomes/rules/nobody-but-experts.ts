import { at, rule } from '../../../core/rule.ts';

/** Readers who would hear of the work anyway. */
const EXPERTS: readonly (string | undefined)[] = ['scientific', 'policy', 'internal'];

export default rule({
  id: 'expected-outcomes/nobody-but-experts',
  guidance: 'OUT-003',
  severity: 'warning',
  since: '0.1.0',
  title: 'Outputs for scientists and policy makers alone',
  why: 'The data are about patients and are used for the good of the public. Both should be able to learn what came of it, in words that they can read.',
  fix: 'Add an output for patients, the public, clinicians, commissioners or industry in expected-outcomes.yaml, or name them under “audiences:” of an output that reaches them.',
  source: { fact: '5c-04', status: 'seen' },
  reads: ['expected-outcomes'],
  messages: {
    experts: (args: { count: number }) =>
      args.count === 1
        ? 'The only output is meant for scientists, policy makers or the team itself.'
        : `All ${args.count} outputs are meant for scientists, policy makers or the team itself.`,
  },
  check({ expectedOutcomes: { outputs } }, report) {
    if (outputs === undefined || outputs.length === 0) return;
    if (outputs.some(({ audiences }) => audiences === undefined || audiences.some((one) => !EXPERTS.includes(one))))
      return;
    report.experts({ count: outputs.length }, at('expected-outcomes', ['outputs'], 'key'));
  },
  examples: {
    bad: [
      'expected-outcomes: {outputs: [{id: paper, audiences: [scientific]}, {id: briefing, audiences: [policy]}]}',
      'expected-outcomes: {outputs: [{id: paper, audiences: [scientific]}]}',
    ],
    good: [
      'expected-outcomes: {outputs: [{id: paper, audiences: [scientific]}, {id: newsletter, audiences: [patients]}]}',
    ],
  },
});
