import type { FieldTrees } from '../core/fields.ts';
import type { Application } from '../core/workspace.ts';
import type { Cell } from '../views/entry.ts';
import { layOut, type Layout } from './answers.ts';
import { namesOf } from '../core/names.ts';
import { plainText } from './plain-text.ts';
import { proseBlocks } from './prose.ts';

/** Gives the text of every cell of an entry, the long ones too: prose without its marks, a Standard in the order of its form. */
export function entryTexts(app: Application, trees: FieldTrees): (cell: Cell) => string {
  const layout: Layout = { names: namesOf(app, trees), anchor: (words) => words };
  return (cell) => {
    switch (cell.kind) {
      case 'words':
        return cell.words;
      case 'published':
        return cell.text;
      case 'prose':
        return plainText(proseBlocks(cell.markdown, 'Table'));
      case 'answers': {
        const tree = trees[cell.document];
        const { fields } = cell;
        const others = Object.keys(tree?.fields ?? {}).filter((field) => fields?.includes(field) === false);
        return tree === undefined
          ? ''
          : plainText(layOut(app.get(cell.document) ?? {}, tree, 2, layout, new Set(others)));
      }
      case 'blank':
        return '';
    }
  };
}
