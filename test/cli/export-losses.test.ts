import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Field } from '../../src/core/fields.ts';
import { FIELD_TREES } from '../../src/core/fields-data.ts';
import type { Application } from '../../src/core/workspace.ts';
import { isMap } from '../../src/core/values.ts';
import { applicationOf } from '../support/application.ts';
import { runCli, temporaryFolder } from '../support/cli.ts';
import { exampleDay, exampleFiles, exampleFolder, exampleNames } from '../support/examples.ts';

/** Every answer but ids, as its file, its question and its value; an organisation stands under its name. */
function answersIn(app: Application): ReadonlyMap<string, ReadonlySet<string>> {
  const found = new Map<string, Set<string>>();
  const names = new Map(app.get('application')?.organisations?.map(({ id, name }) => [id, name]));
  const add = (question: string, value: unknown): void => {
    found.set(question, (found.get(question) ?? new Set()).add(JSON.stringify(value)));
  };
  const walk = (value: unknown, field: Field | undefined, question: string): void => {
    if (field === undefined || field.declares !== undefined) return;
    if (Array.isArray(value)) {
      if (value.length === 0) add(question, value);
      for (const entry of value) walk(entry, field.item, question);
    } else if (isMap(value))
      for (const [key, part] of Object.entries(value)) walk(part, field.fields?.[key], `${question}.${key}`);
    else add(question, field.ref === 'organisation' ? (names.get(String(value)) ?? value) : value);
  };
  for (const [name, { source }] of app.documents) walk(app.get(name), FIELD_TREES[name], `${source.file}:`);
  return found;
}

interface Told {
  readonly leftOut: readonly { readonly file: string; readonly questions: readonly string[] }[];
  readonly asText: readonly { readonly file: string; readonly questions: readonly string[] }[];
}

/** Texts of a draft's YAML files. */
function draftIn(folder: string): Record<string, string> {
  const names = (readdirSync(folder, { recursive: true }) as string[]).map((name) => name.replaceAll('\\', '/'));
  return Object.fromEntries(
    names
      .filter((name) => /^(?:standards\/[a-z0-9-]+|application)\.yaml$/.test(name))
      .map((name) => [name, readFileSync(path.join(folder, name), 'utf8')]),
  );
}

describe.each(['register', 'hdruk'])('dars export %s', (kind) => {
  it.each(exampleNames)('says of %s which answers do not come back, and of none too many', async (name) => {
    const folder = temporaryFolder();
    const { err } = await runCli(['export', kind, exampleFolder(name), '--format', 'json', '--out', 'entry'], folder);
    const told = JSON.parse(readFileSync(path.join(folder, 'entry', `${kind}.json`), 'utf8')) as Told;
    const { out } = await runCli(['import', 'entry', '--out', 'back'], folder);
    const [, made = ''] = /to (back\/[^\n]+)\/\n/.exec(out) ?? [];
    const back = answersIn(applicationOf(draftIn(path.join(folder, made)), exampleDay(name)));
    const listed = new Set(
      [...told.leftOut, ...told.asText].flatMap(({ file, questions }) =>
        questions.map((question) => `${file}:.${question}`),
      ),
    );
    const lost = [...answersIn(applicationOf(exampleFiles(name), exampleDay(name)))]
      .filter(([question, values]) => [...values].some((value) => back.get(question)?.has(value) !== true))
      .map(([question]) => question);
    expect(lost.filter((question) => !listed.has(question))).toEqual([]);
    for (const { file } of [...told.leftOut, ...told.asText]) expect(err).toContain(`\n  ${file}: `);
    // The columns of the layout carry these, so none of them may be listed.
    const carried = [
      'application.yaml:.title',
      'application.yaml:.applicant',
      'standards/term-of-data-sharing-agreement.yaml:.start',
      'standards/term-of-data-sharing-agreement.yaml:.end',
      'standards/sub-licencing-and-onward-sharing.yaml:.permitted',
      'standards/data-minimisation.yaml:.requests.product',
      ...(kind === 'register'
        ? [
            'standards/commercial-purpose.yaml:.includes',
            'standards/data-controllers.yaml:.controllers.organisation',
            'standards/data-minimisation.yaml:.requests.sensitivity',
            'standards/data-minimisation.yaml:.requests.legalBases',
          ]
        : []),
    ];
    expect(carried.filter((question) => listed.has(question))).toEqual([]);
  });
});
