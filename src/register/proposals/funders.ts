import { idFrom } from '../../core/fill-form.ts';
import type { Answers, Proposal } from '../answers.ts';
import { freeId, nhsEngland } from '../parties.ts';
import type { Proposed } from '../proposals.ts';
import { plain } from '../sheets.ts';
import { quoted, sentencesWith, statements, type Reading } from './sentences.ts';

/** The work itself is paid for, not something beside it. */
const FUNDED =
  /\b(?:study|trial|research|project|programme|work|cohort|registry|audit)\b[^.;]{0,60}\bfunded by (?=(?:an? (?:grant|award) from )?(?:[Tt]he )?(\p{Lu}[^.;()[\]:]{2,200}))/u;
/** The same said the other way round: who funds this work. */
const FUNDS =
  /(?:^|[.,;] )(?:[Tt]he )?(?=(\p{Lu}[^.;()[\]:]{1,120}?) (?:(?:is|are) (?:the )?(?:\p{Ll}+ )?funders? of|(?:is|are) funding|ha(?:s|ve) funded) (?:the|this)\b[^.;]{0,40}\b(?:study|trial|research|project|programme)\b)/u;
/** Work that is told of, and not applied for. */
const BESIDE = /\bfor example\b|\be\.g\.|\bprevious(?:ly)?\b|\bsome (?:of|projects|studies)\b/i;
const NAME =
  /^\p{Lu}[\p{L}\p{N}&’'-]*(?: (?:(?:of|for|and|&|in(?! (?:January|February|March|April|May|June|July|August|September|October|November|December)))(?: the)? )?\p{Lu}[\p{L}\p{N}&’'-]*){0,12}/u;
/** Where one funder ends and the next begins; “and” inside a name is none. */
const NEXT =
  /, (?:and )?(?:(?:also |partly |in part )?by )?(?:the )?|\/| and (?:(?:also|partly|in part) )?by (?:the )?|(?<!Health|Biological|Economic|Physical|Engineering|Arts|Science|Biotechnology) and (?!(?:Innovation|Care)\b)(?:the )?| and the /;
const PUBLIC =
  /\b(?:Research Councils?|NIHR|National Institutes?|Wellcome|Research UK|CRUK|Foundation|Department of Health|NHS England|Public Health England|Charit\w+|Trust|Association|Commission|MRC|ESRC|UK Research and Innovation|UKRI)\b/;
const COMPANY = /\b(?:Limited|Ltd|PLC|plc|Inc|GmbH|Pharma\w*)\b/;

/** Who pays for the work, each funder once, with an entry among the organisations. */
export function fundersIn({ prose, documents }: Reading): Proposed {
  const sentences = sentencesWith(prose, /\bfund(?:ed|ing|ers?)\b/);
  const organisations = (documents.application?.['organisations'] ?? []) as readonly Answers[];
  const names = new Map(
    organisations.flatMap(({ id, name }) =>
      typeof id === 'string' && typeof name === 'string' ? keysOf(name).map((key) => [key, id] as const) : [],
    ),
  );
  const proposals: Proposal[] = [];
  let entries = organisations.length;
  for (const found of [FUNDED, FUNDS].flatMap((pattern) => statements(sentences, pattern, BESIDE))) {
    for (const name of namesIn(found.match[1] ?? '')) {
      const from = { words: quoted(found), column: found.column };
      const known = nhsEngland(name) ?? keysOf(name).flatMap((key) => names.get(key) ?? [])[0];
      const id = known ?? freeId(idFrom(name), new Set(names.values()));
      const number = proposals.filter(({ path }) => path[0] === 'funding').length;
      if (proposals.some(({ value }) => (value as Answers)['funder'] === id)) continue;
      if (known === undefined) {
        for (const key of keysOf(name)) names.set(key, names.get(key) ?? id);
        proposals.push({ document: 'application', path: ['organisations', entries], value: { id, name }, ...from });
        entries += 1;
      }
      const kind = COMPANY.test(name) ? 'commercial' : PUBLIC.test(name) ? 'external' : undefined;
      const value = { id: number === 0 ? 'funding' : `funding-${number + 1}`, funder: id, kind };
      proposals.push({ document: 'application', path: ['funding', number], value, ...from });
    }
  }
  return { proposals, leftovers: [] };
}

/** What an organisation may be called: its name, and the capitals of it as people shorten it. */
function keysOf(name: string): readonly string[] {
  const capitals = name.match(/\p{Lu}/gu) ?? [];
  return [plain(name), ...(capitals.length < 3 ? [] : [capitals.join('').toLowerCase()])];
}

/** Names in a list such as “the Wellcome Trust, the Department of Health and the Medical Research Council”. */
function namesIn(list: string): readonly string[] {
  const names: string[] = [];
  for (const part of list.replace(/^[Tt]he /, '').split(NEXT)) {
    const name = NAME.exec(part)?.[0];
    if (name === undefined) break;
    if (name.includes(' ') || /^(?:\p{Lu}{3,8}|\p{Lu}\p{Ll}+\p{Lu}\p{Ll}+)$/u.test(name)) names.push(name);
    // What follows a name is no name: the list is over.
    if (name.length < part.trim().length) break;
  }
  return names;
}
