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
    allVersion: (args: { count: number; cited: string; says: string; is: string }) =>
      `“${args.cited}” is listed as version ${args.is}, but all ${args.count} papers that name it say version ${args.says}.`,
    allDated: (args: { count: number; cited: string; says: string; is: string }) =>
      `“${args.cited}” is listed with the date ${args.is}, but all ${args.count} papers that name it say ${args.says}.`,
  },
  check({ evidence: { items } }, report) {
    const differences = (items ?? []).flatMap(({ id, title, cites }, index) =>
      (cites ?? []).flatMap((cite, place) => {
        const item = items?.findIndex((one) => one.id !== undefined && one.id === cite.item) ?? -1;
        const paper = items?.[item];
        const key = KEYS.find((one) => differs(cite[one], paper?.[one]));
        const [says, is] = key === undefined ? [] : [cite[key], paper?.[key]];
        if (key === undefined || says === undefined || is === undefined) return [];
        const cited = paper?.title ?? paper?.id ?? '';
        const names = { cited, paper: title ?? id ?? String(index + 1) };
        return [{ key, item, says, is, ...names, at: at('evidence', ['items', index, 'cites', place, key]) }];
      }),
    );
    for (const one of differences) {
      const { key, item, says, is, cited, paper } = one;
      const same = differences.filter((other) => other.item === item && other.key === key);
      const citations = (items ?? [])
        .flatMap(({ cites }) => cites ?? [])
        .filter((cite) => cite.item === items?.[item]?.id && cite[key] !== undefined);
      const listed = at('evidence', ['items', item, key]);
      // Where all papers that name it agree, the ledger is likely to be wrong, and is put right once.
      const isLedger =
        same.length > 1 && same.length === citations.length && same.every((other) => plain(other.says) === plain(says));
      if (!isLedger) report[key]({ paper, cited, says, is }, one.at, [{ at: listed, message: 'Here it is listed.' }]);
      else if (same[0] === one) {
        report[key === 'version' ? 'allVersion' : 'allDated'](
          { count: same.length, cited, says, is },
          listed,
          same.map((other) => ({ at: other.at, message: `“${other.paper}” names it here.` })),
        );
      }
    }
  },
  examples: {
    bad: [
      'evidence: {items: [{id: letter, title: Letter, cites: [{item: plan, version: "1.0"}]}, {id: plan, title: Protocol, version: "2.0"}]}',
      'evidence: {items: [{id: letter, title: Letter, cites: [{item: plan, dated: 2026-01-01}]}, {id: plan, title: Protocol, dated: 2026-02-01}]}',
      ...['version: "1.0"', 'dated: 2026-01-01'].map(
        (cite) =>
          `evidence: {items: [{id: a, title: A, cites: [{item: plan, ${cite}}]}, {id: b, title: B, cites: [{item: plan, ${cite}}]}, {id: plan, title: Protocol, version: "2.0", dated: 2026-02-01}]}`,
      ),
    ],
    good: [
      'evidence: {items: [{id: letter, title: Letter, cites: [{item: plan, version: v2.0}]}, {id: plan, title: Protocol, version: "2.0"}]}',
    ],
  },
});

/** What is compared of a paper, the first that differs. */
const KEYS = ['version', 'dated'] as const;

function differs(says: string | undefined, is: string | undefined): boolean {
  return says !== undefined && is !== undefined && plain(says) !== plain(is);
}

/** A version or date without what people put around it. */
function plain(text: string): string {
  return text
    .toLowerCase()
    .replace(/^(?:version|v)[. ]*/, '')
    .trim();
}
