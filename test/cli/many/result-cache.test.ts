import {
  cpSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { MOST_HELD } from '../../../src/cli/open.ts';
import { usualCacheFolder } from '../../../src/io/result-cache.ts';
import { runCli, temporaryFolder } from '../../support/cli.ts';
import { applications, nameOf } from './applications.ts';

const MANY = MOST_HELD + 1;

const HOUSE = `rules:
  - id: house/one
    severity: info
    title: A rule
    why: For the test.
    fix: Nothing.
    then:
      - path: application.title
        present: true
`;

/** Runs a check with results kept in `kept`, beside the applications. */
async function checked(root: string, ...args: readonly string[]): Promise<string> {
  const { out } = await runCli(['validate', '--format', 'concise', '--cache', '../kept', ...args], root);
  return out;
}

/** The wrong answer that the first application is said to have. */
function typesOf(out: string): readonly string[] {
  return [...out.matchAll(new RegExp(`^${nameOf(0)}/.*is the text “(\\w+)”`, 'gm'))].map(([, word = '']) => word);
}

/** A folder of applications, and beside it one for results. */
function office(): { readonly root: string; readonly kept: string } {
  const top = temporaryFolder();
  const root = path.join(top, 'agreements');
  cpSync(applications(MANY), root, { recursive: true });
  return { root, kept: path.join(top, 'kept') };
}

/** Changes a word in every result that is kept, so that its use can be seen. */
function marked(kept: string): void {
  for (const name of readdirSync(kept)) {
    const file = path.join(kept, name);
    const bytes = readFileSync(file);
    const text = gunzipSync(bytes.subarray(64)).toString().replaceAll('maybe', 'kept');
    writeFileSync(file, Buffer.concat([bytes.subarray(0, 64), gzipSync(text)]));
  }
}

describe('results of earlier runs', () => {
  it('are used where nothing has changed, and say the same', async () => {
    const { root, kept } = office();
    const first = await checked(root);
    expect(await checked(root)).toBe(first);
    expect(readdirSync(kept).length).toBe(MANY);
    marked(kept);
    expect(await checked(root)).toBe(first.replaceAll('maybe', 'kept'));
    const { out } = await runCli(['validate', '--format', 'concise', '--no-cache'], root);
    expect(out).toBe(first);
  });

  it.each<[string, (folder: string) => void, readonly string[]]>([
    ['an answer', (folder) => writeFileSync(path.join(folder, 'application.yaml'), 'title: Other\ncolour: red\n'), []],
    ['a file that is new', (folder) => writeFileSync(path.join(folder, 'standards/transparency.yaml'), ''), []],
    ['settings', (folder) => writeFileSync(path.join(folder, 'dars.config.yaml'), 'failOn: never\n'), []],
    [
      'settings above it',
      (folder) => {
        mkdirSync(path.join(folder, '../.git'));
        writeFileSync(path.join(folder, '../dars.config.yaml'), 'failOn: never\n');
      },
      [],
    ],
    [
      'a file of evidence that is no text',
      (folder) => {
        mkdirSync(path.join(folder, 'evidence'));
        writeFileSync(path.join(folder, 'evidence/letter.pdf'), 'other');
      },
      [],
    ],
    ['the stage', () => undefined, ['--stage', 'submission']],
    ['the profile', () => undefined, ['--profile', 'register']],
    ['the day', () => undefined, ['--as-of', '2026-12-01']],
  ])('are not used after a change of %s', async (_, change, args) => {
    const { root, kept } = office();
    await checked(root);
    marked(kept);
    change(path.join(root, nameOf(0)));
    const out = await checked(root, ...args);
    expect(out.split('\n').filter((line) => line.startsWith(nameOf(0)) && line.includes('kept'))).toEqual([]);
    expect(out).toContain('maybe');
  });

  it('are not used after a change of a paper, of shared organisations or of house rules', async () => {
    const { root, kept } = office();
    const first = path.join(root, nameOf(0));
    mkdirSync(path.join(first, 'evidence'));
    const files = {
      'evidence/letter.pdf': ['%PDF-1', '%PDF-2'],
      'evidence/note.txt': ['one', 'two'],
      'dars.organisations.yaml': ['organisations: []\n', 'organisations: []\n# more\n'],
      'house.yaml': [HOUSE, `${HOUSE}# more\n`],
    };
    writeFileSync(path.join(first, 'dars.config.yaml'), 'houseRules: house.yaml\n');
    for (const [file, [before = '']] of Object.entries(files)) writeFileSync(path.join(first, file), before);
    for (const [file, [before = '', after = '']] of Object.entries(files)) {
      await checked(root);
      marked(kept);
      expect([file, ...typesOf(await checked(root))]).toEqual([file, 'kept']);
      writeFileSync(path.join(first, file), after);
      expect([file, ...typesOf(await checked(root))]).toEqual([file, 'maybe']);
      writeFileSync(path.join(first, file), before);
    }
  });

  it('let a run that was interrupted go on where it stopped', async () => {
    const { root, kept } = office();
    const printed: string[] = [];
    const stopping = (text: string): void => {
      printed.push(text);
      if (printed.length === 5) throw new Error('Interrupted for the test.');
    };
    await runCli(['validate', '--format', 'concise', '--cache', '../kept'], root, { out: stopping });
    expect(readdirSync(kept).length).toBe(5);
    marked(kept);
    const types = [...(await checked(root)).matchAll(/is the text “(\w+)”/g)].map(([, word]) => word);
    expect(types).toEqual([...Array(5).fill('kept'), ...Array(MANY - 5).fill('maybe')]);
  });

  it('are made again where one is damaged, and stop nothing where none can be kept', async () => {
    const { root, kept } = office();
    const first = await checked(root);
    for (const name of readdirSync(kept)) {
      const bytes = readFileSync(path.join(kept, name));
      bytes[bytes.length - 6] = (bytes.at(-6) ?? 0) ^ 255;
      writeFileSync(path.join(kept, name), bytes);
    }
    expect(await checked(root)).toBe(first);
    const blocked = await runCli(['validate', '--format', 'concise', '--cache', 'study-000/application.yaml'], root);
    expect(blocked.out).toBe(first);
    expect(blocked.err).toBe('');
  });

  it('are for their owner alone, and go when nobody has asked for them in a long time', async () => {
    const { root, kept } = office();
    await checked(root);
    const [old = ''] = readdirSync(kept);
    if (process.platform !== 'win32') {
      expect(statSync(kept).mode & 0o77).toBe(0);
      expect(statSync(path.join(kept, old)).mode & 0o77).toBe(0);
    }
    writeFileSync(path.join(kept, 'mine.txt'), '');
    for (const name of ['mine.txt', old]) utimesSync(path.join(kept, name), 0, 0);
    await checked(root, '--stage', 'submission');
    expect(readdirSync(kept)).toContain('mine.txt');
    expect(readdirSync(kept)).not.toContain(old);
  });

  it('are kept although one went away while the old ones were looked for', async () => {
    const { root, kept } = office();
    mkdirSync(kept);
    // Listed, and not there when it is looked at.
    symlinkSync('gone', path.join(kept, '0'.repeat(64)));
    await checked(root);
    expect(readdirSync(kept).length).toBe(MANY + 1);
  });

  it('are kept in the usual place for many applications, and not at all for a few', async () => {
    const { root, kept } = office();
    const env = { XDG_CACHE_HOME: kept };
    await runCli(['validate', nameOf(0)], root, { env });
    expect(() => readdirSync(kept)).toThrow('ENOENT');
    if (process.platform === 'win32') return;
    await runCli(['validate'], root, { env });
    expect(readdirSync(path.join(kept, 'dars')).length).toBe(MANY);
  });

  it.each<[NodeJS.Platform, Record<string, string>, string | undefined]>([
    ['linux', { HOME: '/home/ada' }, '/home/ada/.cache/dars'],
    ['linux', { HOME: '/home/ada', XDG_CACHE_HOME: '/fast' }, '/fast/dars'],
    ['linux', { HOME: '/home/ada', XDG_CACHE_HOME: 'not/absolute' }, '/home/ada/.cache/dars'],
    ['darwin', { HOME: '/Users/ada' }, '/Users/ada/Library/Caches/dars'],
    ['win32', { LOCALAPPDATA: 'C:/Users/ada/AppData/Local' }, 'C:/Users/ada/AppData/Local/dars/Cache'],
    ['linux', {}, undefined],
    ['win32', {}, undefined],
  ])('lie where a system keeps such things: %s %o', (platform, env, folder) => {
    expect(usualCacheFolder(env, platform)?.replaceAll('\\', '/')).toBe(folder);
  });
});
