import { at, rule } from '../../../core/rule.ts';
import { disclosureRule } from '../../../reference/disclosure.ts';

export default rule({
  id: 'expected-outcomes/noughts-against-rule',
  guidance: 'OUT-006',
  severity: 'warning',
  since: '0.1.0',
  title: 'Noughts shown where the rule for small numbers hides them',
  why: 'For some data a nought tells something too: that nobody in a small place has what was counted. Agreements then hide it like other small numbers.',
  fix: 'Answer “zeros:” of this output in expected-outcomes.yaml with hidden, or correct “rules:” if the output is not made from such data.',
  source: { fact: '5c-02', status: 'practice' },
  reads: ['expected-outcomes'],
  messages: {
    shown: (args: { output: string; rule: string }) =>
      `Output “${args.output}” shows noughts, but the rule “${args.rule}” that it follows hides them.`,
  },
  check({ expectedOutcomes: { outputs } }, report) {
    outputs?.forEach(({ id, title, zeros, rules }, index) => {
      const hiding = rules?.map((name) => disclosureRule(name ?? '')).find((one) => one?.zeros.value === 'hidden');
      if (zeros !== 'shown' || hiding === undefined) return;
      report.shown(
        { output: title ?? id ?? String(index + 1), rule: hiding.name },
        at('expected-outcomes', ['outputs', index, 'zeros']),
      );
    });
  },
  examples: {
    bad: ['expected-outcomes: {outputs: [{id: table, title: Table, rules: [hes-2018, community], zeros: shown}]}'],
    good: [
      'expected-outcomes: {outputs: [{id: table, rules: [community], zeros: hidden}, {id: paper, rules: [hes-2018], zeros: shown}]}',
    ],
  },
});
