import type { Step } from '../core/finding.ts';
import type { DocumentName } from '../core/rule.ts';
import { findProduct } from '../reference/products.ts';
import { HDRUK_ACCESS, HDRUK_CONFIDENTIALITY, HDRUK_FREQUENCIES, HDRUK_LEVELS } from '../reference/hdruk-labels.ts';
import { NONE, type Answers, type Documents, type Proposal, type Value } from './answers.ts';
import { askedBy, printed } from './datasets.ts';
import { identifierOf, meaningOf, namesIn, unlabelled, WITHOUT_SEMICOLON, type Meaning } from './hdruk-vocabulary.ts';
import { requestId } from './import-datasets.ts';
import { freeId } from './parties.ts';
import type { HdrukColumn, HdrukRecord } from './read-hdruk.ts';
import type { Leftover } from './record.ts';
import { leftoverIf } from './rows.ts';
import { yesNoOf } from './vocabulary.ts';

/** What the columns on data answer. */
interface FromData {
  readonly documents: Documents;
  readonly proposals: readonly Proposal[];
  readonly leftovers: readonly Leftover[];
}

/** Columns that speak of the data as a whole, though an application answers for each dataset or flow. */
const OF_DATA = [
  'Data sensitivity level',
  'Request frequency',
  'Access type*',
  'Common Law Duty of Confidentiality',
  'National data opt-out applied?',
  'Description of the confidential data being used',
] as const satisfies readonly HdrukColumn[];

const FLOW = 'data-out';

/** Turns the columns on data into a request for each dataset and one flow that carries them. */
export function dataFrom(record: HdrukRecord): FromData {
  const names = datasetsIn(record.cell('Dataset(s) name*'));
  const of = (column: HdrukColumn): string => record.cell(column).trim();
  if (names.length === 0)
    return {
      documents: {},
      proposals: [],
      leftovers: OF_DATA.flatMap((column) =>
        leftoverIf(column, of(column), 'no dataset is named that it could be about'),
      ),
    };
  const ids = idsOf(names);
  const level = of('Data sensitivity level');
  const frequency = of('Request frequency');
  const access = of('Access type*');
  const confidentiality = of('Common Law Duty of Confidentiality');
  const optOuts = of('National data opt-out applied?');
  // The template has the word of the most sensitive dataset: only the least sensitive word, or one dataset alone, is said of each.
  const one = names.length === 1;
  const coded = [
    shared('level', 'Data sensitivity level', level, meaning(HDRUK_LEVELS, 'level', level), one),
    shared(
      'frequency',
      'Request frequency',
      frequency,
      meaning(HDRUK_FREQUENCIES, 'frequency', frequency, 'recurring'),
      one || /^one[- ]off$/i.test(frequency),
    ),
    // An environment may be another than NHS England’s; only the export of dars tells them apart.
    shared(
      'access',
      'Access type*',
      access,
      meaning(HDRUK_ACCESS, 'access', access, 'extract'),
      unlabelled(access) !== undefined,
    ),
  ];
  const routes = meaningOf(
    HDRUK_CONFIDENTIALITY,
    { document: 'duty-of-confidentiality', path: ['routes', 0, 'route'] },
    confidentiality,
  );
  const identifiers = identifiersOf(of('Description of the confidential data being used'));
  const objection = objectionOf(optOuts, level);
  return {
    documents: {
      'data-minimisation': {
        requests: names.map((name, index) => ({
          ...requestOf(ids[index] ?? '', name),
          ...Object.fromEntries(coded.flatMap(({ field, answer }) => (answer === undefined ? [] : [[field, answer]]))),
          asPublished: {
            name: printed(askedFor(name)).includes(name) ? undefined : name,
            typeOfData: line(level),
            frequency: line(frequency),
            confidentiality: line(confidentiality),
            optOuts: line(optOuts),
          },
        })),
      },
      'processing-activities': {
        flows: [{ id: FLOW, direction: 'out', from: 'nhs-england', requests: ids, identifiers: identifiers.codes }],
      },
      'duty-of-confidentiality': { routes: routes.codes.map((route) => ({ flows: [FLOW], route })) },
      'patient-objections': { answers: objection.answers },
    },
    proposals: [
      ...coded.flatMap(({ field, column, words, proposed }) =>
        proposed === undefined
          ? []
          : names.map((_, index) => proposal('data-minimisation', ['requests', index, field], proposed, words, column)),
      ),
      ...objection.proposals,
    ],
    leftovers: [
      ...coded.flatMap(({ leftovers }) => leftovers),
      ...(routes.codes.length === 0
        ? leftoverIf('Common Law Duty of Confidentiality', confidentiality, unread(routes, 'ground of confidentiality'))
        : []),
      ...(routes.codes.length > 1
        ? leftoverIf(
            'Common Law Duty of Confidentiality',
            confidentiality,
            'which flow rests on which ground the register does not say; the draft has one flow with both, for a person to part',
          )
        : []),
      ...(objection.answers.length === 0
        ? leftoverIf(
            'National data opt-out applied?',
            optOuts,
            'not clear without knowing why, so no answer was made of it',
          )
        : []),
      ...identifiers.leftovers,
    ],
  };
}

/** Names of datasets; semicolons part them only where each part is known, because some names have one. */
function datasetsIn(cell: string): readonly string[] {
  const isKnown = (name: string): boolean => findProduct(name) !== undefined;
  return namesIn(cell, isKnown, WITHOUT_SEMICOLON).flatMap((name) => {
    const parts = name.split(';').map((part) => part.trim());
    return parts.every(isKnown) ? parts : [name];
  });
}

function meaning(list: Parameters<typeof meaningOf>[0], field: string, words: string, usual?: string): Meaning {
  return meaningOf(list, { document: 'data-minimisation', path: ['requests', 0, field] }, words, usual);
}

/** An answer that every request gets: as an answer when it is sure of each, else as a proposal. */
function shared(field: string, column: HdrukColumn, words: string, { codes, sure, could }: Meaning, ofEach: boolean) {
  const [code, ...others] = codes;
  const none = code === undefined || others.length > 0;
  return {
    field,
    column,
    words,
    answer: !none && sure && ofEach ? code : undefined,
    proposed: none || (sure && ofEach) ? undefined : code,
    leftovers: none ? leftoverIf(column, words, unread({ codes, sure, could }, 'answer')) : [],
  };
}

/** Why no answer was made of a word. */
export function unread({ codes, could }: Meaning, what: string): string {
  if (codes.length > 1) return 'which dataset it holds for is not said';
  return could.length > 1 ? `it could mean ${could.join(', or ')}` : `no ${what} is known by this word`;
}

function proposal(
  document: DocumentName,
  path: readonly Step[],
  value: Value,
  words: string,
  column: string,
): Proposal {
  return { document, path, value, words, column };
}

function line(words: string): string {
  return words.replaceAll(/\s+/g, ' ').slice(0, 1000);
}

function idsOf(names: readonly string[]): readonly string[] {
  const taken = new Set<string>();
  return names.map((name) => {
    const id = freeId(requestId(name), taken);
    taken.add(id);
    return id;
  });
}

/** The export of dars says of a dataset whose name is its own that no label is known for it. */
function askedFor(name: string): ReturnType<typeof askedBy> {
  const [ours] = unlabelled(name) ?? [];
  const product = ours === undefined ? undefined : findProduct(ours);
  return product === undefined ? askedBy(name) : { product: product.code };
}

function requestOf(id: string, name: string): Answers {
  const { product, collections, otherProduct } = askedFor(name);
  return { id, product, otherProduct, collections };
}

/** Details that identify a person; a word that is not known is another detail, and said. */
function identifiersOf(cell: string): { readonly codes: Value; readonly leftovers: readonly Leftover[] } {
  if (cell === '') return { codes: undefined, leftovers: [] };
  if (/^none$/i.test(cell)) return { codes: NONE, leftovers: [] };
  const names = namesIn(cell, () => false);
  const unknown = names.filter((name) => identifierOf(name) === undefined);
  return {
    codes: [...new Set(names.map((name) => identifierOf(name) ?? 'other'))],
    leftovers: leftoverIf(
      'Description of the confidential data being used',
      unknown.join(', '),
      'no detail is known by these words; they stand as “other” with the flow',
    ),
  };
}

/** Not applicable is said where nothing identifiable flows, and where the opt-out does not reach: the first only is proposed, where the level bears it out. */
function objectionOf(
  words: string,
  level: string,
): { readonly answers: readonly Answers[]; readonly proposals: readonly Proposal[] } {
  const upheld = yesNoOf(words);
  if (upheld !== undefined) return { answers: [{ flows: [FLOW], upheld }], proposals: [] };
  if (!/^not applicable$/i.test(words) || !/^(?:de-?personalised|anonymous)$/i.test(level))
    return { answers: [], proposals: [] };
  return {
    answers: [{ flows: [FLOW], upheld: false }],
    proposals: [
      proposal(
        'patient-objections',
        ['answers', 0, 'reason'],
        'no-identifiable-flow',
        words,
        'National data opt-out applied?',
      ),
    ],
  };
}
