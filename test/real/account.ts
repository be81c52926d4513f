import { FIELD_TREES } from '../../src/core/fields-data.ts';
import { fieldAt } from '../../src/core/fields.ts';
import type { Step } from '../../src/core/finding.ts';
import type { DocumentName } from '../../src/core/rule.ts';
import type { Application } from '../../src/core/workspace.ts';
import type { Built } from './build-agreement.ts';
import type { Fact } from './record.ts';
import type { Trace } from './source.ts';
import { plain } from './words.ts';

/** Facts that neither went anywhere nor are accounted for. */
export function unkept(built: Built, facts: readonly Fact[]): string[] {
  const kept = new Set([...built.traces, ...built.remarks, ...built.leftovers].map(({ fact }) => fact));
  return facts.filter(({ at }) => !kept.has(at)).map(show);
}

/** Texts that were read in parts, of which a number came through nowhere. */
export function lostNumbers(built: Built, facts: readonly Fact[]): string[] {
  return facts
    .filter(({ at, value }) => {
      const traces = built.traces.filter(({ fact }) => fact === at);
      const heard = plain(traces.map((trace) => `${String(trace.value)} ${trace.words ?? ''}`).join(' '));
      const numbers = String(value).match(/\d[\d,]*/g) ?? [];
      return traces.length > 0 && !numbers.every((number) => heard.includes(plain(number)));
    })
    .map(show);
}

/** Places where the loaded application does not say what the fact says that went there. */
export function untold(built: Built, facts: readonly Fact[], app: Application): string[] {
  return built.traces
    .filter((trace) => {
      const fact = facts.find(({ at }) => at === trace.fact);
      return fact === undefined || valueAt(app, trace.document, trace.path) !== trace.value || !tells(fact, trace);
    })
    .map((trace) => `${trace.fact} → ${trace.document}: ${trace.path.join('.')} ${String(trace.value)}`);
}

/** Remarks of the record that say something else than was read, or that are answered at no place. */
export function unanswered(built: Built, facts: readonly Fact[], app: Application): string[] {
  return built.remarks.flatMap(({ fact, words, answeredAt }) => {
    const said = String(facts.find(({ at }) => at === fact)?.value);
    const absent = answeredAt.filter((place) => answerAt(app, place) === undefined);
    return [...(said.includes(words) ? [] : [`${fact}: ${said}`]), ...absent.map((place) => `${fact} at ${place}`)];
  });
}

/** The loaded answer at a place written as `document: path.to.answer`. */
export function answerAt(app: Application, place: string): unknown {
  const [document = '', path = ''] = place.split(': ');
  return valueAt(app, document, path.split('.'));
}

/** True when a fact says what stands where it went: by its few words, or by the value or its label. */
function tells(fact: Fact, trace: Trace): boolean {
  const text = String(fact.value);
  if (trace.words !== undefined) return text.toLowerCase().includes(trace.words.toLowerCase());
  const label = fieldAt(FIELD_TREES[trace.document], trace.path)?.labels?.[String(trace.value)]?.replace(
    / \([^)]*\)$/,
    '',
  );
  const yesNo = trace.value === true ? 'Yes' : trace.value === false ? 'No' : undefined;
  return [String(trace.value), label, yesNo].some(
    (words) => words !== undefined && plain(words) !== '' && plain(text).includes(plain(words)),
  );
}

function valueAt(app: Application, document: string, path: readonly Step[]): unknown {
  return path.reduce<unknown>(
    (value, step) => (typeof value === 'object' && value !== null ? (value as Record<Step, unknown>)[step] : undefined),
    app.get(document as DocumentName),
  );
}

function show({ at, value }: Fact): string {
  return `${at}: ${String(value)}`;
}
