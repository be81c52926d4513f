/** A stretch of a text that gives access to something; offsets count UTF-16 units from 0, the end is exclusive. */
export interface Secret {
  readonly start: number;
  readonly end: number;
}

/** Words without which no secret is looked for; most lines have none of them. */
const HINT = /pass|pwd|key|token|secret|bearer|A[KS]IA|gh[pousr]_|github_pat_|glpat-|xox|AIza|sk_|eyJ|npm_|:\/\/|sig=/i;

/** Forms that nothing else has. */
const FORMS = [
  '-----BEGIN (?:[A-Z]{2,12} ){0,3}PRIVATE KEY(?: BLOCK)?-----',
  '\\bA[KS]IA[0-9A-Z]{16}\\b',
  '\\bgh[pousr]_[A-Za-z0-9]{36,255}\\b',
  '\\bgithub_pat_[A-Za-z0-9_]{22,255}\\b',
  '\\bglpat-[A-Za-z0-9_-]{20,64}',
  '\\bxox[abprs]-[A-Za-z0-9-]{10,250}',
  '\\bAIza[0-9A-Za-z_-]{35}',
  '\\bsk_live_[A-Za-z0-9]{16,255}\\b',
  '\\bnpm_[A-Za-z0-9]{36}\\b',
  '(?<![A-Za-z0-9_-])eyJ[A-Za-z0-9_-]{10,4000}\\.eyJ[A-Za-z0-9_-]{10,4000}\\.[A-Za-z0-9_-]{10,4000}',
  '\\bAccountKey=[A-Za-z0-9+/]{60,100}={0,2}',
  '[?&]sig=[A-Za-z0-9%+/]{30,200}',
];
const FORM = new RegExp(FORMS.join('|'), 'g');

/** A name and password before the host of an address. */
const IN_ADDRESS = /\b[a-z][a-z0-9+.-]{1,15}:\/\/(?<value>[^\s/:@"'<>]{1,64}:[^\s/@"'<>]{3,64}@)/dgi;

/** A secret that is called one: the word, a colon or equals sign or “is”, and something nobody would write in prose. */
const NAMED =
  /\b(?:password|passwd|pwd|pass ?phrase|pass ?code|api[ _-]?key|secret[ _-]?key|access[ _-]?key|account[ _-]?key|client[ _-]?secret|auth[ _-]?token|access[ _-]?token|bearer)["'”’]?\s{0,2}(?:is\s{1,2}|[:=]\s{0,2})["'“‘]?(?<value>[^\s"'“”‘’<>,;]{8,128})/dgi;
const BLANKED = /x{4}|\*{3}|\.{3}|…|\$\{|\{\{|‹|^\(|^https?:|^\d{4}-\d\d-\d\d/i;

/** One line of a key: nothing but many letters and digits, large and small mixed. */
const KEY_LINE =
  /^\s{0,40}(?=[A-Za-z0-9+/]{0,80}[A-Z])(?=[A-Za-z0-9+/]{0,80}[a-z])(?<value>[A-Za-z0-9+/]{60,80}={0,2})\s{0,4}$/dgm;

/** Keys, tokens and passwords in a text, in no order. */
export function secrets(text: string): Secret[] {
  if (!HINT.test(text)) return [];
  const forms = Array.from(text.matchAll(FORM), ({ 0: value, index }) => ({ start: index, end: index + value.length }));
  const named = places(text, NAMED).filter(({ start, end }) => isRandom(text.slice(start, end)));
  return [...forms, ...places(text, IN_ADDRESS), ...named];
}

/** Lines that can only be the inside of a key. They are hidden; the finding stands at the line that opens the key. */
export function keyLines(text: string): Secret[] {
  return text.length < 60 ? [] : places(text, KEY_LINE);
}

function places(text: string, pattern: RegExp): Secret[] {
  return Array.from(text.matchAll(pattern), (match) => {
    const [start, end] = match.indices?.groups?.['value'] ?? [match.index, match.index];
    return { start, end };
  });
}

function isRandom(value: string): boolean {
  return /\d/.test(value) && /\p{L}/u.test(value) && !BLANKED.test(value);
}
