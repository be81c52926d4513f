import type { EngineRule } from './schema-rules.ts';

/** Checks of the file of organisations that many applications share, and of how an application uses it. */
export const SHARED_RULES = {
  unknown: {
    id: 'organisations/not-shared',
    severity: 'error',
    title: 'An organisation that the shared file does not have',
    why: 'The application gives the id alone and leaves the rest to the shared file, so nobody can tell which body is meant.',
    fix: 'Correct the id, or add the organisation to the shared file. One that no other application uses can be written here instead, with its legal name, sector and country.',
  },
  twice: {
    id: 'organisations/written-twice',
    severity: 'error',
    title: 'The same thing twice in the shared file',
    why: 'Only the first is used. Somebody who changes the second changes nothing.',
    fix: 'Keep one, and delete the other.',
  },
  parent: {
    id: 'organisations/larger-body-unknown',
    severity: 'error',
    title: 'A larger body that the shared file does not have',
    why: 'The organisation is said to be part of another, or to sign or use data for it, and nobody can tell which one.',
    fix: 'Correct the id, or add the larger body to the shared file.',
  },
  differs: {
    id: 'organisations/differs-from-shared',
    severity: 'warning',
    title: 'An answer that differs from the shared file',
    why: 'The application’s own answer is used, so a change of the shared file does not reach it. Usually one of the two is out of date.',
    fix: 'Delete the answer here if the shared file is right; correct the shared file if this one is. Where both are true, say in a waiver why.',
  },
} as const satisfies Record<string, EngineRule>;
