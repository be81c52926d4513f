import type { Step } from '../../src/core/finding.ts';
import { factAt, withoutRemark } from './record.ts';

const FROM: unique symbol = Symbol('from');

/** An answer that comes from facts of the record. */
export interface FromFacts {
  readonly [FROM]: true;
  readonly facts: readonly string[];
  /** The answer, when it is not the fact's own words. */
  readonly value: string | number | boolean | undefined;
  /** A few words of the fact that the answer rests on, where its value does not show it. */
  readonly words: string | undefined;
}

/** An answer, or a part of one; undefined is left out. */
export type Answer = string | number | boolean | FromFacts | Answers | readonly Answer[] | undefined;
export interface Answers {
  readonly [key: string]: Answer;
}

/** Documents of an application by name, before and after their sources are settled. */
export type Documents = Readonly<Record<string, Answers>>;

/** Where a fact went: a place in a document, and why it is taken to say so. */
export interface Trace {
  readonly fact: string;
  readonly document: string;
  readonly path: readonly Step[];
  readonly value: unknown;
  readonly words?: string;
}

/** The fact's own words, without remarks on how they are known. */
export function said(fact: string): FromFacts {
  return { [FROM]: true, facts: [fact], value: undefined, words: undefined };
}

/** What a fact was read to say; `words` are a few of its own, needed when the value does not show it. */
export function read(fact: string | readonly string[], value: string | number | boolean, words?: string): FromFacts {
  return { [FROM]: true, facts: typeof fact === 'string' ? [fact] : fact, value, words };
}

/** Replaces sources by answers and tells where each fact went. Entries left undefined are dropped. */
export function settle(
  documents: Documents,
  record: unknown,
): { readonly documents: Record<string, unknown>; readonly traces: Trace[] } {
  const traces: Trace[] = [];
  const settled = (answer: Answer, document: string, path: readonly Step[]): unknown => {
    if (answer === undefined || typeof answer !== 'object') return answer;
    if (isFromFacts(answer)) {
      const value = answer.value ?? ownWords(record, answer.facts);
      for (const fact of answer.facts) {
        traces.push({ fact, document, path, value, ...(answer.words === undefined ? {} : { words: answer.words }) });
      }
      return value;
    }
    if (isList(answer))
      return answer
        .filter((entry) => entry !== undefined)
        .map((entry, index) => settled(entry, document, [...path, index]));
    return Object.fromEntries(
      Object.entries(answer).flatMap(([key, part]) =>
        part === undefined ? [] : [[key, settled(part, document, [...path, key])]],
      ),
    );
  };
  const result = Object.fromEntries(
    Object.entries(documents).map(([name, answers]) => [name, settled(answers, name, [])]),
  );
  return { documents: result, traces };
}

/** Lays answers over answers: maps join, and so do entries of lists that are the same. */
export function merge(base: Answer, extra: Answer): Answer {
  if (extra === undefined) return base;
  if (isList(base) && isList(extra)) {
    const matched = base.map((entry) =>
      merge(
        entry,
        extra.find((other) => keyOf(other) !== undefined && keyOf(other) === keyOf(entry)),
      ),
    );
    const known = new Set(base.map(keyOf));
    return [...matched, ...extra.filter((entry) => keyOf(entry) === undefined || !known.has(keyOf(entry)))];
  }
  if (!isMap(base) || !isMap(extra)) return extra;
  const keys = [...new Set([...Object.keys(base), ...Object.keys(extra)])];
  return Object.fromEntries(keys.map((key) => [key, merge(base[key], extra[key])]));
}

/** What makes two entries the same: their id, or the organisation where an entry has no id. An organisation may have several kinds of access. */
function keyOf(entry: Answer): Answer {
  if (!isMap(entry) || 'extent' in entry) return undefined;
  const key = entry['id'] ?? entry['organisation'];
  return typeof key === 'object' && isFromFacts(key) ? key.value : key;
}

function ownWords(record: unknown, facts: readonly string[]): string | number | boolean {
  const fact = factAt(record, facts[0] ?? '');
  if (typeof fact === 'string') return withoutRemark(fact);
  if (typeof fact === 'number' || typeof fact === 'boolean') return fact;
  throw new Error(`The record says nothing at ${facts.join(', ')}.`);
}

function isFromFacts(answer: object): answer is FromFacts {
  return FROM in answer;
}

function isList(answer: Answer): answer is readonly Answer[] {
  return Array.isArray(answer);
}

function isMap(answer: Answer): answer is Answers {
  return typeof answer === 'object' && !isList(answer) && !isFromFacts(answer);
}
