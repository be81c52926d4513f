import type { Application } from '../core/workspace.ts';
import { labelAt, nameOf, productName } from '../views/names.ts';
import type { Layout } from './answers.ts';
import { showDate } from './figures.ts';
import { paragraph, type Section } from './model.ts';
import { proseBlocks } from './prose.ts';

/** Most things that one line of the summary names; it has to stay on one page. */
const MOST = 5;
/** Outputs have long titles. */
const MOST_OUTPUTS = 3;

/** One page for a reader who knows nothing of the guidance: the applicant's own summary, and the answers it rests on. */
export function summarySection(app: Application, { anchor }: Layout): Section {
  const summary = app.get('application')?.summary;
  const items = lines(app).map(([label, value]) => ({ label, value: [paragraph(value)] }));
  return {
    id: anchor('summary'),
    title: 'Summary',
    content: [
      ...(summary === undefined ? [] : proseBlocks(summary, 'Summary')),
      ...(items.length === 0 ? [] : [{ kind: 'facts', items } as const]),
    ],
  };
}

/** Each line of the summary that the answers have something for. */
function lines(app: Application): readonly (readonly [label: string, value: string])[] {
  const { requests = [], cohorts = [] } = app.get('data-minimisation') ?? {};
  const term = app.get('term-of-data-sharing-agreement');
  const commercial = app.get('commercial-purpose')?.includes;
  const upheld = app.get('patient-objections')?.answers?.flatMap((answer) => answer.upheld ?? []) ?? [];
  const organisations = (ids: readonly (string | undefined)[] = []): string =>
    several(ids.flatMap((id) => (id === undefined ? [] : [nameOf(app, 'organisation', id)])));
  const all: readonly (readonly [string, string])[] = [
    ['Who decides', organisations(app.get('data-controllers')?.controllers?.map((one) => one.organisation))],
    ['What for', several(app.get('objective-for-processing')?.purposes?.flatMap(({ title }) => title ?? []) ?? [])],
    ['Whose data', several(cohorts.flatMap(({ id }) => (id === undefined ? [] : [nameOf(app, 'cohort', id)])))],
    ['Which data', several(requests.map(productName))],
    [
      'Level of the data',
      several(
        requests.flatMap(({ level }) =>
          level === undefined ? [] : [labelAt('data-minimisation', 'requests.level', level)],
        ),
      ),
    ],
    ['Objections', objections(upheld)],
    ['Where', places(app)],
    [
      'How long',
      term?.start === undefined || term.end === undefined ? '' : `${showDate(term.start)} to ${showDate(term.end)}`,
    ],
    [
      'Who pays',
      several(
        app
          .get('application')
          ?.funding?.flatMap(({ funder }) => (funder === undefined ? [] : [nameOf(app, 'organisation', funder)])) ?? [],
      ),
    ],
    ['Commercial purpose', commercial === undefined ? '' : commercial ? 'Yes' : 'No'],
    [
      'What comes of it',
      several(app.get('expected-outcomes')?.outputs?.flatMap(({ title }) => title ?? []) ?? [], MOST_OUTPUTS),
    ],
  ];
  return all.filter(([, value]) => value !== '');
}

function objections(upheld: readonly boolean[]): string {
  if (upheld.length === 0) return '';
  if (upheld.every((one) => one)) return 'Whoever has opted out is left out';
  return upheld.some((one) => one)
    ? 'Whoever has opted out is left out of some of the data; why not of all is said under Patient Objections'
    : 'Opt-outs do not apply; why is said under Patient Objections';
}

/** Names in one line, each once. */
function several(names: readonly string[], most = MOST): string {
  const once = [...new Set(names)];
  const shown = once.slice(0, most).join('; ');
  return once.length > most ? `${shown}; and ${once.length - most} more` : shown;
}

/** Where the data are held and worked on: one list where all of it is in the same area, else which is which. */
function places(app: Application): string {
  const { storage, processing, remoteAccess } = app.get('territory-of-use') ?? {};
  const areas = (
    [
      ['held in', 'storage', storage],
      ['worked on in', 'processing', processing],
      ['reached from', 'remoteAccess', remoteAccess],
    ] as const
  ).flatMap(([how, field, list = []]) =>
    list.length === 0 ? [] : [{ how, list: several(list.map((area) => labelAt('territory-of-use', field, area))) }],
  );
  const [first, ...others] = areas;
  if (first === undefined || others.every(({ list }) => list === first.list)) return first?.list ?? '';
  const words = areas.map(({ how, list }) => `${how} ${list}`).join('; ');
  return `${words.slice(0, 1).toUpperCase()}${words.slice(1)}`;
}
