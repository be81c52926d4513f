import { UserError } from '../core/user-error.ts';
import { EDITIONS, LATEST_EDITION } from '../reference/editions.ts';

/** The edition that was asked for, else the latest. Errors: UserError when there is none of that name. */
export function knownEdition(id: string | undefined): string {
  if (id === undefined) return LATEST_EDITION;
  if (EDITIONS.some((edition) => edition.id === id)) return id;
  throw new UserError(
    `There is no edition “${id}” of the guidance. Known: ${EDITIONS.map((edition) => edition.id).join(', ')}.`,
    { exitCode: 2 },
  );
}
