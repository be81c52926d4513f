import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { runCli, temporaryFolder } from '../support/cli.ts';
import { exampleFolder, exampleNames } from '../support/examples.ts';

const APPLICATION = `title: Hips
stage: draft
applicant: uni
organisations:
  - id: uni
    name: University of Elmscar
    aliases: [Elm Lab]
`;
const ACTIVITIES = `flows:
  - id: on
    from: uni
    what: >-
      The Elm
      Lab sends it. University of
      Elmscar staff at the Quillmere
      Hosting Ltd
      keep it for ada@example.org.
`;

function folderWith(application = APPLICATION): string {
  const folder = temporaryFolder();
  mkdirSync(path.join(folder, 'standards'));
  writeFileSync(path.join(folder, 'application.yaml'), application);
  writeFileSync(path.join(folder, 'standards/processing-activities.yaml'), ACTIVITIES);
  return folder;
}

describe('dars who', () => {
  it('prints each organisation with its names, roles and places, and who matches nobody', async () => {
    const { code, out } = await runCli(['who'], folderWith());
    expect(code).toBe(0);
    expect(out).toBe(`Hips

University of Elmscar uni
  Also    Elm Lab
  Role    applicant
  Fields  application.yaml:3; standards/processing-activities.yaml:3
  Texts   standards/processing-activities.yaml:5, 6

Named in the texts, and matching nobody in application.yaml:

Quillmere Hosting Ltd
  Texts   standards/processing-activities.yaml:7

List them there, or add the name as an alias. dars looks for names in capitals
with a word such as University, Trust or Limited; others it cannot see.
`);
  });

  it('prints the same as data, with lines and columns', async () => {
    const { out } = await runCli(['who', '--format', 'json'], folderWith());
    expect(JSON.parse(out)).toEqual({
      schemaVersion: 1,
      application: 'Hips',
      organisations: [
        {
          id: 'uni',
          name: 'University of Elmscar',
          aliases: ['Elm Lab'],
          roles: ['applicant'],
          fields: [
            { file: 'application.yaml', line: 3, column: 12 },
            { file: 'standards/processing-activities.yaml', line: 3, column: 11 },
          ],
          texts: [
            { file: 'standards/processing-activities.yaml', line: 5, column: 11, words: 'Elm Lab' },
            { file: 'standards/processing-activities.yaml', line: 6, column: 21, words: 'University of Elmscar' },
          ],
        },
      ],
      unmatched: [
        {
          name: 'Quillmere Hosting Ltd',
          texts: [
            { file: 'standards/processing-activities.yaml', line: 7, column: 28, words: 'Quillmere Hosting Ltd' },
          ],
        },
      ],
    });
  });

  it('finds the line of a name that stands there twice, and of one within another', async () => {
    const folder = folderWith(APPLICATION.replace('Elm Lab', 'Elmscar'));
    writeFileSync(
      path.join(folder, 'standards/processing-activities.yaml'),
      'flows:\n  - id: on\n    what: |\n      University of Elmscar and\n      Elmscar, then Quillmere Ltd,\n      and Quillmere Ltd\n',
    );
    const { out } = await runCli(['who', '--format', 'json'], folder);
    const lines = [...out.matchAll(/"line": (\d+),\s+"column": (\d+),\s+"words": "([^"]+)"/g)];
    expect(lines.map(([, line, column, words]) => `${line}:${column} ${words}`)).toEqual([
      '4:7 University of Elmscar',
      '5:7 Elmscar',
      '5:21 Quillmere Ltd',
      '6:11 Quillmere Ltd',
    ]);
  });

  it('hides what looks like a person’s own value, also in a name', async () => {
    const named = APPLICATION.replace('[Elm Lab]', '["lab ada@example.org"]');
    for (const format of ['text', 'json']) {
      const { out } = await runCli(['who', '--format', format], folderWith(named));
      expect(out).not.toContain('ada@');
      expect(out).toContain('‹e-mail at example.org›');
    }
  });

  it.each(exampleNames)('keeps to eighty columns for %s', async (name) => {
    const { code, out } = await runCli(['who', exampleFolder(name)], '/');
    expect(code).toBe(0);
    expect(
      out
        .split('\n')
        .slice(1)
        .filter((line) => line.length > 80),
    ).toEqual([]);
  });

  it('leaves out an answer that is not written as it has to be', async () => {
    const { code, out, err } = await runCli(['who'], folderWith(APPLICATION.replace('[Elm Lab]', 'Elm Lab')));
    expect(code).toBe(0);
    expect(err).toBe('dars: 1 answer is not written as it has to be, and not shown; dars validate says which.\n');
    expect(out).toContain('University of Elmscar uni\n  Role    applicant\n');
  });
});
