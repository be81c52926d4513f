import { at, rule } from '../../../core/rule.ts';
import { isAsStrict, strictest } from '../../../reference/disclosure.ts';
import { ownRule, rulesOfSources } from '../suppression.ts';

export default rule({
  id: 'across/linked-data-rule-weaker',
  guidance: 'OUT-005',
  severity: 'warning',
  since: '0.1.0',
  title: 'A rule for small numbers that is not the strictest of the data',
  why: 'Where data with different rules are joined, agreements ask for the strictest: what is safe in one source may tell something about a person in the other.',
  fix: 'Name every rule of the data under “rules:” of this output in expected-outcomes.yaml; the strictest then counts. If the output is made from part of the data only, say so in “ruleText:” and waive this.',
  source: { fact: '5c-02', status: 'practice' },
  reads: ['expected-outcomes', 'objective-for-processing', 'data-minimisation'],
  messages: {
    weaker: (args: { output: string; rules: string }) =>
      `Output “${args.output}” follows a weaker rule for small numbers than agreements ask for with its data: ${args.rules}.`,
  },
  check({ expectedOutcomes: { outputs }, app }, report) {
    outputs?.forEach((output, index) => {
      const own = ownRule(output);
      const sources = rulesOfSources(app, output)?.filter((rules) => rules.length > 0);
      if (own === undefined || sources === undefined || sources.length === 0) return;
      // How noughts are treated is asked by a rule of its own.
      const meets = (rules: (typeof sources)[number]) =>
        isAsStrict({ ...own, zeros: 'hidden' }, strictest(rules) ?? own);
      if (sources.some(meets)) return;
      const missing = (sources[0] ?? []).filter((one) => !meets([one]));
      if (missing.length === 0 || missing.some((one) => one.status === 'seen')) return;
      const rules = missing.map((one) => `“${one.name}” (${one.id})`).join(', ');
      report.weaker(
        { output: output.title ?? output.id ?? String(index + 1), rules },
        at('expected-outcomes', ['outputs', index, 'rules']),
      );
    });
  },
  examples: {
    bad: [
      `
data-minimisation: {requests: [{id: stays, product: HES_APC}, {id: minds, product: MHSDS}]}
objective-for-processing: {purposes: [{id: study, requests: [stays, minds]}]}
processing-activities: {linkages: [{id: both, data: [stays], with: [minds]}]}
expected-outcomes: {outputs: [{id: one, title: Paper, purposes: [study], level: aggregated-suppressed, rules: [hes-2018]}]}`,
    ],
    good: [
      `
data-minimisation: {requests: [{id: stays, product: HES_APC}, {id: minds, product: MHSDS}]}
objective-for-processing: {purposes: [{id: study, requests: [stays, minds]}]}
processing-activities: {linkages: [{id: both, data: [stays], with: [minds]}]}
expected-outcomes: {outputs: [{id: one, title: Paper, purposes: [study], level: aggregated-suppressed, rules: [hes-2018, mental-health]}]}`,
    ],
  },
});
