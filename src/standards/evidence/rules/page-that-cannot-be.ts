import { at, rule } from '../../../core/rule.ts';

export default rule({
  id: 'evidence/page-that-cannot-be',
  severity: 'warning',
  since: '0.1.0',
  title: 'A page that no paper has',
  why: 'The page is there so that a reader finds the fact at once. One that cannot be sends the reader through the whole paper.',
  fix: 'Count the pages of the file from 1, and write the smaller number first: “3”, “3-5” or “2, 7-9”.',
  source: { fact: 'model', status: 'inferred' },
  reads: ['evidence'],
  messages: {
    zero: (args: { page: string }) => `“${args.page}” names a page 0; pages are counted from 1.`,
    backwards: (args: { page: string; range: string }) => `“${args.range}” in “${args.page}” ends before it begins.`,
  },
  check({ evidence: { items } }, report) {
    items?.forEach(({ shows }, index) => {
      shows?.forEach(({ page }, place) => {
        // What is no list of numbers at all, the schema finds.
        if (page === undefined || !/^[\d, -]+$/.test(page)) return;
        const here = at('evidence', ['items', index, 'shows', place, 'page']);
        const ranges = page.split(',').map((range) => range.trim());
        const backwards = ranges.find((range) => {
          const [from = 0, to = from] = range.split('-').map(Number);
          return to < from;
        });
        if (ranges.some((range) => range.split('-').some((number) => Number(number) === 0)))
          report.zero({ page }, here);
        else if (backwards !== undefined) report.backwards({ page, range: backwards }, here);
      });
    });
  },
  examples: {
    bad: [
      'evidence: {items: [{id: letter, title: Letter, shows: [{standard: ethical-approval, fact: Opinion, page: "0"}]}]}',
      'evidence: {items: [{id: letter, title: Letter, shows: [{standard: ethical-approval, fact: Opinion, page: "9-3"}]}]}',
    ],
    good: [
      'evidence: {items: [{id: letter, title: Letter, shows: [{standard: ethical-approval, fact: Opinion, page: "2, 7-9"}]}]}',
    ],
  },
});
