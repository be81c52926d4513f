import { parseDocument, stringify } from 'yaml';
import { RESERVED } from './references.ts';

/** Answers that `dars init` was given, to be written into the blank application form. */
export interface FirstAnswers {
  readonly title?: string;
  readonly kind?: string;
  readonly edition: string;
  /** Legal name of the applicant. */
  readonly organisation?: string;
}

/** Writes first answers into the blank application form and leaves every other byte alone. */
export function fillForm(form: string, answers: FirstAnswers): string {
  const organisation = answers.organisation;
  const id = organisation === undefined ? undefined : idFrom(organisation);
  const filled = form
    .split('\n')
    .map((line) => {
      const top = /^(title|kind|stage|edition|applicant):$/.exec(line)?.[1];
      if (top === 'title' && answers.title !== undefined) return `title: ${scalar(answers.title)}`;
      if (top === 'kind' && answers.kind !== undefined) return `kind: ${scalar(answers.kind)}`;
      if (top === 'stage') return 'stage: draft';
      if (top === 'edition') return `edition: ${scalar(answers.edition)}`;
      if (top === 'applicant' && id !== undefined) return `applicant: ${id}`;
      return line;
    })
    .join('\n');
  return id === undefined || organisation === undefined ? filled : withOrganisation(filled, id, organisation);
}

/** Fills id and name of the first entry below `organisations:`. */
function withOrganisation(form: string, id: string, name: string): string {
  const start = form.indexOf('\norganisations:');
  if (start < 0) return form;
  const head = form.slice(0, start);
  const tail = form
    .slice(start)
    .replace(/\n {2}- id:\n/, `\n  - id: ${id}\n`)
    .replace(/\n {4}name:\n/, () => `\n    name: ${scalar(name)}\n`);
  return head + tail;
}

/** A value as YAML on one line that reads back as the same text. */
function scalar(text: string): string {
  const written = stringify(text, { lineWidth: 0, defaultStringType: 'PLAIN' }).trimEnd();
  const safe = !written.includes('\n') && parseDocument(`k: ${written}`).toJS()?.k === text;
  return safe ? written : JSON.stringify(text);
}

/** A short id from a name: initials would be cryptic, so the words themselves, cut to fit. */
export function idFrom(name: string): string {
  const slug = name
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replace(/^[^a-z]+/, '')
    .slice(0, 40)
    .replace(/-+$/, '');
  const taken = Object.values(RESERVED).some((names) => names.includes(slug));
  return slug === '' || taken ? 'applicant' : slug;
}
