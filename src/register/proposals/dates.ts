import { productsIn } from '../../standards/across/products-in-text.ts';
import type { Answers, Proposal } from '../answers.ts';
import { dayOf } from '../cells.ts';
import type { Proposed } from '../proposals.ts';
import { quoted, sentencesWith, statements, unsettled, type Found, type Reading } from './sentences.ts';

const YEARS =
  /\b(20\d\d|19\d\d) ?\/ ?(\d\d(?:\d\d)?)\s*(?:to|until|through|-|–|—)\s*(20\d\d|19\d\d) ?\/ ?(\d\d(?:\d\d)?)\b/i;
const DAYS = /\b(\d{1,2}[/.]\d{1,2}[/.]\d{4})\s*(?:to|until|-|–|—)\s*(\d{1,2}[/.]\d{1,2}[/.]\d{4})\b/i;
/** Years of somebody else’s data, of something that is no period of data, or of a part of what is asked for. */
const NO_PERIOD =
  /\b(?:report(?:ed|s)?|published|audit year|funding|grant|budget|plan|thereafter|plus|drops?|onwards|latest|previous(?:ly)?)\b/i;
const MONTH =
  '(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sep(?:t(?:ember)?)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)';
const TARGET = new RegExp(
  String.raw`\b(?:(?:target (?:date|time)|deadline)(?: for [^:.;]{1,60}?)?(?= is |\b[^.;]{0,40}?(?:\b(?:by|in|on)\b|:))|expected(?: to be)? (?:published|completed|submitted|produced)|will be (?:published|submitted|completed|produced|available))\b[^.;]{0,40}?(?:\b(?:by|in|on|is)\b|:)\s*(?:the end of )?((?:\d{1,2}(?:st|nd|rd|th)? )?${MONTH} 20\d\d)\b`,
  'i',
);

/** Target dates in brackets behind one output each. */
const LISTED = new RegExp(String.raw`\btarget dates?:? (${MONTH}[^.;)]{0,60}?20\d\d)`, 'gi');

/** The period of a dataset that a sentence names alone, and the day or quarter by which outputs are meant to be there. */
export function datesIn(reading: Reading): Proposed {
  const parts = [periods(reading), target(reading)];
  return { proposals: parts.flatMap((part) => part.proposals), leftovers: parts.flatMap((part) => part.leftovers) };
}

function periods({ prose, documents }: Reading): Proposed {
  const sentences = sentencesWith(prose, /\b\d{4} ?\/ ?\d\d|\/\d{4}\b/);
  const requests = (documents['data-minimisation']?.['requests'] ?? []) as readonly Answers[];
  const found = [...statements(sentences, YEARS, NO_PERIOD), ...statements(sentences, DAYS, NO_PERIOD)];
  const byRequest = new Map<number, { readonly from: string; readonly to: string; readonly found: Found }[]>();
  for (const one of found) {
    const codes = new Set(productsIn(one.text).map(({ thing }) => thing.code));
    const places = requests.flatMap(({ product }, index) =>
      typeof product === 'string' && codes.has(product) ? [index] : [],
    );
    const [place] = places;
    const period = periodOf(one.match);
    if (codes.size !== 1 || places.length !== 1 || place === undefined || period === undefined) continue;
    byRequest.set(place, [...(byRequest.get(place) ?? []), { ...period, found: one }]);
  }
  const proposals: Proposal[] = [];
  const leftovers = [...byRequest].flatMap(([place, said]) => {
    const [first] = said;
    if (new Set(said.map(({ from, to }) => `${from} ${to}`)).size > 1)
      return unsettled(
        'several periods of one dataset are named',
        said.map((one) => one.found),
      );
    if (first !== undefined)
      proposals.push({
        document: 'data-minimisation',
        path: ['requests', place, 'periods'],
        value: [{ kind: 'range', from: first.from, to: first.to }],
        words: quoted(first.found),
        column: first.found.column,
      });
    return [];
  });
  return { proposals, leftovers };
}

function periodOf([, a = '', b = '', c, d]: readonly string[]):
  | { readonly from: string; readonly to: string }
  | undefined {
  if (c === undefined || d === undefined) {
    const [from, to] = [dayOf(a), dayOf(b)];
    return from === undefined || to === undefined || from >= to ? undefined : { from, to };
  }
  // A financial year has two numbers that follow each other: 2015/16.
  const follows = (year: string, next: string): boolean => Number(next.slice(-2)) === (Number(year) + 1) % 100;
  return follows(a, b) && follows(c, d) && a <= c ? { from: `${a}-04-01`, to: `${Number(c) + 1}-03-31` } : undefined;
}

function target({ prose }: Reading): Proposed {
  const sentences = sentencesWith(prose, /\b(?:target (?:date|time)|deadline|expected|will be)\b/i, [
    'Expected Output',
  ]);
  const found = statements(sentences, TARGET);
  const [first] = found;
  const targets = new Set(found.map(({ match }) => JSON.stringify(targetOf(match[1] ?? ''))));
  const value = first === undefined ? undefined : targetOf(first.match[1] ?? '');
  if (first === undefined || value === undefined) return { proposals: [], leftovers: [] };
  const listed = [...prose['Expected Output'].matchAll(LISTED)].map(([, day = '']) => day.toLowerCase());
  if (targets.size > 1 || new Set(listed).size > 1)
    return { proposals: [], leftovers: unsettled('outputs have several target dates', found) };
  const path = ['outputs', 0, 'target'];
  return {
    proposals: [{ document: 'expected-outcomes', path, value, words: quoted(first), column: first.column }],
    leftovers: [],
  };
}

/** A target as the form takes it: the day where one is named, else the quarter. */
function targetOf(words: string): Answers | undefined {
  const day = dayOf(words.replace(/^(\d{1,2})(?:st|nd|rd|th)/, '$1'));
  if (day !== undefined) return { date: day };
  const within = dayOf(`1 ${words}`);
  return within === undefined
    ? undefined
    : { quarter: `${within.slice(0, 4)}-Q${Math.ceil(Number(within.slice(5, 7)) / 3)}` };
}
