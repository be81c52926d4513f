import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { MOST_HELD } from '../../src/cli/open.ts';
import { runCli, temporaryFolder } from '../support/cli.ts';

/** So many applications in a folder below one with settings, outside any repository. */
function office(many: number): string {
  const root = temporaryFolder();
  for (let number = 0; number < many; number += 1) {
    mkdirSync(path.join(root, `studies/app-${number}`), { recursive: true });
    writeFileSync(path.join(root, `studies/app-${number}/application.yaml`), 'title: A study\ncolour: red\n');
  }
  writeFileSync(path.join(root, 'dars.config.yaml'), 'failOn: never\n');
  return root;
}

const SAID = 'is not used: without a repository of git';

describe('settings above applications that lie in no repository', () => {
  it.each([1, 2, MOST_HELD + 1])('are not used, which is said once of %i applications', async (many) => {
    const root = office(many);
    const { code, err, out } = await runCli(['validate', '--format', 'json'], path.join(root, 'studies'));
    expect(code).toBe(1);
    expect(err.split(SAID)).toHaveLength(2);
    expect(err).toMatch(/^dars: \.\.\/dars\.config\.yaml is not used: /);
    expect(err).toContain('--config ../dars.config.yaml.\n');
    expect(() => JSON.parse(out) as unknown).not.toThrow();
  });

  it.each([
    ['named with --config', ['--config', 'dars.config.yaml'], () => undefined],
    ['in a repository', [], (root: string) => mkdirSync(path.join(root, '.git'))],
    [
      'extended by those of the application',
      [],
      (root: string) =>
        writeFileSync(path.join(root, 'studies/app-0/dars.config.yaml'), 'extends: ../../dars.config.yaml\n'),
    ],
  ])('are used without a word when they are %s', async (_how, args, arrange) => {
    const root = office(1);
    arrange(root);
    const { code, err } = await runCli(['validate', 'studies', ...args], root);
    expect(err).toBe('');
    expect(code).toBe(0);
  });

  it('are nobody’s business where the repository begins below them, or home does', async () => {
    const root = office(1);
    expect((await runCli(['validate', 'studies'], root, { env: { HOME: path.join(root, 'studies') } })).err).toBe('');
    mkdirSync(path.join(root, 'studies/app-0/.git'));
    expect((await runCli(['validate', 'studies'], root)).err).toBe('');
  });

  it('are spoken of by other commands too', async () => {
    const root = office(2);
    expect((await runCli(['portfolio', 'studies'], root)).err.split(SAID)).toHaveLength(2);
    expect((await runCli(['status', 'studies/app-0'], root)).err.split(SAID)).toHaveLength(2);
  });
});
