import path from 'node:path';
import { loadShared, OWN_COPY, type SharedOrganisations } from '../core/shared-organisations.ts';
import { seenFrom } from './inside.ts';
import { kindOf } from './look.ts';
import type { Config } from './read-config.ts';
import { readBounded } from './read-file.ts';
import { YAML_LIMIT } from './read-workspace.ts';

/**
 * The file of shared organisations that an application uses: the copy in its own folder, which came with a pack, or else
 * the file that its settings name. Errors: UserError when the system refuses.
 */
export function readOrganisations(folder: string, config: Config): SharedOrganisations | undefined {
  const copy = path.join(folder, OWN_COPY);
  const file = kindOf(copy) === 'file' ? copy : config.organisations?.value();
  if (file === undefined) return undefined;
  return loaded(seenFrom(folder, file), readBounded(file, YAML_LIMIT + 1));
}

let last: { readonly name: string; readonly bytes: Uint8Array; readonly shared: SharedOrganisations } | undefined;

/** Many applications of one run share a file: it is parsed again only when its bytes differ. */
function loaded(name: string, bytes: Uint8Array): SharedOrganisations {
  if (last?.name !== name || Buffer.compare(last.bytes, bytes) !== 0)
    last = { name, bytes, shared: loadShared(name, bytes) };
  return last.shared;
}
