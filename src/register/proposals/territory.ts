import type { Proposed } from '../proposals.ts';
import { quoted, sentencesWith, statements, unsettled, type Found, type Reading } from './sentences.ts';

const AREAS: Readonly<Record<string, string>> = {
  'england and wales': 'england-and-wales',
  'england/wales': 'england-and-wales',
  'england & wales': 'england-and-wales',
  'united kingdom': 'uk',
  uk: 'uk',
  england: 'england',
  wales: 'wales',
  scotland: 'scotland',
  'northern ireland': 'northern-ireland',
  'european economic area': 'eea',
  eea: 'eea',
};
const AREA = String.raw`(England and Wales|England ?& ?Wales|England\/Wales|United Kingdom|UK|England|Wales|Scotland|Northern Ireland|European Economic Area|EEA)\b(?! (?:for|by|who|NHS|hospital))`;
/** Words that may stand between what is done with data and where, without the sentence being about something else. */
const BETWEEN = String.raw`(?:\s(?:and|or|is|are|be|takes? place|restricted|limited|done|carried|out|to|only|solely|exclusively|securely|both|stored|processed|held|hosted|on|at|in|of|a|an|the|one|two|this|NHS|Digital|record|level|data|under|agreement|secure|location|locations|servers?|centres?|sites?|network|drive|facility|facilities))*`;
const PLACE = new RegExp(
  String.raw`\b(stored|held|hosted|processed|storage|processing)\b${BETWEEN}\s(?:within|in|to)(?: the)? ${AREA}`,
  'i',
);
const TERRITORY = new RegExp(String.raw`\bterritory of use (?:is|will be)(?: limited to)?(?: the)? ${AREA}`, 'i');

/** That nothing goes, or is done, outside an area. */
const OUTSIDE = new RegExp(
  String.raw`\b(?:no|not|never)\b[^.;]{0,80}?\b(?:(?:transferred|sent|stored|held|processed|processing|accessed|used)\b[^.;]{0,20}? outside(?: of)?|leave)(?: the)? ${AREA}`,
  'i',
);
/** What leaves a way out of the area, or is no data of this agreement. */
const WAY_OUT =
  /\b(?:without|unless|except\w*|other than|prior|consent|permission|approv\w+|customers?|clients?|outputs?|results?|reports?|patients? (?:who|treated))\b/i;

const NAMES = 'England|UK|United Kingdom|Wales|Scotland|Northern Ireland|European Economic Area|EEA';
/** An area with a word of place before it. The area is looked for first: the little words stand everywhere. */
const NEAR = new RegExp(
  String.raw` (?:${NAMES})\b(?<=\b(?:in|within|to|is|leave|outside|outside of)(?: limited to)?(?: the)? (?:${NAMES}))`,
  'i',
);

/** Where data are stored and processed, one area each. */
export function territoryIn({ prose }: Reading): Proposed {
  const sentences = sentencesWith(prose, NEAR);
  const done = statements(sentences, PLACE);
  const kept = sentences.flatMap(({ column, text }): readonly Found[] => {
    const match = /\b(?:data|records?)\b/i.test(text) && !WAY_OUT.test(text) ? OUTSIDE.exec(text) : null;
    return match === null ? [] : [{ column, text, match }];
  });
  const all = [...done, ...kept, ...statements(sentences, TERRITORY)];
  const storage = all.filter(({ match }) =>
    /\bstor|\bheld\b|\bhosted\b|\btransferred\b|\bsent\b|\bleave\b/i.test(match[0]),
  );
  const processing = all.filter(({ match }) =>
    /\bprocess|territory of use|\b(?:transferred|sent|accessed|used)\b[^.;]* outside\b|\bleave\b/i.test(match[0]),
  );
  const parts = [proposed('storage', storage), proposed('processing', processing)];
  return { proposals: parts.flatMap((part) => part.proposals), leftovers: parts.flatMap((part) => part.leftovers) };
}

function proposed(field: 'storage' | 'processing', found: readonly Found[]): Proposed {
  const [first] = found;
  const areas = new Set(found.map(areaOf));
  const [area] = areas;
  if (first === undefined || area === undefined) return { proposals: [], leftovers: [] };
  if (areas.size > 1) return { proposals: [], leftovers: unsettled(`several places of ${field} are named`, found) };
  return {
    proposals: [
      { document: 'territory-of-use', path: [field], value: [area], words: quoted(first), column: first.column },
    ],
    leftovers: [],
  };
}

function areaOf({ match }: Found): string | undefined {
  return AREAS[(match.at(-1) ?? '').toLowerCase()];
}
