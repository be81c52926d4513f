import { at, rule } from '../../../core/rule.ts';
import { isSafeForAll } from '../flows.ts';
import { somePartyUnnamed } from '../parties.ts';
import { standingOf } from '../recipients.ts';

export default rule({
  id: 'across/records-in-outputs',
  guidance: 'OUT-001',
  severity: 'error',
  since: '0.1.0',
  title: 'An output that shows more than totals with small numbers hidden',
  why: 'What leaves the parties of an agreement are totals in which small numbers are hidden. From anything finer somebody could be recognised.',
  fix: 'Change “level:” of the output in expected-outcomes.yaml to aggregated-suppressed (small numbers hidden) or anonymous, or name under “recipients:” only parties and holders of sub-licences. If each recipient sees nothing but figures about itself or its own patients, answer “ownDataOnly:” with true.',
  source: { fact: '5c-02', status: 'seen' },
  reads: ['expected-outcomes', 'data-controllers', 'data-processors'],
  messages: {
    published: (args: { output: string }) =>
      `Output “${args.output}” is published, but small numbers in it are not hidden.`,
    outsider: (args: { output: string; recipient: string }) =>
      `Output “${args.output}” goes to “${args.recipient}”, which is no party and has no sub-licence, but small numbers in it are not hidden.`,
    nobody: {
      missing: true,
      text: (args: { output: string }) =>
        `Small numbers in output “${args.output}” are not hidden, and it is not said who receives it.`,
    },
  },
  check({ expectedOutcomes: { outputs }, app }, report) {
    if (somePartyUnnamed(app)) return;
    outputs?.forEach(({ id, title, level, published, recipients, ownDataOnly }, index) => {
      if (level === undefined || isSafeForAll(level) || ownDataOnly === true || published === undefined) return;
      const output = title ?? id ?? String(index + 1);
      if (published) report.published({ output }, at('expected-outcomes', ['outputs', index, 'level']));
      else if (recipients === undefined)
        report.nobody({ output }, at('expected-outcomes', ['outputs', index, 'recipients'], 'key'));
      else {
        const place = recipients.findIndex((recipient) => standingOf(app, recipient) === 'outsider');
        const recipient = recipients[place];
        if (recipient !== undefined)
          report.outsider({ output, recipient }, at('expected-outcomes', ['outputs', index, 'recipients', place]));
      }
    });
  },
  examples: {
    bad: ['published: true', 'published: false', 'published: false, recipients: [public]'].map(
      (how) => `
application: {organisations: [{id: uni, name: University of Nowhere}]}
data-controllers: {controllers: [{organisation: uni}]}
data-processors: {noProcessors: None is used.}
expected-outcomes: {outputs: [{id: one, title: Table, level: aggregated-not-suppressed, ${how}}]}`,
    ),
    good: [
      'published: false, recipients: [uni]',
      'published: true, level: aggregated-suppressed',
      'published: false, ownDataOnly: true',
    ].map(
      (how) => `
application: {organisations: [{id: uni, name: University of Nowhere}]}
data-controllers: {controllers: [{organisation: uni}]}
data-processors: {noProcessors: None is used.}
expected-outcomes: {outputs: [{id: one, title: Table, ${how.includes('level') ? '' : 'level: pseudonymised, '}${how}}]}`,
    ),
  },
});
