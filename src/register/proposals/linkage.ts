import { DENIAL } from '../../standards/across/prose.ts';
import { productsIn } from '../../standards/across/products-in-text.ts';
import type { Answers, Proposal } from '../answers.ts';
import type { Proposed } from '../proposals.ts';
import { quoted, sentencesWith, statements, unsettled, type Found, type Reading, type Sentence } from './sentences.ts';

const LINKED = /\b(?:will be|is|are|been|be) linked (?:to|with|together)\b/i;
const NOT_LINKED =
  /\bthere (?:will be|is|shall be) no (?:data )?linkage\b|\b(?:data|records?)(?: (?:provided|supplied|disseminated) by NHS Digital)? (?:(?:will|shall|should|must) not be|are not|is not) linked\b|\bnot attempt any record-level linkage\b|\b(?:do|does|will|shall|must) not link (?:the |this )?(?:[\w-]+ ){0,3}data (?:to|with) any other\b/i;
/** How commissioners say that they find patients at risk: identifiable records of care with those of the practice. */
const WITH_PRACTICES = /\bSUS\+? data (?:is|are|will be) linked (?:to|with) GP data\b/;
/** What makes a denial one of a part only, or of something else. */
const IN_PART =
  /\b(?:other than|otherwise|except\w*|exception|unless|without|until|beyond|not already|further|additional|may only|purpose \d|international|this (?:combined|presented))\b/i;

/** That data are linked, with the requested data that the sentence names or with those of practices, or that nothing is linked at all. */
export function linkageIn({ prose, documents }: Reading): Proposed {
  const sentences = sentencesWith(prose, /\blink(?:ed|age)\b/i);
  const linked = statements(sentences, LINKED);
  const denied = sentences.flatMap(({ column, text }): readonly Found[] => {
    const match = NOT_LINKED.exec(text);
    return match === null || IN_PART.test(text) ? [] : [{ column, text, match }];
  });
  const [denial] = denied;
  if (denial !== undefined) {
    if (linked.length > 0 || sentences.some(isLinkageToo))
      return {
        proposals: [],
        leftovers: unsettled('the text says that nothing is linked, and speaks of linked data too', [
          denial,
          ...linked,
        ]),
      };
    return {
      proposals: [
        {
          document: 'processing-activities',
          path: ['noLinkages'],
          value: denial.text,
          words: quoted(denial),
          column: denial.column,
        },
      ],
      leftovers: [],
    };
  }
  const asked = (documents['data-minimisation']?.['requests'] ?? []) as readonly Answers[];
  const requests = idsByProduct(asked);
  const sets = new Map<string, Proposal>();
  const add = (data: readonly string[], found: Found, more: Answers = {}): void => {
    const key = JSON.stringify([data.toSorted(), more]);
    if (sets.has(key)) return;
    const number = sets.size;
    sets.set(key, {
      document: 'processing-activities',
      path: ['linkages', number],
      value: { id: number === 0 ? 'linkage' : `linkage-${number + 1}`, data, ...more },
      words: quoted(found),
      column: found.column,
    });
  };
  for (const found of linked) {
    const products = new Set(productsIn(found.text).map(({ thing }) => thing.code));
    const named = [...products].filter((code) => requests.has(code));
    const data = named.flatMap((code) => requests.get(code) ?? []);
    if (named.length >= 2 && data.length <= 6) add(data, found);
  }
  const [withPractices] = statements(sentences, WITH_PRACTICES);
  const identifiable = asked.filter(({ product, level }) => product === 'SUS' && level === 'identifiable');
  const [only, ...others] = identifiable.map(({ id }) => id);
  if (withPractices !== undefined && typeof only === 'string' && others.length === 0)
    add([only], withPractices, { external: { name: 'GP data', about: 'individuals' } });
  return { proposals: [...sets.values()], leftovers: [] };
}

function isLinkageToo({ text }: Sentence): boolean {
  return (
    /\blinkage (?:of|between)\b|\bdata linkage (?:will|is)\b|\blinked (?:[\w/&()-]+ ){0,4}data\b/i.test(text) &&
    !DENIAL.test(text)
  );
}

function idsByProduct(requests: readonly Answers[]): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  for (const { id, product } of requests) {
    if (typeof product !== 'string' || typeof id !== 'string') continue;
    found.set(product, [...(found.get(product) ?? []), id]);
  }
  return found;
}
