/**
 * Regular expressions that cannot run away: a small language, matched in time that grows only with the length of the
 * text times that of the pattern. Every pattern that is taken means what it means in JavaScript with the flag `u`.
 */

/** A pattern ready for use. */
export interface Pattern {
  /** True when some part of the text fits. */
  readonly test: (text: string) => boolean;
}

/** A pattern that is none, with words on what is wrong. */
export class PatternFault extends Error {}

/** Longest pattern that is taken, in characters. */
const LONGEST = 300;

/** Most steps that a pattern may come to once its repetitions are written out. */
const MOST_STEPS = 1000;

type Fits = (letter: string) => boolean;

type Part =
  | { readonly kind: 'letter'; readonly fits: Fits }
  | { readonly kind: 'start' | 'end' }
  | { readonly kind: 'all' | 'any'; readonly parts: readonly Part[] }
  | { readonly kind: 'repeat'; readonly part: Part; readonly least: number; readonly most: number };

/** One step of the machine: take a letter, hold at an edge of the text, or go on at other steps. */
type Step =
  | { readonly fits: Fits }
  | { readonly edge: 'start' | 'end' }
  | { readonly next: readonly number[] }
  | { readonly done: true };

/** Reads a pattern. Errors: PatternFault with what is wrong, such as a look-ahead, which the language leaves out. */
export function patternOf(text: string): Pattern {
  const letters = Array.from(text);
  if (letters.length > LONGEST) throw new PatternFault(`it is longer than ${LONGEST} characters`);
  const reader = new Reader(letters);
  const steps: Step[] = [];
  write(reader.whole(), steps);
  steps.push({ done: true });
  return { test: (subject) => runs(steps, subject) };
}

const DIGIT: Fits = (letter) => /^\d$/.test(letter);
const WORD: Fits = (letter) => /^\w$/.test(letter);
const SPACE: Fits = (letter) => /^\s$/.test(letter);
const CLASSES: Readonly<Record<string, Fits>> = {
  d: DIGIT,
  w: WORD,
  s: SPACE,
  D: (letter) => !DIGIT(letter),
  W: (letter) => !WORD(letter),
  S: (letter) => !SPACE(letter),
};
const ESCAPED: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t' };
const MARKS = '^$\\.*+?()[]{}|/';

/** Reads a pattern letter by letter. */
class Reader {
  private at = 0;
  private depth = 0;

  private readonly letters: readonly string[];

  constructor(letters: readonly string[]) {
    this.letters = letters;
  }

  whole(): Part {
    const part = this.choice();
    if (this.at < this.letters.length) throw new PatternFault('a “)” closes nothing');
    return part;
  }

  private peek(): string | undefined {
    return this.letters[this.at];
  }

  private takes(letter: string): boolean {
    if (this.peek() !== letter) return false;
    this.at += 1;
    return true;
  }

  private choice(): Part {
    const parts = [this.sequence()];
    while (this.takes('|')) parts.push(this.sequence());
    return parts.length === 1 && parts[0] !== undefined ? parts[0] : { kind: 'any', parts };
  }

  private sequence(): Part {
    const parts: Part[] = [];
    for (let next = this.peek(); next !== undefined && next !== '|' && next !== ')'; next = this.peek())
      parts.push(this.repeated());
    return { kind: 'all', parts };
  }

  private repeated(): Part {
    const part = this.single();
    const bounds = this.bounds();
    if (bounds === undefined) return part;
    if (part.kind === 'start' || part.kind === 'end') throw new PatternFault('an edge of the text cannot be repeated');
    if (this.peek() === '?') throw new PatternFault('a “?” after a repetition changes nothing here; leave it out');
    if (this.bounds() !== undefined) throw new PatternFault('a repetition is repeated; put the inner one in brackets');
    return { kind: 'repeat', part, ...bounds };
  }

  private bounds(): { readonly least: number; readonly most: number } | undefined {
    if (this.takes('*')) return { least: 0, most: Infinity };
    if (this.takes('+')) return { least: 1, most: Infinity };
    if (this.takes('?')) return { least: 0, most: 1 };
    if (this.peek() !== '{') return undefined;
    const found = /^\{(\d{1,3})(,(\d{0,3}))?\}/.exec(this.letters.slice(this.at, this.at + 9).join(''));
    if (found === null)
      throw new PatternFault('a “{” starts no repetition such as {2} or {1,3}; write \\{ for the sign');
    this.at += found[0].length;
    const least = Number(found[1]);
    const most = found[2] === undefined ? least : found[3] === '' ? Infinity : Number(found[3]);
    if (most < least) throw new PatternFault(`the repetition ${found[0]} ends before it starts`);
    return { least, most };
  }

  private single(): Part {
    const letter = this.letters[this.at] ?? '';
    this.at += 1;
    switch (letter) {
      case '^':
        return { kind: 'start' };
      case '$':
        return { kind: 'end' };
      case '.':
        return { kind: 'letter', fits: (one) => !/^[\n\r\u2028\u2029]$/.test(one) };
      case '[':
        return this.set();
      case '(':
        return this.group();
      case '\\': {
        const fits = this.escaped(MARKS);
        return { kind: 'letter', fits: typeof fits === 'string' ? (one) => one === fits : fits };
      }
      case '*':
      case '+':
      case '?':
        throw new PatternFault(`nothing stands before “${letter}”`);
      case ']':
      case '{':
      case '}':
        throw new PatternFault(`write \\${letter} for the sign “${letter}”`);
      default:
        return { kind: 'letter', fits: (one) => one === letter };
    }
  }

  private group(): Part {
    if (this.takes('?') && !this.takes(':'))
      throw new PatternFault('look-ahead, look-behind and named groups are left out of this language');
    this.depth += 1;
    if (this.depth > 20) throw new PatternFault('its brackets are nested too deeply');
    const part = this.choice();
    if (!this.takes(')')) throw new PatternFault('a “(” is never closed');
    this.depth -= 1;
    return part;
  }

  /** What follows a backslash: a class such as \d, or one letter. */
  private escaped(marks: string): Fits | string {
    const letter = this.letters[this.at] ?? '';
    this.at += 1;
    if (Object.hasOwn(CLASSES, letter)) return CLASSES[letter] ?? DIGIT;
    if (Object.hasOwn(ESCAPED, letter)) return ESCAPED[letter] ?? '';
    if (letter !== '' && marks.includes(letter)) return letter;
    throw new PatternFault(`“\\${letter}” is left out of this language`);
  }

  private set(): Part {
    const unlike = this.takes('^');
    const members: Fits[] = [];
    while (!this.takes(']')) {
      const first = this.member();
      if (typeof first !== 'string' && this.peek() === '-' && this.letters[this.at + 1] !== ']')
        throw new PatternFault('a class such as \\w cannot begin a range; write \\- for the sign');
      if (typeof first === 'string' && this.peek() === '-' && this.letters[this.at + 1] !== ']') {
        this.at += 1;
        const last = this.member();
        if (typeof last !== 'string' || codeOf(last) < codeOf(first))
          throw new PatternFault('a range in square brackets ends before it starts');
        members.push((one) => codeOf(one) >= codeOf(first) && codeOf(one) <= codeOf(last));
      } else members.push(typeof first === 'string' ? (one) => one === first : first);
    }
    return { kind: 'letter', fits: (one) => members.some((fits) => fits(one)) !== unlike };
  }

  private member(): Fits | string {
    const letter = this.letters[this.at];
    if (letter === undefined) throw new PatternFault('a “[” is never closed');
    this.at += 1;
    return letter === '\\' ? this.escaped(`${MARKS}-`) : letter;
  }
}

function codeOf(letter: string): number {
  return letter.codePointAt(0) ?? 0;
}

/** Writes the steps of a part behind those that are there; each goes on at the step after the last. */
function write(part: Part, steps: Step[]): void {
  if (steps.length > MOST_STEPS) throw new PatternFault('its repetitions multiply to too much');
  switch (part.kind) {
    case 'letter':
      steps.push({ fits: part.fits });
      return;
    case 'start':
    case 'end':
      steps.push({ edge: part.kind });
      return;
    case 'all':
      // Nothing, too, takes a step, so that nothing repeated without end is refused as well.
      if (part.parts.length === 0) steps.push({ next: [steps.length + 1] });
      for (const one of part.parts) write(one, steps);
      return;
    case 'any': {
      const fork: number[] = [];
      const ends: number[][] = [];
      steps.push({ next: fork });
      for (const one of part.parts) {
        fork.push(steps.length);
        write(one, steps);
        const end: number[] = [];
        ends.push(end);
        steps.push({ next: end });
      }
      for (const end of ends) end.push(steps.length);
      return;
    }
    case 'repeat': {
      for (let count = 0; count < part.least; count += 1) write(part.part, steps);
      if (part.most === Infinity) {
        const fork = steps.length;
        const next = [fork + 1];
        steps.push({ next });
        write(part.part, steps);
        steps.push({ next: [fork] });
        next.push(steps.length);
        return;
      }
      const outs: number[][] = [];
      for (let count = part.least; count < part.most; count += 1) {
        const next = [steps.length + 1];
        outs.push(next);
        steps.push({ next });
        write(part.part, steps);
      }
      for (const next of outs) next.push(steps.length);
    }
  }
}

/** Runs all ways through the steps at once, each step at most once a letter: no text can make it start over. */
function runs(steps: readonly Step[], text: string): boolean {
  const letters = Array.from(text);
  let current = new Set<number>();
  const reach = (set: Set<number>, from: number, at: number): boolean => {
    const open = [from];
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
      if (set.has(next)) continue;
      set.add(next);
      const step = steps[next];
      if (step === undefined || 'fits' in step) continue;
      if ('done' in step) return true;
      if ('next' in step) open.push(...step.next);
      else if (step.edge === 'start' ? at === 0 : at === letters.length) open.push(next + 1);
    }
    return false;
  };
  for (let at = 0; at <= letters.length; at += 1) {
    if (reach(current, 0, at)) return true;
    const letter = letters[at];
    if (letter === undefined) return false;
    const following = new Set<number>();
    for (const index of current) {
      const step = steps[index];
      if (step !== undefined && 'fits' in step && step.fits(letter) && reach(following, index + 1, at + 1)) return true;
    }
    current = following;
  }
  return false;
}
