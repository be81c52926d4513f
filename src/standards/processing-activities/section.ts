import type { SectionInput } from '../../core/standard.ts';
import { layOut } from '../../render/answers.ts';
import { FLOWS_AT_A_GLANCE } from '../../render/glance.ts';
import { text, type Block } from '../../render/model.ts';
import { flowsOf } from '../across/flows.ts';

/** Processing activities: where every flow stands in one drawing and one table, then the answers themselves. */
export default function section({ app, answers, tree, layout }: SectionInput): Block[] {
  const rest = layOut(answers, tree, 2, layout);
  if (flowsOf(app).length < 2) return rest;
  const { id, title } = FLOWS_AT_A_GLANCE;
  const link = { kind: 'link', href: `#${id}`, content: text(title) } as const;
  const content = [...text('Every flow stands in one drawing and in one table under '), link, ...text('.')];
  return [{ kind: 'paragraph', content }, ...rest];
}
