import { at, rule } from '../../../core/rule.ts';

export default rule({
  id: 'evidence/cited-version-differs',
  guidance: 'ETH-002',
  severity: 'error',
  since: '0.1.0',
  title: 'A paper that names another version than the one in the ledger',
  why: 'A letter approves exactly the versions that it names. Where protocol, leaflet or consent form is another version, the approval does not cover it, and the application is put off.',
  fix: 'Correct “version:” of one of the two in evidence.yaml, list the version that is cited as a paper of its own, or add the letter that approves the newer one.',
  source: { fact: '7a-03', status: 'seen' },
  reads: ['evidence'],
  messages: {
    version: (args: { paper: string; cited: string; says: string; is: string }) =>
      `“${args.paper}” names version ${args.says} of “${args.cited}”, which is listed as version ${args.is}.`,
    dated: (args: { paper: string; cited: string; says: string; is: string }) =>
      `“${args.paper}” names “${args.cited}” of ${args.says}, which is listed with the date ${args.is}.`,
  },
  check({ evidence: { items } }, report) {
    items?.forEach(({ id, title, cites }, index) => {
      cites?.forEach((cite, place) => {
        const item = items.findIndex((one) => one.id !== undefined && one.id === cite.item);
        const paper = items[item];
        if (paper === undefined) return;
        const names = { paper: title ?? id ?? String(index + 1), cited: paper.title ?? paper.id ?? '' };
        for (const key of ['version', 'dated'] as const) {
          const [says, is] = [cite[key], paper[key]];
          if (says === undefined || is === undefined || plain(says) === plain(is)) continue;
          report[key]({ ...names, says, is }, at('evidence', ['items', index, 'cites', place, key]), [
            { at: at('evidence', ['items', item, key]), message: 'Here it is listed.' },
          ]);
          return;
        }
      });
    });
  },
  examples: {
    bad: [
      'evidence: {items: [{id: letter, title: Letter, cites: [{item: plan, version: "1.0"}]}, {id: plan, title: Protocol, version: "2.0"}]}',
      'evidence: {items: [{id: letter, title: Letter, cites: [{item: plan, dated: 2026-01-01}]}, {id: plan, title: Protocol, dated: 2026-02-01}]}',
    ],
    good: [
      'evidence: {items: [{id: letter, title: Letter, cites: [{item: plan, version: v2.0}]}, {id: plan, title: Protocol, version: "2.0"}]}',
    ],
  },
});

/** A version or date without what people put around it. */
function plain(text: string): string {
  return text
    .toLowerCase()
    .replace(/^(?:version|v)[. ]*/, '')
    .trim();
}
