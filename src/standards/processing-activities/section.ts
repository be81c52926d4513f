import type { SectionInput } from '../../core/standard.ts';
import { layOut, showValue } from '../../render/answers.ts';
import { text, type Block } from '../../render/model.ts';
import { flowsOf } from '../across/flows.ts';

/** Processing activities: every flow at a glance in one table, then the answers themselves. */
export default function section({ app, answers, tree, layout }: SectionInput): Block[] {
  const rest = layOut(answers, tree, 2, layout);
  const flows = flowsOf(app);
  const item = tree.fields?.['flows']?.item;
  if (flows.length < 2 || item === undefined) return rest;
  const show = (key: string, value: unknown): string => {
    const field = item.fields?.[key];
    return value === undefined || field === undefined ? '—' : showValue(value, field, layout);
  };
  const title = 'Flows at a glance';
  return [
    { kind: 'heading', level: 2, id: layout.anchor(title), content: text(title) },
    {
      kind: 'table',
      caption: title,
      headed: true,
      head: ['Flow', 'From', 'To', 'What flows', 'Level of data', 'How'].map(text),
      rows: flows.map(({ flow, index, level }) => [
        text(String(index + 1)),
        text(show('from', flow.from)),
        text(show('to', flow.to)),
        text(flow.requests === undefined ? show('cohorts', flow.cohorts) : show('requests', flow.requests)),
        text(show('level', level)),
        text(show('method', flow.method)),
      ]),
      rowHeads: true,
      widths: [1, 3, 3, 4, 2, 2],
    },
    ...rest,
  ];
}
