import { EventEmitter } from 'node:events';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { watchFolders } from '../../src/io/watch.ts';
import { runCli, temporaryFolder } from '../support/cli.ts';

/** A repository with applications, and one with a fault. */
function repository(...names: readonly string[]): string {
  const folder = temporaryFolder();
  mkdirSync(path.join(folder, '.git'));
  for (const name of names) write(folder, `${name}/application.yaml`, 'titel: A study\n');
  return folder;
}

function write(folder: string, file: string, text: string): void {
  mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
  writeFileSync(path.join(folder, file), text);
}

/** Changes that come one after the other, each when the check before it is over; then a person stops it. */
function changing(...changes: readonly (() => void)[]) {
  const watched: (readonly string[])[] = [];
  const open = [...changes];
  let closed = 0;
  return {
    watched,
    closed: () => closed,
    watch: (folders: readonly string[]) => {
      watched.push(folders);
      return {
        next: () => {
          const change = open.shift();
          change?.();
          return Promise.resolve(change === undefined ? ('stopped' as const) : ('changed' as const));
        },
        close: () => void (closed += 1),
      };
    },
  };
}

const args = ['validate', '--watch', '--format', 'concise'];

describe('dars validate --watch', () => {
  it('checks again after each change, and ends as a stopped program does', async () => {
    const folder = repository('study');
    const { watch, watched, closed } = changing(() => write(folder, 'study/application.yaml', 'title: A study\n'));
    const { code, out, err } = await runCli([...args, 'study'], folder, { watch });
    expect(code).toBe(130);
    expect(out.match(/schema\/unknown-key/g)).toHaveLength(1);
    expect(err.match(/Watching 1 folder for changes; Ctrl-C stops\./g)).toHaveLength(2);
    expect(watched).toEqual([[path.join(folder, 'study')]]);
    expect(closed()).toBe(1);
    expect(out).not.toContain('\u001B');
  });

  it('clears the screen of a terminal before it checks again, and not before the first check', async () => {
    const folder = repository('study');
    const { watch } = changing(() => {});
    const { out } = await runCli([...args, 'study'], folder, { watch, outIsTerminal: true });
    const parts = out.split('\u001B[2J\u001B[3J\u001B[H');
    expect(parts).toHaveLength(2);
    expect(parts[0]).toContain('schema/unknown-key');
    expect(parts[1]).toContain('schema/unknown-key');
  });

  it('watches several applications, their settings, and those that are added', async () => {
    const folder = repository('agreements/a', 'agreements/b');
    write(folder, 'office/base.yaml', 'failOn: warning\n');
    write(folder, 'agreements/a/dars.config.yaml', 'extends: ../../office/base.yaml\n');
    const { watch, watched, closed } = changing(() => write(folder, 'agreements/c/application.yaml', 'title: C\n'));
    await runCli([...args, 'agreements'], folder, { watch });
    const at = (...names: string[]): string[] => names.map((name) => path.join(folder, name));
    expect(watched).toEqual([
      at('agreements/a', 'agreements/b', 'office'),
      at('agreements/a', 'agreements/b', 'agreements/c', 'office'),
    ]);
    expect(closed()).toBe(2);
  });

  it('goes on where settings have a fault for a while', async () => {
    const folder = repository('study');
    const settings = (text: string) => () => write(folder, 'study/dars.config.yaml', text);
    const { watch } = changing(settings('failOn: some'), settings('failOn: never\n'));
    const { code, out, err } = await runCli([...args, 'study'], folder, { watch });
    expect(code).toBe(130);
    expect(err).toContain('line 1:9');
    expect(out.match(/schema\/unknown-key/g)).toHaveLength(2);
  });

  it.each(['--fix', '--write-baseline=x.yaml', '--print-config'])('is refused with %s', async (option) => {
    const { code, err } = await runCli(['validate', '--watch', option], repository('study'));
    expect(code).toBe(2);
    expect(err).toContain('--watch');
  });

  it('is refused where there is nothing to check', async () => {
    expect((await runCli(['validate', '--watch'], repository())).code).toBe(2);
  });
});

describe('watching folders', () => {
  it('tells of a change at any depth, and not of what dars writes', async () => {
    const folder = repository('study');
    mkdirSync(path.join(folder, 'study/pack'));
    mkdirSync(path.join(folder, 'study/standards'));
    const watching = watchFolders([folder], new EventEmitter());
    write(folder, 'study/pack/application.md', 'x');
    write(folder, 'study/standards/transparency.yaml', 'x: 1\n');
    expect(await watching.next()).toBe('changed');
    watching.close();
    expect(readFileSync(path.join(folder, 'study/pack/application.md'), 'utf8')).toBe('x');
  });

  it('ends when a person stops it, also before it waits', async () => {
    const stops = new EventEmitter();
    const watching = watchFolders([temporaryFolder()], stops);
    const waiting = watching.next();
    stops.emit('SIGINT');
    expect(await waiting).toBe('stopped');
    expect(await watching.next()).toBe('stopped');
    watching.close();
    expect(stops.listenerCount('SIGINT')).toBe(0);
  });
});
