import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { expect, it } from 'vitest';
import { runCli } from '../support/cli.ts';

/** How often a command listed a folder. */
async function foldersListed(argv: readonly string[]): Promise<number> {
  const real = fs.readdirSync;
  let calls = 0;
  Reflect.set(fs, 'readdirSync', (...args: Parameters<typeof real>): unknown => {
    calls += 1;
    return real(...args);
  });
  syncBuiltinESMExports();
  try {
    expect((await runCli(argv, '/')).code).toBe(0);
  } finally {
    Reflect.set(fs, 'readdirSync', real);
    syncBuiltinESMExports();
  }
  return calls;
}

it.each(['--version', '--help', 'standards', 'help validate'])('dars %s looks for no starters', async (words) => {
  expect(await foldersListed(words.split(' '))).toBe(0);
});

it('dars init --help does', async () => {
  expect(await foldersListed(['init', '--help'])).toBeGreaterThan(0);
});
