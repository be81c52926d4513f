import type { Application } from '../core/workspace.ts';
import {
  HDRUK_ACCESS,
  HDRUK_ARTICLE_6,
  HDRUK_ARTICLE_9,
  HDRUK_CONFIDENTIALITY,
  HDRUK_FREQUENCIES,
  HDRUK_LEVELS,
  type HDRUK_COLUMNS,
} from '../reference/hdruk-labels.ts';
import { registerLabel, type RegisterLabel } from '../reference/register-labels.ts';
import { LEVELS } from '../standards/across/flows.ts';
import { requestsOf, type RequestFacts, type Route } from '../standards/across/requests.ts';
import { labelled, open, printedIn, titleOf, words, type Answer } from './entry.ts';
import { datasetNames } from './register-datasets.ts';

type DataColumn = Extract<
  (typeof HDRUK_COLUMNS)['value'][number],
  | 'Dataset(s) name*'
  | 'Data sensitivity level'
  | 'Legal basis for provision of data under Article 6'
  | 'Lawful conditions for provision of data under Article 9'
  | 'Common Law Duty of Confidentiality'
  | 'National data opt-out applied?'
  | 'Request frequency'
  | 'Description of the confidential data being used'
  | 'Access type*'
>;

/** The columns that come from the requests, their flows and the lawful bases. */
export function hdrukData(app: Application): Readonly<Record<DataColumn, Answer>> {
  const requests = requestsOf(app);
  const levels = requests.map(({ request }) => request.level);
  const highest = LEVELS.find((level) => levels.includes(level));
  const access = requests.map(({ request }) => request.access).filter((value) => value !== undefined);
  return {
    'Dataset(s) name*': datasets(requests),
    'Data sensitivity level':
      highest === undefined
        ? open('data-minimisation')
        : labelled(HDRUK_LEVELS, [highest], 'data-minimisation', title('level')),
    'Legal basis for provision of data under Article 6': articles(app, 'article6', HDRUK_ARTICLE_6),
    'Lawful conditions for provision of data under Article 9': articles(app, 'article9', HDRUK_ARTICLE_9),
    'Common Law Duty of Confidentiality': confidentiality(requests),
    'National data opt-out applied?': optOut(requests),
    'Request frequency': frequency(requests),
    'Description of the confidential data being used': identifiers(requests),
    'Access type*': labelled(HDRUK_ACCESS, access, 'data-minimisation', title('access')),
  };
}

function wordsOf(list: readonly RegisterLabel[]): readonly string[] {
  return list.map(({ label }) => label);
}

function title(field: string): (value: string) => string {
  return titleOf('data-minimisation', ['requests', 0, field]);
}

function datasets(requests: readonly RequestFacts[]): Answer {
  const answers = requests.flatMap(({ request }) => datasetNames(request));
  const names = answers.flatMap(({ cell }) => (cell.kind === 'words' ? [cell.words] : []));
  const remarks = [...new Set(answers.flatMap(({ remark }) => (remark === undefined ? [] : [remark])))];
  return {
    ...words([...new Set(names)].join(', '), 'data-minimisation'),
    ...(remarks.length === 0 ? {} : { remark: remarks.join('; ') }),
  };
}

/** Every article that a basis cites, one a line: the template takes one, and which of several is for a person to choose. */
function articles(app: Application, key: 'article6' | 'article9', list: readonly RegisterLabel[]): Answer {
  const cited = (app.get('data-controllers')?.bases ?? []).map((basis) => basis[key]);
  const labels = cited.map((value) => (value === undefined ? undefined : registerLabel(list, value)));
  const known = [...new Set(labels.filter((label) => label !== undefined))];
  return {
    ...words(known.join('\n'), 'data-controllers'),
    ...(known.length > 1 ? { remark: `the list takes one, and the application rests on ${known.length}` } : {}),
  };
}

function confidentiality(requests: readonly RequestFacts[]): Answer {
  const routes = requests.map((facts) => facts.routes);
  const all = new Set<Route>(routes.flatMap((some) => [...(some ?? [])]));
  if (requests.length === 0 || routes.includes(undefined)) {
    const printed = requests.map(({ request }) => request.asPublished?.confidentiality);
    return printedIn(wordsOf(HDRUK_CONFIDENTIALITY), printed) ?? open('duty-of-confidentiality');
  }
  const confidential = [...all].filter((route) => route !== 'none');
  return labelled(
    HDRUK_CONFIDENTIALITY,
    confidential.length === 0 ? ['none'] : confidential,
    'duty-of-confidentiality',
    titleOf('duty-of-confidentiality', ['routes', 0, 'route']),
  );
}

/** Yes once objections are upheld for any flow that serves a request; not applicable where nothing identifiable flows. */
function optOut(requests: readonly RequestFacts[]): Answer {
  const answers = requests.flatMap(({ flows, sent }) => [...flows, ...sent].map((facts) => facts.answers[0]?.answer));
  const upheld = answers.filter((answer) => answer?.upheld === true).length;
  if (upheld > 0)
    return {
      ...words('Yes', 'patient-objections'),
      ...(upheld < answers.length ? { remark: 'objections are upheld for some of the data only' } : {}),
    };
  if (answers.length === 0 || answers.some((answer) => answer?.upheld === undefined)) {
    const printed = requests.map(({ request }) => request.asPublished?.optOuts);
    return printedIn(['Not applicable'], printed) ?? open('patient-objections');
  }
  return words(
    answers.every((answer) => answer?.reason === 'no-identifiable-flow') ? 'Not applicable' : 'No',
    'patient-objections',
  );
}

function frequency(requests: readonly RequestFacts[]): Answer {
  const asked = requests.map(({ request }) => request.frequency).filter((value) => value !== undefined);
  const again = asked.filter((value) => value !== 'one-off');
  const mixed = again.length > 0 && again.length < asked.length;
  return {
    ...labelled(HDRUK_FREQUENCIES, again.length > 0 ? again : asked, 'data-minimisation', title('frequency')),
    ...(mixed ? { remark: 'some of the data are asked for once only' } : {}),
  };
}

/** What tells of a person in the data that NHS England sends. */
function identifiers(requests: readonly RequestFacts[]): Answer {
  const lists = requests.flatMap(({ flows }) => flows.map(({ flow }) => flow.identifiers));
  const document = 'processing-activities';
  if (lists.length === 0 || lists.includes(undefined)) return open(document);
  const title = titleOf(document, ['flows', 0, 'identifiers', 0]);
  // Commas part one field from the next, so what a title adds after one is left away.
  const name = (value: string): string => title(value).replace(/,.*$/, '');
  const found = [...new Set(lists.flatMap((list) => list ?? []).filter((value) => value !== undefined))];
  return {
    ...words(found.length === 0 ? 'None' : found.map(name).join(', '), document),
    ...(found.includes('other') ? { remark: 'what the other detail is stands with the flows' } : {}),
  };
}
