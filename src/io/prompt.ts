import inquirer from 'inquirer';
import type { Starter } from '../core/apply-starter.ts';
import type { FirstAnswers } from '../core/fill-form.ts';
import { UserError } from '../core/user-error.ts';

const KINDS = [
  { value: 'new', name: 'a new agreement' },
  { value: 'amendment', name: 'an amendment of an agreement in force' },
  { value: 'renewal', name: 'a renewal of an agreement that ends' },
  { value: 'extension', name: 'an extension of an agreement' },
];

/** Asks for what the application form needs first and was not given. An empty answer leaves the question open. Errors: UserError when the person stops. */
export async function askFirst(given: FirstAnswers): Promise<FirstAnswers> {
  const answers = await unlessStopped(
    inquirer.prompt<{ title: string; kind: string; organisation: string }>(
      [
        { type: 'input', name: 'title', message: 'Title of the application (leave empty to write it later):' },
        { type: 'select', name: 'kind', message: 'What do you ask for?', choices: KINDS },
        {
          type: 'input',
          name: 'organisation',
          message: 'Legal name of the applicant organisation (leave empty to write it later):',
        },
      ],
      {
        ...(given.title === undefined ? {} : { title: given.title }),
        ...(given.kind === undefined ? {} : { kind: given.kind }),
      },
    ),
  );
  const title = answers.title.trim();
  const organisation = answers.organisation.trim();
  return {
    edition: given.edition,
    kind: answers.kind,
    ...(title === '' ? {} : { title }),
    ...(organisation === '' ? {} : { organisation }),
  };
}

/** Asks which starter the forms are to be given; undefined for none. Errors: UserError when the person stops. */
export async function askStarter(starters: readonly Starter[]): Promise<Starter | undefined> {
  const { starter } = await unlessStopped(
    inquirer.prompt<{ starter: string }>([
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
    ]),
  );
  return starters.find(({ name }) => name === starter);
}

/** Answers, or a plain word that nothing was written when the person breaks off. */
async function unlessStopped<Answers>(asked: Promise<Answers>): Promise<Answers> {
  try {
    return await asked;
  } catch (error) {
    if (error instanceof Error && error.name === 'ExitPromptError')
      throw new UserError('Stopped; nothing was written.', { exitCode: 130 });
    throw error;
  }
}
