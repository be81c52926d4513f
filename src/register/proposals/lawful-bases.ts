import type { Proposed } from '../proposals.ts';
import { quoted, sentencesWith, statements, unsettled, type Found, type Reading } from './sentences.ts';

// Brackets are left out or doubled now and then: 6(1(e ).
const ARTICLE_6 = /\b6 ?\( ?1 ?\)? ?\(? ?([a-f]) ?\)/i;
const ARTICLE_9 = /\b9 ?\( ?2 ?\)? ?\(? ?([a-j]) ?\)/i;
/** A sentence that speaks of somebody else’s law, or of the right to object. */
const ASIDE = /\bright to (?:object|erasure)\b|\bArticle 17\b/i;

/** One ground of Article 6 and one of Article 9, where the prose names no second. */
export function lawfulBasesIn({ prose, documents }: Reading): Proposed {
  const sentences = sentencesWith(prose, /\b[69] ?\( ?[12]\b/);
  const six = statements(sentences, ARTICLE_6, ASIDE);
  const nine = statements(sentences, ARTICLE_9, ASIDE);
  const [first6, first9] = [onlyOne(six), onlyOne(nine)];
  const controllers = (documents['data-controllers']?.['controllers'] ?? []) as readonly { organisation: string }[];
  const base = { id: 'basis', controllers: controllers.map(({ organisation }) => organisation) };
  const document = 'data-controllers' as const;
  return {
    proposals: [
      ...(first6 === undefined
        ? []
        : [
            {
              document,
              path: ['bases', 0],
              value: { ...base, article6: `6-1-${letter(first6)}` },
              words: quoted(first6),
              column: first6.column,
            },
          ]),
      ...(first9 === undefined
        ? []
        : first6 === undefined
          ? [
              {
                document,
                path: ['bases', 0],
                value: { ...base, article9: `9-2-${letter(first9)}` },
                words: quoted(first9),
                column: first9.column,
              },
            ]
          : [
              {
                document,
                path: ['bases', 0, 'article9'],
                value: `9-2-${letter(first9)}`,
                words: quoted(first9),
                column: first9.column,
              },
            ]),
    ],
    leftovers: [
      ...(six.length > 0 && first6 === undefined ? unsettled('several grounds of Article 6 are named', six) : []),
      ...(nine.length > 0 && first9 === undefined ? unsettled('several grounds of Article 9 are named', nine) : []),
    ],
  };
}

function letter({ match }: Found): string {
  return (match[1] ?? '').toLowerCase();
}

/** The first statement, when every ground that any sentence names is the same. */
function onlyOne(found: readonly Found[]): Found | undefined {
  const named = found.flatMap(({ text, match }) =>
    [...text.matchAll(new RegExp(match[0].startsWith('6') ? ARTICLE_6 : ARTICLE_9, 'gi'))].map(([, one = '']) =>
      one.toLowerCase(),
    ),
  );
  return new Set(named).size === 1 ? found[0] : undefined;
}
