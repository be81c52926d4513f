import { UserError } from '../../core/user-error.ts';
import type { Colours } from '../../report/colours.ts';
import { count } from '../../report/words.ts';
import { hanging } from '../../report/wrap.ts';
import { flowsView, type FlowRow, type Flows } from '../../views/flows.ts';
import { coloursFor } from '../colours.ts';
import { EXIT, type Io } from '../io.ts';
import { openView, printJson, type ViewOptions } from '../view.ts';

/** Options of `dars flows`. */
export interface FlowsOptions extends ViewOptions {
  readonly svg?: boolean;
}

/** Prints who sends which data to whom, how far they identify people, and where they go. */
export async function runFlows(where: string | undefined, options: FlowsOptions, io: Io): Promise<number> {
  if (options.svg === true && options.format === 'json')
    throw new UserError('Choose one of --svg and --format json.', { exitCode: 2 });
  const view = flowsView(openView(where, options, io).app);
  if (options.format === 'json') printJson(io, view);
  else if (options.svg === true) {
    const { flowsSvg } = await import('../../views/flows-svg.ts');
    io.out(flowsSvg(view).svg);
  } else io.out(drawn(view, Math.min(io.columns, 100), await coloursFor(io, options.color ?? 'auto')));
  return EXIT.clean;
}

function drawn({ actors, flows }: Flows, width: number, colour: Colours): string {
  if (flows.length === 0) return 'No flow is described yet: they stand in standards/processing-activities.yaml.\n';
  const territories = [...new Set(actors.map(({ territory }) => territory))];
  const who = territories.map(
    (territory) =>
      `${hanging(
        `  ${territory}: `,
        actors
          .filter((actor) => actor.territory === territory)
          .map(({ name }) => name)
          .join('; '),
        width,
      ).join('\n')}\n`,
  );
  return `${flows.map((flow) => drawnFlow(flow, width, colour)).join('\n')}\n${colour.bold('Who is where')}\n${who.join('')}\n${count(flows.length, 'flow')} between ${count(actors.length, 'party', 'parties')}; --svg draws them.\n`;
}

function drawnFlow(flow: FlowRow, width: number, colour: Colours): string {
  const { number, id, direction, from, to, onBehalfOf, data, identifiers, level, how, places } = flow;
  const facts: readonly (readonly [label: string, text: string])[] = [
    ['Data', data.join('; ')],
    ['Level', level],
    ['Details', identifiers.length === 0 ? 'none' : identifiers.join(', ')],
    ['How', how],
    ['Where', places.length === 0 ? 'not said' : places.join('; ')],
  ];
  const lines = [
    ...hanging(`${String(number).padEnd(2)} `, `${from} → ${to}`, width).map(colour.bold),
    ...hanging(
      '   ',
      `${id}: ${direction}${onBehalfOf === undefined ? '' : `, on behalf of ${onBehalfOf}`}`,
      width,
    ).map(colour.dim),
    ...facts.flatMap(([label, text]) => hanging(`   ${label.padEnd(8)}`, text, width)),
  ];
  return `${lines.join('\n')}\n`;
}
