import { maybePersonal, personalValues } from './personal-values.ts';
import type { PersonalValue } from './personal-values.ts';
import { printable } from './printable.ts';
import type { PrintableOptions } from './printable.ts';

/** A text without its personal values. */
export interface Redacted {
  readonly text: string;
  /** What was hidden, in the order of the original text. */
  readonly hidden: readonly PersonalValue[];
  /** Offset in the new text of an offset in the original; inside a hidden value, the edge of its replacement. */
  readonly map: (offset: number, edge?: 'start' | 'end') => number;
}

function replacement(text: string, value: PersonalValue): string {
  switch (value.kind) {
    case 'nhs-number':
      return '‹NHS number hidden›';
    case 'national-insurance-number':
      return '‹National Insurance number hidden›';
    case 'date-of-birth':
      return '‹date of birth hidden›';
    case 'postcode':
      return '‹postcode hidden›';
    case 'secret':
    case 'key-line':
      return '‹secret hidden›';
    case 'e-mail': {
      const domain = text.slice(text.lastIndexOf('@', value.end) + 1, value.end);
      return personalValues(domain).length > 0 ? '‹e-mail hidden›' : `‹e-mail at ${domain}›`;
    }
  }
}

/** Hides what looks like a patient's own value or a secret, saying its kind; the text may be a single line out of its context. */
export function redact(text: string): Redacted {
  const hidden = maybePersonal(text) ? personalValues(text) : [];
  if (hidden.length === 0) return { text, hidden, map: (offset) => offset };
  const moves: { start: number; end: number; newStart: number; newEnd: number }[] = [];
  let result = '';
  let done = 0;
  for (const value of hidden) {
    result += text.slice(done, value.start);
    const newStart = result.length;
    result += replacement(text, value);
    moves.push({ start: value.start, end: value.end, newStart, newEnd: result.length });
    done = value.end;
  }
  result += text.slice(done);
  const map = (offset: number, edge: 'start' | 'end' = 'start'): number => {
    const before = moves.findLast((move) => move.start < offset);
    if (before === undefined) return offset;
    if (offset >= before.end) return offset - before.end + before.newEnd;
    return edge === 'start' ? before.newStart : before.newEnd;
  };
  return { text: result, hidden, map };
}

/** What every sink applies to text from a user's file: first the redactor, then the escaper. Twice is as good as once. */
export function safe(text: string, options?: PrintableOptions): string {
  return printable(redact(text).text, options);
}

/** Text with what looks like a patient's own value or a secret hidden, not yet escaped: for what is laid out, not printed. */
export function hidden(text: string): string {
  return redact(text).text;
}
