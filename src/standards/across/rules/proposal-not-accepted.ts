import type { Step } from '../../../core/finding.ts';
import { at, rule } from '../../../core/rule.ts';
import { isMap } from '../../../core/values.ts';
import type { LoadedDocument } from '../../../core/workspace.ts';

/** Begins the comment that dars import writes above an answer that it read in published prose. */
const PROPOSED = /^\s*proposed:/;

export default rule({
  id: 'across/proposal-not-accepted',
  severity: 'error',
  since: '0.1.0',
  title: 'A proposed answer that nobody has accepted',
  why: 'A program read this answer in the prose of a published agreement. It may have misread it, and whoever submits the application answers for it.',
  fix: 'Compare the answer with the words in the comment above it. Delete the comment if it is right; change or delete the answer if it is not.',
  source: { fact: 'model', status: 'inferred' },
  reads: [],
  messages: {
    open: {
      missing: true,
      text: () => 'This answer was proposed by the import, and nobody has accepted it yet.',
    },
  },
  applies: ({ app }) => app.get('application')?.origin === 'register-import',
  check({ app }, report) {
    for (const [name, document] of app.documents) {
      // Finding the comments of a file takes longer than reading its answers.
      if (!document.source.text.includes('proposed:')) continue;
      const lines = document.source.comments
        .filter(({ text }) => PROPOSED.test(text))
        .map(({ targetLine }) => targetLine);
      if (lines.length === 0) continue;
      const paths = pathsByLine(document);
      for (const line of lines) {
        const path = paths.get(line);
        if (path !== undefined) report.open(undefined, at(name, path, 'key'));
      }
    }
  },
  examples: {
    bad: [
      'application: {origin: register-import}\nterritory-of-use: |\n  # proposed: read in “stored in England”.\n  storage: [england]',
    ],
    good: ['application: {origin: register-import}\nterritory-of-use: {storage: [england]}'],
  },
});

/** The outermost answer that begins on each line. */
function pathsByLine({ source, answers }: LoadedDocument): ReadonlyMap<number, readonly Step[]> {
  const found = new Map<number, readonly Step[]>();
  const visit = (value: unknown, path: readonly Step[]): void => {
    const original = answers?.original(path) ?? path;
    const { line } = source.locate(original, 'key');
    if (path.length > 0 && !found.has(line)) found.set(line, path);
    if (Array.isArray(value)) value.forEach((entry: unknown, index) => visit(entry, [...path, index]));
    else if (isMap(value)) for (const [key, part] of Object.entries(value)) visit(part, [...path, key]);
  };
  visit(answers?.data, []);
  return found;
}
