/** An element that opens or closes, or the text between two. */
export type HtmlToken =
  | {
      readonly kind: 'open';
      readonly tag: string;
      readonly attributes: Readonly<Record<string, string>>;
    }
  | { readonly kind: 'close'; readonly tag: string }
  | { readonly kind: 'text'; readonly text: string };

const names: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
};

function decode(text: string): string {
  return text.replace(/&[^;]{0,8};?/g, (entity) => {
    const character = names[entity];
    if (character === undefined) throw new Error(`Not an entity that we write: ${entity}`);
    return character;
  });
}

/** Reads the strict HTML that we write, and refuses all that a browser might read otherwise. */
export function readHtml(page: string): readonly HtmlToken[] {
  const html = page.replace(/(?<=<style>)[^<]*(?=<\/style>)/, '');
  const pattern = /<!doctype html>|<(\/?)([a-z][a-z0-9]*)((?: [a-z-]+="[^"<>]*")*)>|([^<>]+)/gy;
  const tokens: HtmlToken[] = [];
  let end = 0;
  for (const match of html.matchAll(pattern)) {
    end = match.index + match[0].length;
    const [, slash, tag, attributes = '', text] = match;
    if (text !== undefined) {
      tokens.push({ kind: 'text', text: decode(text) });
    } else if (tag !== undefined) {
      const pairs = Array.from(
        attributes.matchAll(/ ([a-z-]+)="([^"]*)"/g),
        ([, name = '', value = '']) => [name, decode(value)] as const,
      );
      tokens.push(
        slash === '/' ? { kind: 'close', tag } : { kind: 'open', tag, attributes: Object.fromEntries(pairs) },
      );
    }
  }
  if (end !== html.length) throw new Error(`Cannot read on from: ${html.slice(end, end + 60)}`);
  return tokens;
}

const void_ = new Set(['meta', 'br', 'hr', 'col', 'wbr']);
const blocks = new Set([
  'p',
  'li',
  'td',
  'th',
  'dt',
  'dd',
  'br',
  'caption',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'pre',
  'title',
  'tr',
  'a',
  'div',
]);

/** Words that a reader sees in the body, with every run of white space as one space. */
export function htmlText(html: string): string {
  const tokens = readHtml(html);
  const body = tokens.findIndex((token) => token.kind === 'open' && token.tag === 'body');
  return tokens
    .slice(body)
    .map((token) => (token.kind === 'text' ? token.text : blocks.has(token.tag) && token.tag !== 'a' ? ' ' : ''))
    .join('')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Elements that are left open or closed out of turn; none in a page that is well formed. */
export function unbalanced(html: string): readonly string[] {
  const open: string[] = [];
  const faults: string[] = [];
  for (const token of readHtml(html)) {
    if (token.kind === 'open' && !void_.has(token.tag)) open.push(token.tag);
    if (token.kind === 'close' && open.pop() !== token.tag) faults.push(token.tag);
  }
  return [...faults, ...open];
}

/** Attributes of every element with this name, in order. */
export function elements(html: string, tag: string): readonly Readonly<Record<string, string>>[] {
  return readHtml(html).flatMap((token) => (token.kind === 'open' && token.tag === tag ? [token.attributes] : []));
}
