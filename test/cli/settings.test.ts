import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { describe, expect, it } from 'vitest';
import { runCli, temporaryFolder } from '../support/cli.ts';

/** Files below a repository with one application in `study`. */
function repository(files: Readonly<Record<string, string>>): string {
  const folder = temporaryFolder();
  mkdirSync(path.join(folder, '.git'));
  for (const [file, text] of Object.entries({ 'study/application.yaml': 'title: A study\ncolour: red\n', ...files })) {
    mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
    writeFileSync(path.join(folder, file), text);
  }
  return folder;
}

const waiver = (reason: string): string =>
  `waivers:\n  - rule: schema/unknown-key\n    file: study/application.yaml\n    reason: ${reason}\n`;

describe('settings that extend others', () => {
  const folder = (): string =>
    repository({
      'study/dars.config.yaml':
        'extends: ../office/base.yaml\nasOf: 2026-02-02\nrules:\n  - {rule: a/b, severity: off}\nignore: [notes.yaml]\n',
      'office/base.yaml':
        'extends: ../root.yml\nasOf: 2026-01-01\nfailOn: warning\nrules:\n  - {rule: a/b, severity: info}\n  - {rule: c/d, severity: info}\n',
      'root.yml': `failOn: never\nprofile: register\nignore: ["**/drafts/*"]\n${waiver('Kept.')}`,
    });

  it('win where both answer, and add up where there are lists', async () => {
    const { code, out } = await runCli(['validate', 'study', '--print-config'], folder());
    expect(code).toBe(0);
    expect(out).toBe(
      [
        '# Settings of study',
        'asOf: 2026-02-02 # dars.config.yaml',
        'failOn: warning # ../office/base.yaml',
        'profile: register # ../root.yml',
        'rules:',
        '  # dars.config.yaml',
        '  - rule: a/b',
        '    severity: off',
        '  # ../office/base.yaml',
        '  - rule: c/d',
        '    severity: info',
        'waivers:',
        '  # ../root.yml:5',
        '  - rule: schema/unknown-key',
        '    file: application.yaml',
        '    reason: Kept.',
        'ignore:',
        '  - notes.yaml # dars.config.yaml',
        '  - "**/drafts/*" # ../root.yml',
        '',
      ].join('\n'),
    );
    expect(parse(out)).toMatchObject({ failOn: 'warning', ignore: ['notes.yaml', '**/drafts/*'] });
  });

  it('have their waivers in force, each seen from the folder of its own file', async () => {
    const { out } = await runCli(['validate', 'study', '--format', 'json'], folder());
    expect(out).toContain('"from": "../root.yml:5"');
    expect(out).not.toContain('This waiver');
    expect(out).not.toContain('is left for it');
  });

  it.each([
    ['that are not there', 'extends: ../nowhere.yaml\n', 'line 1:10: “../nowhere.yaml” does not exist'],
    ['that are a folder', 'asOf: 2026-01-01\nextends: ../x.yaml/../..yaml\n', 'line 2:10:'],
    [
      'that extend them in turn',
      'extends: ../back.yaml\n',
      'back.yaml cannot be used: line 2:10: “study/dars.config.yaml” extends',
    ],
    ['that are themselves', 'extends: dars.config.yaml\n', 'line 1:10: “dars.config.yaml” extends this file in turn'],
    ['by an absolute path', 'extends: /etc/x.yaml\n', 'line 1:10:'],
    ['with a fault', 'extends: ../wrong.yaml\n', 'wrong.yaml cannot be used: line 1:1: “asOff”'],
  ])('are refused with the place for others %s', async (_, settings, words) => {
    const where = repository({
      'study/dars.config.yaml': settings,
      'back.yaml': '# back\nextends: study/dars.config.yaml\n',
      'wrong.yaml': 'asOff: 2026-01-01\n',
    });
    const { code, err } = await runCli(['validate', 'study'], where);
    expect(code).toBe(2);
    expect(err.replaceAll(/\s+/g, ' ')).toContain(words);
  });
});

describe('--config', () => {
  it('takes the place of the settings that are found', async () => {
    const folder = repository({
      'study/dars.config.yaml': 'asOf: 2026-02-02\n',
      'other/mine.yaml': 'failOn: never\nwaivers:\n  - rule: a/b\n    file: ../study/application.yaml\n',
    });
    const { code, out } = await runCli(['validate', 'study', '--config', 'other/mine.yaml'], folder);
    expect(code).toBe(0);
    expect(out.replaceAll(/\s+/g, ' ')).toContain('as of 2026-11-23');
    // The line of the settings is drawn with the finding on it.
    expect(out).toContain('other/mine.yaml:3:5');
    expect(out).toContain('- rule: a/b');
  });

  it('is refused when there is no such file', async () => {
    const { code, err } = await runCli(['validate', 'study', '--config', 'none.yaml'], repository({}));
    expect(code).toBe(2);
    expect(err).toContain('none.yaml');
  });

  it('leaves the command line the last word', async () => {
    const folder = repository({ 'mine.yaml': 'failOn: never\nasOf: 2026-02-02\n' });
    const args = ['validate', 'study', '--config', 'mine.yaml', '--fail-on', 'info', '--as-of', '2026-03-03'];
    const { out } = await runCli([...args, '--print-config'], folder);
    expect(out).toContain('asOf: 2026-03-03 # the command line\nfailOn: info # the command line\n');
    expect((await runCli(args, folder)).code).toBe(1);
  });
});

describe('files to be ignored', () => {
  const files = { 'study/notes.yaml': 'x: 1\n', 'study/standards/notes.yml': 'x: 1\n', 'study/evidence/a/b.txt': 'x' };

  it('are not read, and forms are whatever the pattern', async () => {
    const before = await runCli(['validate', 'study', '--format', 'concise'], repository(files));
    expect(before.out.match(/schema\/stray-file/g)).toHaveLength(2);
    const settings = { 'dars.config.yaml': 'ignore: ["study/*.yaml", "**/*.yml"]\n' };
    const { out } = await runCli(['validate', 'study', '--format', 'concise'], repository({ ...files, ...settings }));
    expect(out).not.toContain('schema/stray-file');
    expect(out).toContain('application.yaml:2:1: error schema/unknown-key');
  });

  it('are no evidence either', async () => {
    const given = { ...files, 'study/evidence/a/c.pdf': 'x' };
    const before = await runCli(['validate', 'study'], repository(given));
    expect(before.out).toContain('evidence/a/c.pdf');
    const settings = { 'study/dars.config.yaml': 'ignore: ["evidence/**/*.pdf"]\n' };
    const { out } = await runCli(['validate', 'study'], repository({ ...given, ...settings }));
    expect(out).not.toContain('c.pdf');
  });
});
