import { tidy, withValue, type Documents, type Value } from './answers.ts';
import { cleanText, dayOf } from './cells.ts';
import { groundsOf, namesIn } from './hdruk-vocabulary.ts';
import { LONGEST, type ImportContext, type Imported } from './import-agreement.ts';
import { applicationFrom, type Part } from './import-hdruk-application.ts';
import { dataFrom } from './import-hdruk-data.ts';
import type { HdrukColumn, HdrukRecord } from './read-hdruk.ts';
import type { Leftover } from './record.ts';
import { leftoverIf } from './rows.ts';
import { yesNoOf } from './vocabulary.ts';

/** What an application has no question for, and why. */
const NO_PLACE: readonly (readonly [column: HdrukColumn, why: string])[] = [
  ['Applicant name(s)', 'an application names roles, never people'],
  ['Applicant ID', 'an application names roles, never people'],
  ['DEA accredited researcher?', 'no question of the form asks whether a researcher is accredited'],
  ['Request category type', 'the list sorts research by programmes of funding, which no question of the form does'],
  ['Latest approval date*', 'the day of approval is no answer of an applicant'],
  ['Release/Access date', 'the day of release is no answer of an applicant'],
  ['How has data been processed to enhance privacy?', 'no question of the form asks for the tools'],
  ['Link to research outputs', 'what was published is told when the agreement is renewed, under yielded benefits'],
];

/** Prose that its Standard keeps word for word. */
const KEPT: readonly (readonly [column: HdrukColumn, document: keyof Documents, field: string])[] = [
  ['Technical summary', 'objective-for-processing', 'asPublished'],
  ['Public benefit statement*', 'expected-measurable-benefits', 'asPublished'],
  ['For linked datasets, specify how the linkage will take place', 'processing-activities', 'linkagesAsPublished'],
];

/** Turns one row of the template of Health Data Research UK into the answers of a draft application. Says of everything where it went. */
export function importHdruk(record: HdrukRecord, context: ImportContext): Imported {
  const parts: readonly Part[] = [
    applicationFrom(record, context),
    groundsFrom(record),
    termFrom(record),
    dataFrom(record),
    approvalsFrom(record),
  ];
  const texts = KEPT.map(([column, document, field]) => ({
    column,
    document,
    field,
    ...cleanText(record.cell(column)),
  }));
  const proposals = parts.flatMap((part) => part.proposals ?? []);
  const columns = parts.reduce<Documents>((all, { documents }) => merged(all, documents), {});
  const prose = texts.reduce<Documents>(
    (all, { document, field, text }) =>
      text.trim() === '' ? all : { ...all, [document]: withValue(all[document], [field], text.slice(0, LONGEST)) },
    columns,
  );
  const documents = proposals.reduce<Documents>(
    (all, { document, path, value }) => ({ ...all, [document]: withValue(all[document], path, value) }),
    prose,
  );
  return {
    reference: record.reference,
    documents: Object.fromEntries(Object.entries(documents).flatMap(([name, answers]) => entryOf(name, tidy(answers)))),
    proposals,
    leftovers: [
      ...parts.flatMap((part) => part.leftovers ?? []),
      ...texts.flatMap(({ column, text }) => leftoverIf(column, text.slice(LONGEST), 'what an answer has no room for')),
      ...NO_PLACE.flatMap(([column, why]) => leftoverIf(column, record.cell(column), why)),
      ...record.leftovers,
    ],
    remarks: remarksOn(record, texts),
  };
}

function entryOf(name: string, answers: Value): readonly (readonly [string, Value])[] {
  return answers === undefined ? [] : [[name, answers]];
}

function merged(left: Documents, right: Documents): Documents {
  return Object.fromEntries(
    [...new Set([...Object.keys(left), ...Object.keys(right)])].map((name) => [
      name,
      { ...left[name as keyof Documents], ...right[name as keyof Documents] },
    ]),
  );
}

const ARTICLE_6 = 'Legal basis for provision of data under Article 6';
const ARTICLE_9 = 'Lawful conditions for provision of data under Article 9';

/** Grounds in the order in which they are named. Where there are several, which goes with which is proposed only. */
function groundsFrom(record: HdrukRecord): Part {
  const six = groundsOf(record.cell(ARTICLE_6), 6);
  const nine = groundsOf(record.cell(ARTICLE_9), 9);
  const count = Math.max(six.codes.length, nine.codes.length);
  const several = count > 1;
  const bases = Array.from({ length: count }, (_, index) => ({
    id: index === 0 ? 'basis' : `basis-${index + 1}`,
    article6: six.codes[index],
    article9: several && six.codes[index] !== undefined ? undefined : nine.codes[index],
  }));
  const unknown = 'no ground is known by these words';
  return {
    documents: { 'data-controllers': { bases } },
    proposals: bases.flatMap(({ article6 }, index) => {
      const value = nine.codes[index];
      return several && article6 !== undefined && value !== undefined
        ? [
            {
              document: 'data-controllers' as const,
              path: ['bases', index, 'article9'],
              value,
              words: value.replace(/^9-2-(.)$/, '9(2)($1)'),
              column: ARTICLE_9,
            },
          ]
        : [];
    }),
    leftovers: [
      ...leftoverIf(ARTICLE_6, six.unknown.join('\n'), unknown),
      ...leftoverIf(ARTICLE_9, nine.unknown.join('\n'), unknown),
      ...(several
        ? leftoverIf(
            ARTICLE_9,
            record.cell(ARTICLE_9),
            'several grounds are named; which condition goes with which basis is for a person to say',
          )
        : []),
    ],
  };
}

function termFrom(record: HdrukRecord): Part {
  const start = dayOf(record.cell('Project start date'));
  const end = dayOf(record.cell('Project end date'));
  const permitted = yesNoOf(record.cell('Sub-licence arrangements (if any)?'));
  const left = (column: HdrukColumn, read: unknown, why: string): readonly Leftover[] =>
    read === undefined ? leftoverIf(column, record.cell(column), why) : [];
  return {
    documents: {
      'term-of-data-sharing-agreement': { start, end },
      'sub-licencing-and-onward-sharing': { permitted },
    },
    leftovers: [
      ...left('Project start date', start, 'not read as a day'),
      ...left('Project end date', end, 'not read as a day'),
      ...left('Sub-licence arrangements (if any)?', permitted, 'neither yes nor no'),
    ],
  };
}

/** Committees with their references in brackets; the Confidentiality Advisory Group has a place of its own. */
function approvalsFrom(record: HdrukRecord): Part {
  const named = namesIn(record.cell('Other approval committees'), () => false).map((words) => {
    const [, body = words, reference] = /^(.+?)(?: \(([^()]+)\))?$/.exec(words) ?? [];
    return { body: body.slice(0, 1000), reference };
  });
  const isCag = ({ body }: { readonly body: string }): boolean =>
    /^(?:the )?(?:HRA )?(?:Confidentiality Advisory Group|CAG)$/i.test(body);
  const id = (name: string, index: number): string => (index === 0 ? name : `${name}-${index + 1}`);
  return {
    documents: {
      'ethical-approval': {
        approvals: named
          .filter((one) => !isCag(one))
          .map(({ body, reference }, index) => ({ id: id('approval', index), kind: kindOf(body), body, reference })),
      },
      'duty-of-confidentiality': {
        supports: named
          .filter(isCag)
          .map(({ reference }, index) => ({ id: id('support', index), cagReference: reference })),
      },
    },
  };
}

function kindOf(body: string): string | undefined {
  if (/\bResearch Ethics Committee\b|\bREC\b/.test(body)) return 'rec';
  if (/^(?:the )?Health Research Authority$|^HRA$/i.test(body)) return 'hra';
  return /\bCaldicott Guardian\b/.test(body) ? 'caldicott' : undefined;
}

const RECOMMENDED: readonly HdrukColumn[] = [
  'Organisation name*',
  'Project title*',
  'Lay summary*',
  'Public benefit statement*',
  'Dataset(s) name*',
  'Access type*',
];

function remarksOn(
  record: HdrukRecord,
  texts: readonly { readonly column: string; readonly left: number }[],
): readonly string[] {
  const blank = RECOMMENDED.filter((column) => record.cell(column).trim() === '');
  return [
    ...(blank.length === 0 ? [] : [`Blank in the register: ${blank.join(', ')}.`]),
    ...texts.flatMap(({ column, left }) =>
      left === 0 ? [] : [`${column} held characters that cannot be seen and that no file may hold; ${left} left out.`],
    ),
  ];
}
