import { input, select } from '@inquirer/prompts';
import type { FirstAnswers } from '../core/fill-form.ts';
import { UserError } from '../core/user-error.ts';

const KINDS = [
  { value: 'new', name: 'a new agreement' },
  { value: 'amendment', name: 'an amendment of an agreement in force' },
  { value: 'renewal', name: 'a renewal of an agreement that ends' },
  { value: 'extension', name: 'an extension of an agreement' },
] as const;

/** Asks for what the application form needs first. An empty answer leaves the question open. Errors: UserError when the person stops. */
export async function askFirst(given: FirstAnswers): Promise<FirstAnswers> {
  try {
    const title = given.title ?? (await input({ message: 'Title of the application (leave empty to write it later):' }));
    const kind = given.kind ?? (await select({ message: 'What do you ask for?', choices: KINDS }));
    const organisation = await input({ message: 'Legal name of the applicant organisation (leave empty to write it later):' });
    return {
      edition: given.edition,
      kind,
      ...(title.trim() === '' ? {} : { title: title.trim() }),
      ...(organisation.trim() === '' ? {} : { organisation: organisation.trim() }),
    };
  } catch (error) {
    if (error instanceof Error && error.name === 'ExitPromptError') throw new UserError('Stopped; nothing was written.', { exitCode: 2 });
    throw error;
  }
}
