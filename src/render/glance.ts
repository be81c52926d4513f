import type { Application } from '../core/workspace.ts';
import { flowsSvg } from '../views/flows-svg.ts';
import { flowsView } from '../views/flows.ts';
import { minimisationOf, type MinimiseRow } from '../views/minimise.ts';
import type { Drawing } from '../views/svg.ts';
import { timelineSvgs } from '../views/timeline-svg.ts';
import { standingWords, timelineOf } from '../views/timeline.ts';
import type { Layout } from './answers.ts';
import { showDate } from './figures.ts';
import { paragraph, text, type Audience, type Block, type Section } from './model.ts';

/** The section that has all flows in one drawing and one table, for links to it. */
export const FLOWS_AT_A_GLANCE = { id: 'dars-data-flows-at-a-glance', title: 'Data flows at a glance' } as const;

/** Pictures and tables made from the answers, so that they cannot disagree with them: flows, days, datasets. */
export function glanceSections(app: Application, { anchor }: Layout, audience: Audience): Section[] {
  const section = (title: string, content: readonly Block[]): Section[] =>
    content.length === 0 ? [] : [{ id: anchor(title), title, content }];
  return [
    ...section(FLOWS_AT_A_GLANCE.title, flows(app)),
    // The days of papers and of security are no part of what the register publishes.
    ...section('Days at a glance', audience === 'public' ? [] : days(app)),
    ...section('Datasets at a glance', datasets(app)),
  ];
}

function flows(app: Application): Block[] {
  const view = flowsView(app);
  if (view.flows.length === 0) return [];
  return [
    figure(
      'flows',
      flowsSvg(view, { alone: false }),
      'Who sends data to whom, by territory; the heavier the line, the more the data tell of a person',
    ),
    table(
      'Flows of data, by the numbers of the drawing',
      ['No.', 'From', 'To', 'Data', 'Level', 'How'],
      [1, 4, 4, 5, 3.6, 4],
      view.flows.map((flow) => [
        String(flow.number),
        flow.onBehalfOf === undefined ? flow.from : `${flow.from}, on behalf of ${flow.onBehalfOf}`,
        flow.to,
        flow.data.join('; '),
        flow.level,
        flow.how,
      ]),
    ),
  ];
}

function days(app: Application): Block[] {
  const timeline = timelineOf(app);
  if (timeline.entries.length === 0) return [];
  return [
    ...timelineSvgs(timeline).map((drawing, index, { length }) =>
      figure(
        index === 0 ? 'timeline' : `timeline-${index + 1}`,
        drawing,
        `What has a last day, against the term of the agreement${length === 1 ? '' : ` (${index + 1} of ${length})`}`,
      ),
    ),
    table(
      'Days in the application',
      ['What', 'Name', 'Last day', 'Against the term'],
      [2.6, 5.6, 3.6, 4.2],
      timeline.entries.map((entry) => [entry.kind, entry.name, showDate(entry.to), standingWords(entry)]),
    ),
    ...(timeline.inWords.length === 0
      ? []
      : [
          table(
            'Dated by words alone',
            ['What', 'When'],
            [1, 1],
            timeline.inWords.map(({ what, when }) => [what, when]),
          ),
        ]),
  ];
}

function datasets(app: Application): Block[] {
  const rows = minimisationOf(app);
  if (rows.length === 0) return [];
  return [
    table(
      'How each dataset was cut down',
      ['Dataset', 'Level', 'Years asked for', 'Limits and fields', 'People'],
      [4, 3, 4, 5, 4],
      rows.map((row) => [
        `${row.product} (${row.request})`,
        row.level,
        row.asked.join('; '),
        [...row.limits, row.fields].join('; '),
        row.cohorts.join('; '),
      ]),
    ),
    ...stillMissing(rows),
  ];
}

/** What is missing of the reasons, each once with all the requests that lack it. */
function stillMissing(rows: readonly MinimiseRow[]): Block[] {
  const requests = new Map<string, string[]>();
  for (const { missing, request } of rows)
    if (missing.length > 0) requests.set(missing.join('; '), [...(requests.get(missing.join('; ')) ?? []), request]);
  const items = [...requests].map(([missing, names]) => [paragraph(`${names.join(', ')}: ${missing}`)]);
  if (items.length === 0) return [];
  const content = items.length === 1 ? items.flat() : [{ kind: 'list' as const, ordered: false, items }];
  return [{ kind: 'callout', tone: 'missing', content }];
}

function figure(name: string, { svg, width, height, description }: Drawing, caption: string): Block {
  return { kind: 'figure', name, svg, width, height, alt: description, caption };
}

function table(
  caption: string,
  head: readonly string[],
  widths: readonly number[],
  rows: readonly (readonly string[])[],
): Block {
  return {
    kind: 'table',
    caption,
    head: head.map(text),
    rows: rows.map((row) => row.map(text)),
    rowHeads: false,
    widths,
  };
}
