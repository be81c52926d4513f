/** A name of an organisation in a text; offsets count UTF-16 units from 0, the end is exclusive. */
export interface OrganisationName {
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

/** Words in capitals, joined by the small words that names have; a line may end between them. */
const CAPITALS =
  /\p{Lu}[\p{L}\p{N}’'-]*(?:(?:[ \n](?:of|for|and|upon|&)(?:[ \n]the)?[ \n]|[ \n])\p{Lu}[\p{L}\p{N}’'-]*){0,9}/gu;
/** Words that say what kind of body a name is of. */
const KIND =
  /\b(?:University|Universities|College|Trust|Hospitals?|Limited|Ltd|LTD|PLC|Plc|LLP|Inc|GmbH|Institute|Foundation|Charity|Council|Care Board|Health Board|Commissioning Group|Support Unit|Society|Association|Academy|Consortium|Agency|Corporation|Federation|Laboratories|Pharmaceuticals)\b/u;
/** The last word of such a kind in a name, with a place behind “of” or “for” or a city of its own. */
const WHOLE = new RegExp(
  `^.*${KIND.source}(?:\\s(?:of|for)(?:\\sthe)?\\s\\p{Lu}.*|\\s(?:London|Dublin|Scotland|Wales|England|UK)\\b)?`,
  'su',
);
/** Hosts of data whose names say nothing of their kind. */
const HOSTS =
  /\b(?:Amazon Web Services|Microsoft Azure|Google Cloud|Oracle Cloud|Rackspace|Redcentric|Iron Mountain)\b/gu;
/** What stands in capitals before a name because a sentence or a list begins there. */
const LEAD =
  /^(?:(?:(?!Hospitals|Universities|Colleges|Institutes)\p{L}+s(?=\sof\s)|(?:One|Two|Three|Four|Five|Some|Many|Most|None)(?=\sof\s)|The|A|An|All|At|By|Both|Each|Every|For|From|In|Of|On|Our|Other|Staff|Once|Part|Step|These|This|To|Under|When|Where|Which|While|With|Data|Controllers?|Processors?|Joint|Sole|Organisation|Employees|Before|After|Although|As|However|Only|If|And)\s(?:of\s|the\s)*)+/u;

/**
 * Words of names that many bodies share, or that only tell what kind of body it is. What is left of a name is what
 * tells one body from another.
 */
const SHARED =
  /^(?:academic|academy|acute|advisory|agency|ambulance|and|association|authority|board|borough|british|care|centre|charity|children|city|clinical|college|commission|commissioning|community|company|consortium|corporation|council|county|data|department|digital|district|east|england|english|european|faculty|federation|for|foundation|general|gmbh|group|health|healthcare|higher|hospital|hospitals|improvement|inc|independent|information|infirmary|institute|integrated|international|laboratories|limited|llp|local|london|ltd|medical|medicine|mental|metropolitan|ministry|national|network|nhs|north|northern|of|office|partner|partners|partnership|pharmaceuticals|plc|practice|primary|provider|providers|public|regional|registry|research|royal|school|science|sciences|secondary|service|services|social|society|south|southern|strategic|study|support|system|systems|teaching|technology|tertiary|the|trial|trials|trust|trusts|uk|unit|united|universities|university|wales|welsh|west)$/;

/** The words that tell one body from another, in lower case, without endings that come and go. */
export function tellingWords(name: string): readonly string[] {
  const words =
    name
      .toLowerCase()
      .replaceAll(/[’']s\b/g, '')
      .match(/[\p{L}\p{N}]{2,}/gu) ?? [];
  return words.filter((word) => !SHARED.test(word));
}

/** Names of organisations that a text writes out: in capitals, with a word that tells their kind. */
export function organisationNamesIn(text: string): readonly OrganisationName[] {
  const found: OrganisationName[] = [];
  for (const { 0: phrase, index } of KIND.test(text) ? text.matchAll(CAPITALS) : []) {
    if (!KIND.test(phrase)) continue;
    for (const part of partsOf(phrase)) {
      const name = WHOLE.exec(part.words)?.[0];
      if (name === undefined || tellingWords(name).length === 0) continue;
      const start = index + part.start;
      found.push({ name: name.replaceAll(/\s+/g, ' '), start, end: start + name.length });
    }
  }
  for (const { 0: name, index } of text.matchAll(HOSTS)) found.push({ name, start: index, end: index + name.length });
  return found.toSorted((a, b) => a.start - b.start);
}

/** Cuts “University of A and B Hospital” in two, each without what only begins a sentence. */
function partsOf(phrase: string): readonly { readonly words: string; readonly start: number }[] {
  const parts: { words: string; start: number }[] = [];
  let start = 0;
  let joint = '';
  for (const [index, piece] of phrase.split(/(\s(?:and|&)\s(?:the\s)?)/u).entries()) {
    const before = parts.at(-1);
    // Every other piece is what joins two.
    if (index % 2 === 1) joint = piece;
    else if (before !== undefined && !(KIND.test(before.words) && KIND.test(piece))) before.words += joint + piece;
    else parts.push({ words: piece, start });
    start += piece.length;
  }
  return parts.map(({ words, start: at }) => {
    const lead = LEAD.exec(words)?.[0].length ?? 0;
    return { words: words.slice(lead), start: at + lead };
  });
}
