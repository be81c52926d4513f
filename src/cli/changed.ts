import path from 'node:path';
import { safe } from '../core/redact.ts';
import { changedSince, repositoryOf } from '../io/git.ts';
import { isInside, realFolder } from '../io/inside.ts';
import { count } from '../report/words.ts';
import type { Io } from './io.ts';
import { MOST_HELD, type OpenedFolder } from './open.ts';

/** The applications with a file that changed since a commit, branch or tag, a file of their settings included; says how many there are. */
export function changedOnly(opened: readonly OpenedFolder[], ref: string, io: Io): readonly OpenedFolder[] {
  const known = new Map<string, readonly string[]>();
  const found = opened.filter(({ folder, config, letGo }) => {
    if (opened.length > MOST_HELD) letGo();
    const real = realFolder(folder);
    const top = repositoryOf(real);
    const changed = known.get(top) ?? changedSince(ref, top);
    known.set(top, changed);
    const settings = new Set([...config.sources.keys()].map((file) => path.resolve(real, file)));
    return changed.some((file) => isInside(real, file) || settings.has(file));
  });
  const since = `since ${safe(ref, { max: 100 })}`;
  const text =
    found.length === 0
      ? `Nothing to check: none of ${count(opened.length, 'application')} has changed ${since}.`
      : `Changed ${since}: ${found.length} of ${count(opened.length, 'application')}.`;
  io.err(`${text}\n`);
  return found;
}
