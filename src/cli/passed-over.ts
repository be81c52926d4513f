import path from 'node:path';
import { safe } from '../core/redact.ts';
import { seenFrom } from '../io/inside.ts';
import { settingsAbove, settingsPassedOver } from '../io/read-config.ts';
import type { Io } from './io.ts';

/** What a run has said already: `--watch` looks again and again. */
const said = new WeakMap<Io, Set<string>>();

/** Says of settings above these applications that they are not used, and how they can be: once for each file. */
export function sayPassedOver(folders: readonly string[], io: Io): void {
  const known = said.get(io) ?? new Set<string>();
  said.set(io, known);
  const home = io.env['HOME'];
  const above = new Map<string, string | undefined>();
  for (const folder of folders) {
    const parent = path.dirname(folder);
    // Many applications lie in one folder, and few have settings above them.
    if (!above.has(parent)) above.set(parent, settingsAbove(parent, home));
    const near = above.get(parent);
    if (near === undefined || known.has(near) || settingsPassedOver(folder, home) !== near) continue;
    known.add(near);
    const shown = safe(seenFrom(io.cwd, near), { max: 300 });
    io.err(
      `dars: ${shown} is not used: without a repository of git, only settings in the folder of the application are.\n` +
        `To use it, run git init in its folder, or name it after extends: in a dars.config.yaml beside application.yaml; dars validate also takes --config ${shown}.\n`,
    );
  }
}
