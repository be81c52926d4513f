import type { Inline } from './model.ts';

// Control characters (tab and line feed aside), marks that turn the direction of writing, and halves
// of characters: each could change how its surroundings are read without being seen itself.
const unseen =
  // oxlint-disable-next-line no-control-regex -- finding control characters is the purpose
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]|\p{Cs}/gu;

/** A character as it can be shown when it cannot be drawn, such as `[U+202E]`. */
export function codePoint(character: string): string {
  const value = character.codePointAt(0) ?? 0;
  return `[U+${value.toString(16).toUpperCase().padStart(4, '0')}]`;
}

/** Letters, digits, and marks of ordinary prose: a text of these alone has nothing to settle. */
const ORDINARY = /^[ -~\u00a0-\u024f\u2010-\u2027]*$/;

/** Text whose line ends are `\n` and whose unseen characters are spelt out, fit for any writer. */
export function visible(text: string): string {
  if (ORDINARY.test(text)) return text;
  return text.replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n').replace(unseen, codePoint);
}

/** Text of one line: spaces, tabs and line ends become single spaces; hard spaces stay. */
export function oneLine(text: string): string {
  const shown = visible(text);
  return /[\t\n]| {2}/.test(shown) ? shown.replace(/[ \t\n]+/g, ' ') : shown;
}

/** The words of a run of inlines without their dress. */
export function plainText(content: readonly Inline[]): string {
  return content
    .map((inline) => {
      switch (inline.kind) {
        case 'text':
        case 'code':
          return oneLine(inline.text);
        case 'strong':
        case 'emphasis':
        case 'link':
          return plainText(inline.content);
        case 'break':
          return ' ';
      }
    })
    .join('');
}

function hasWords(inline: Inline): boolean {
  return inline.kind === 'text' || inline.kind === 'code' ? inline.text !== '' : plainText([inline]) !== '';
}

/** The same inlines with neighbours of one kind joined, so that a writer sees each run whole. */
export function joinRuns(content: readonly Inline[]): readonly Inline[] {
  const joined: Inline[] = [];
  for (const inline of content) {
    const last = joined.at(-1);
    if ((inline.kind === 'text' || inline.kind === 'code') && last?.kind === inline.kind) {
      joined[joined.length - 1] = { kind: inline.kind, text: last.text + inline.text };
    } else if ((inline.kind === 'strong' || inline.kind === 'emphasis') && last?.kind === inline.kind) {
      joined[joined.length - 1] = {
        kind: inline.kind,
        content: [...last.content, ...inline.content],
      };
    } else if (inline.kind === 'break' || hasWords(inline)) {
      joined.push(inline);
    }
  }
  return joined;
}

/** Where a link may lead: out by `https:` or `mailto:`, to an anchor, or nowhere (then only its words stay). */
export type Target =
  | { readonly kind: 'outside'; readonly href: string }
  | { readonly kind: 'anchor'; readonly id: string }
  | { readonly kind: 'nowhere' };

/** Reads a link's address once more, so that no writer depends on what was built before it. */
export function target(href: string): Target {
  if (href.startsWith('#')) return { kind: 'anchor', id: href.slice(1) };
  return /^(?:https:\/\/|mailto:)[^\s\p{Cc}\p{Cs}]+$/iu.test(href) ? { kind: 'outside', href } : { kind: 'nowhere' };
}
