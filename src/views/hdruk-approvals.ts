import type { Application } from '../core/workspace.ts';
import { open, unknowable, words, type Answer } from './entry.ts';

/**
 * Committees whose approval is at hand. One that is still awaited has not authorised anything, and is named in the remark
 * only. A published record names those that have, and no register publishes their letters.
 */
export function approvalsOf(app: Application): Answer {
  const ethics = app.get('ethical-approval');
  const supports = app.get('duty-of-confidentiality')?.supports ?? [];
  const all = [
    ...(ethics?.approvals ?? []).map(({ body, reference, letter }) => ({
      name: named(body, reference),
      letters: letter === undefined ? [] : [letter],
    })),
    ...supports.map(({ cagReference, letters }) => ({
      name: named('Confidentiality Advisory Group', cagReference),
      letters: letters ?? [],
    })),
  ];
  const isPublished = app.get('application')?.origin === 'register-import';
  const given = all.filter(
    ({ letters }) => (isPublished && letters.length === 0) || letters.some((id) => isAtHand(app, id)),
  );
  const awaited = all.filter((one) => !given.includes(one)).map(({ name }) => name);
  const answer =
    given.length > 0
      ? words(given.map(({ name }) => name).join(', '), 'ethical-approval')
      : ethics?.route === undefined
        ? open('ethical-approval')
        : unknowable('no approval with its letter is named in the application');
  return awaited.length === 0
    ? answer
    : { ...answer, remark: `left out, because no letter is attached yet: ${awaited.join(', ')}` };
}

function named(body: string | undefined, reference: string | undefined): string {
  return [body ?? 'a committee', ...(reference === undefined ? [] : [`(${reference})`])].join(' ');
}

function isAtHand(app: Application, id: string | undefined): boolean {
  const paper = app.get('evidence')?.items?.find((item) => item.id !== undefined && item.id === id);
  return paper !== undefined && (paper.status === 'attached' || paper.status === undefined);
}
