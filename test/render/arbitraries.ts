import fc from 'fast-check';
import type { Block, Inline, Pack } from '../../src/render/model.ts';

// Characters that mean something to Markdown, HTML or Typst come up as often as letters do.
const signs = '*_`#<>[](){}|\\!~$&@^=+-:;."\'/0123456789 abcxyz ŵŷé—“”≥\u00a0🙂';
const openings =
  '<!--¦-->¦]]>¦</style>¦<script>¦&lt;¦&#35;¦1. ¦- ¦> ¦## ¦---¦```¦**¦__¦~~¦](¦![¦#read("/etc/passwd")¦$x$¦@ref¦//¦/*¦*/¦\\u{41}';
const awkward = fc.constantFrom(...signs.split(/(?:)/u), ...openings.split('¦'));

/** Text of one line made mostly of what could be taken for markup. */
export const awkwardText = fc.array(awkward, { minLength: 1, maxLength: 14 }).map((parts) => parts.join(''));

const { inline } = fc.letrec<{ inline: Inline; content: Inline[] }>((tie) => ({
  inline: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    fc.record({ kind: fc.constant('text' as const), text: awkwardText }),
    fc.record({ kind: fc.constant('code' as const), text: awkwardText }),
    fc.constant({ kind: 'break' as const }),
    fc.record({
      kind: fc.constantFrom('strong' as const, 'emphasis' as const),
      content: tie('content'),
    }),
    fc.record({
      kind: fc.constant('link' as const),
      href: fc.constantFrom(
        'https://a.example/b_(c)*d*',
        'mailto:a@b.example',
        '#part',
        '#lost',
        'javascript:alert(1)',
      ),
      content: tie('content'),
    }),
  ),
  content: fc.array(tie('inline'), { minLength: 1, maxLength: 4 }),
}));

/** Inlines of every kind, nested. */
export const inlines: fc.Arbitrary<readonly Inline[]> = fc.array(inline, {
  minLength: 1,
  maxLength: 5,
});

/** The smallest pack that holds these blocks in its one section, `part`. */
export function packOf(...content: readonly Block[]): Pack {
  return {
    title: 'Title',
    language: 'en-GB',
    date: '2026-11-02',
    draft: false,
    subtitle: 'Subtitle',
    cover: [],
    disclaimer: 'Disclaimer',
    sections: [{ id: 'part', title: 'Part', content }],
  };
}
