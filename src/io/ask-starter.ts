import inquirer from 'inquirer';
import type { Starter } from '../core/apply-starter.ts';
import { UserError } from '../core/user-error.ts';

/** Asks which starter the forms are to be given; undefined for none. Errors: UserError when the person stops. */
export async function askStarter(starters: readonly Starter[]): Promise<Starter | undefined> {
  try {
    const { starter } = await inquirer.prompt<{ starter: string }>([
      {
        type: 'select',
        name: 'starter',
        message: 'Start with suggestions for one kind of applicant?',
        choices: [
          { value: '', name: 'none: the plain forms' },
          ...starters.map(({ name, title, for: whom }) => ({ value: name, name: title, description: whom })),
        ],
        pageSize: starters.length + 1,
      },
    ]);
    return starters.find(({ name }) => name === starter);
  } catch (error) {
    if (error instanceof Error && error.name === 'ExitPromptError')
      throw new UserError('Stopped; nothing was written.', { exitCode: 130 });
    throw error;
  }
}
