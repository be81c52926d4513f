import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { runCli, temporaryFolder } from '../support/cli.ts';

/** A folder with applications in these folders, each with one fault. */
function applications(...folders: readonly string[]): string {
  const root = temporaryFolder();
  for (const folder of folders) {
    mkdirSync(path.join(root, folder, 'standards'), { recursive: true });
    writeFileSync(path.join(root, folder, 'application.yaml'), 'title: A study\ncolour: red\n');
    writeFileSync(path.join(root, folder, 'standards/commercial-purpose.yaml'), 'includes: maybe\n');
  }
  return root;
}

/** Files with findings that count, in the order of the report. */
async function found(root: string, ...args: readonly string[]): Promise<readonly string[]> {
  const { out } = await runCli(['validate', ...args, '--format', 'concise'], root);
  return out.split('\n').flatMap((line) => (/^(\S+):\d+:\d+: error /.exec(line) ?? []).slice(1));
}

const both = (folder: string): string[] => [
  `${folder}/application.yaml`,
  `${folder}/standards/commercial-purpose.yaml`,
];

describe('applications are found', () => {
  const root = (): string => applications('a', 'north/b', 'north/deep/er/c', '.hidden/d', 'node_modules/e', 'a/pack/f');

  it.each([
    ['below a folder at any depth', ['.'], [...both('a'), ...both('north/b'), ...both('north/deep/er/c')]],
    ['below a folder that is named', ['north/deep'], both('north/deep/er/c')],
    ['by a pattern of their folders', ['north/*'], [...both('north/b'), ...both('north/deep/er/c')]],
    ['by a pattern of any depth', ['**/c'], both('north/deep/er/c')],
    ['by a pattern of their files', ['*/*.yaml'], ['a/application.yaml']],
    [
      'by a pattern of their Standards',
      ['north/**/commercial-*.yaml'],
      [both('north/b')[1], both('north/deep/er/c')[1]],
    ],
    ['once, however often they are meant', ['a', 'a/*.yaml', '?'], both('a')],
  ])('%s', async (_, args, expected) => {
    expect(await found(root(), ...args)).toEqual(expected);
  });

  it.each([
    ['a pattern that nothing fits', 'south/*/x', 'Looked in '],
    ['a pattern of what is no application', '.hid*/*.txt', 'Looked in '],
    ['a folder without any', 'empty', 'empty, below it or above it'],
  ])('not by %s, and the folder is named', async (_, given, words) => {
    const where = root();
    mkdirSync(path.join(where, 'empty/more'), { recursive: true });
    const { code, err } = await runCli(['validate', given], where);
    expect(code).toBe(2);
    expect(err).toContain(words);
    expect(err).toContain(where);
  });
});

describe('--changed', () => {
  function repository(): { readonly root: string; readonly git: (...args: readonly string[]) => void } {
    const root = applications('a', 'b', 'c');
    const git = (...args: readonly string[]): void => {
      const who = ['-c', 'user.name=A. Person', '-c', 'user.email=person@example.org', '-c', 'commit.gpgsign=false'];
      execFileSync('git', [...who, ...args], { cwd: root, stdio: 'ignore' });
    };
    git('init', '-b', 'main');
    writeFileSync(path.join(root, 'office.yaml'), 'failOn: error\n');
    writeFileSync(path.join(root, 'c/dars.config.yaml'), 'extends: ../office.yaml\n');
    git('add', '.');
    git('commit', '-m', 'Start');
    git('branch', 'before');
    return { root, git };
  }
  const write = (root: string, file: string, text: string): void => writeFileSync(path.join(root, file), text);

  it('checks applications with a file that was committed, edited, added or taken away', async () => {
    const { root, git } = repository();
    expect(await found(root, '.', '--changed', 'HEAD')).toEqual([]);
    write(root, 'a/application.yaml', 'title: Another\ncolour: red\n');
    expect(await found(root, '.', '--changed', 'HEAD')).toEqual(both('a'));
    git('commit', '-am', 'Change a');
    expect(await found(root, '.', '--changed', 'HEAD')).toEqual([]);
    expect(await found(root, '.', '--changed', 'before')).toEqual(both('a'));
    write(root, 'b/new.txt', 'x');
    expect(await found(root, '.', '--changed', 'HEAD')).toEqual(both('b'));
    rmSync(path.join(root, 'a/standards/commercial-purpose.yaml'));
    expect(await found(root, '.', '--changed', 'HEAD')).toEqual(['a/application.yaml', ...both('b')]);
  });

  it('checks applications whose settings changed, wherever they stand', async () => {
    const { root } = repository();
    write(root, 'office.yaml', 'failOn: warning\n');
    expect(await found(root, '.', '--changed', 'HEAD')).toEqual(both('c'));
  });

  it('does not count what happened on the other branch since they parted', async () => {
    const { root, git } = repository();
    write(root, 'a/application.yaml', 'title: Another\n');
    git('commit', '-am', 'Change a');
    git('checkout', 'before');
    write(root, 'b/application.yaml', 'title: Another\ncolour: red\n');
    expect(await found(root, '.', '--changed', 'main')).toEqual(both('b'));
  });

  it('says so when nothing has changed, and gives programs an empty report', async () => {
    const { root } = repository();
    const { code, out, err } = await runCli(['validate', '.', '--changed', 'HEAD'], root);
    expect([code, out, err]).toEqual([0, '', 'Nothing to check: none of 3 applications has changed since HEAD.\n']);
    const json = await runCli(['validate', '.', '--changed', 'HEAD', '--format', 'json'], root);
    expect(JSON.parse(json.out)).toMatchObject({ applications: [] });
  });

  it.each([
    ['a ref that git does not know', 'nowhere', 'no commit, branch or tag “nowhere”'],
    ['what looks like an option', '--output=x', 'no commit, branch or tag “--output=x”'],
  ])('refuses %s', async (_, ref, words) => {
    const { code, err } = await runCli(['validate', '.', `--changed=${ref}`], repository().root);
    expect(code).toBe(2);
    expect(err).toContain(words);
  });

  it('refuses a folder outside a repository', async () => {
    const { code, err } = await runCli(['validate', '.', '--changed', 'HEAD'], applications('a'));
    expect(code).toBe(2);
    expect(err).toContain('is in no repository of git');
  });
});
