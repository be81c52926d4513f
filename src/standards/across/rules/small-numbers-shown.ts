import { at, rule } from '../../../core/rule.ts';
import { isAsStrict, strictest } from '../../../reference/disclosure.ts';
import { ownRule, rulesOfSources } from '../suppression.ts';

export default rule({
  id: 'across/small-numbers-shown',
  guidance: 'OUT-002',
  severity: 'error',
  since: '0.1.0',
  title: 'A weaker rule for small numbers than that of the data',
  why: 'NHS England has rules on which small numbers are hidden for some of its data. Figures made under a weaker rule could tell something about one person, and may not be released.',
  fix: 'Name the rule of the data under “rules:” of this output in expected-outcomes.yaml, beside or instead of the one that is there.',
  source: { fact: '5c-02', status: 'seen' },
  reads: ['expected-outcomes', 'objective-for-processing', 'data-minimisation'],
  messages: {
    weaker: (args: { output: string; rule: string }) =>
      `Output “${args.output}” follows a weaker rule for small numbers than the data it is made from: “${args.rule}”.`,
  },
  check({ expectedOutcomes: { outputs }, app }, report) {
    outputs?.forEach((output, index) => {
      const own = ownRule(output);
      const sources = rulesOfSources(app, output);
      if (own === undefined || sources === undefined) return;
      // Rules that were read in guidance; what is only practice has a rule of its own.
      const required = sources
        .map((rules) => rules.filter((one) => one.status === 'seen'))
        .filter((rules) => rules.length > 0);
      const broken = required.map((rules) =>
        rules.find((one) => !isAsStrict({ ...own, zeros: 'hidden' }, strictest([one]) ?? own)),
      );
      const [first] = broken;
      if (first === undefined || broken.includes(undefined)) return;
      report.weaker(
        { output: output.title ?? output.id ?? String(index + 1), rule: first.name },
        at('expected-outcomes', ['outputs', index, 'rules']),
      );
    });
  },
  examples: {
    bad: [
      `
data-minimisation: {requests: [{id: stays, product: HES_APC}]}
objective-for-processing: {purposes: [{id: study, requests: [stays]}]}
expected-outcomes: {outputs: [{id: one, title: Paper, purposes: [study], level: aggregated-suppressed, rules: [community]}]}`,
    ],
    good: [
      `
data-minimisation: {requests: [{id: stays, product: HES_APC}]}
objective-for-processing: {purposes: [{id: study, requests: [stays]}]}
expected-outcomes: {outputs: [{id: one, title: Paper, purposes: [study], level: aggregated-suppressed, rules: [hes-2018, community]}]}`,
    ],
  },
});
