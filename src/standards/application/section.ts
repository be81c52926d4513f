import type { SectionInput } from '../../core/standard.ts';
import { layOut, showValue } from '../../render/answers.ts';
import { text, type Block, type Cell, type Inline } from '../../render/model.ts';
import type { Application } from '../../core/workspace.ts';

/** About the application: its answers, with the organisations as one register that says what part each has. */
export default function section({ app, answers, tree, layout }: SectionInput): Block[] {
  const rest = layOut(answers, tree, 2, layout, new Set(['organisations']));
  const organisations = app.get('application')?.organisations ?? [];
  const field = tree.fields?.['organisations'];
  if (organisations.length === 0 || field?.item === undefined) return rest;
  const item = field.item;
  const show = (key: string, value: unknown): string | undefined => {
    const one = item.fields?.[key];
    return value === undefined || one === undefined ? undefined : showValue(value, one, layout);
  };
  const rows = organisations.map((organisation): Cell[] => {
    const codes = [
      ['aliases', 'also '],
      ['odsCode', 'ODS code '],
      ['companyNumber', 'company '],
      ['partOf', 'part of '],
    ].flatMap(([key = '', lead = '']) => {
      const words = show(key, organisation[key as 'odsCode']);
      return words === undefined ? [] : [`${lead}${words}`];
    });
    const kind = [show('sector', organisation.sector), show('country', organisation.country)].filter(
      (word) => word !== undefined,
    );
    const parts = [...partsOf(app, organisation.id), ...lines(show('otherRoles', organisation.otherRoles))];
    return [
      [...text(organisation.name ?? ''), ...code(organisation.id), ...note(codes.join('; '))],
      text(kind.join(', ') || '—'),
      [...text(parts.join('; ') || '—'), ...note(organisation.roleText ?? '')],
    ];
  });
  return [
    ...rest,
    { kind: 'heading', level: 2, id: layout.anchor(field.title), content: text(field.title) },
    {
      kind: 'table',
      caption: field.title,
      headed: true,
      head: [text('Organisation'), text('Type and country'), text('Part in this application')],
      rows,
      rowHeads: true,
      widths: [4, 3, 5],
    },
  ];
}

/** Parts that other files give an organisation. */
function partsOf(app: Application, id: string | undefined): string[] {
  if (id === undefined) return [];
  const application = app.get('application');
  return [
    ...(application?.applicant === id ? ['Applicant'] : []),
    ...((app.get('data-controllers')?.controllers ?? []).some((one) => one.organisation === id) ? ['Controller'] : []),
    ...((app.get('data-processors')?.processors ?? []).some((one) => one.organisation === id) ? ['Processor'] : []),
    ...((application?.funding ?? []).some((one) => one.funder === id) ? ['Funder'] : []),
  ];
}

function lines(words: string | undefined): string[] {
  return words === undefined ? [] : [words];
}

function note(words: string): Inline[] {
  return words === '' ? [] : [{ kind: 'break' }, ...text(words.replaceAll(/\s+/g, ' ').trim())];
}

function code(id: string | undefined): Inline[] {
  return id === undefined ? [] : [...text(' '), { kind: 'code', text: id }];
}
