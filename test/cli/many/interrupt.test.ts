import { spawn } from 'node:child_process';
import { cpSync, existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { MOST_HELD } from '../../../src/cli/open.ts';
import type { Io } from '../../../src/cli/io.ts';
import { runCli, temporaryFolder } from '../../support/cli.ts';
import { applications, nameOf } from './applications.ts';

const MANY = MOST_HELD + 3;
const dars = fileURLToPath(new URL('../../../bin/dars.js', import.meta.url));

const KEPT =
  'dars: stopped after 5 of 23 applications. What was found is kept, and the next run need not check them again.\n';

/** A folder of applications, with room for results beside it. */
function office(): string {
  const root = path.join(temporaryFolder(), 'agreements');
  cpSync(applications(MANY), root, { recursive: true });
  return root;
}

/** Runs a check and stops it when the fifth application is shown as done; says also whether Ctrl-C is free again. */
async function stopped(root: string, ...args: readonly string[]) {
  let stop: (() => void) | undefined;
  let err = '';
  const world: Partial<Io> = {
    errIsTerminal: true,
    err: (text) => {
      err += text;
      if (text.includes(' 5 of ')) stop?.();
    },
    onInterrupt: (call) => {
      stop = call;
      return () => {
        stop = undefined;
      };
    },
  };
  const { code, out } = await runCli(['validate', ...args], root, world);
  return { code, out, err, isFree: stop === undefined };
}

describe('Ctrl-C in a check of many applications', () => {
  it('says how many are done and that results are kept, and takes the line of progress away', async () => {
    const root = office();
    const { code, out, err, isFree } = await stopped(root, '--cache', '../kept');
    expect(code).toBe(130);
    expect(err.endsWith(`\r\u001B[K${KEPT}`)).toBe(true);
    expect(isFree).toBe(true);
    expect(out).toContain(`── ${nameOf(4)} ─`);
    expect(out).not.toContain(nameOf(5));
    expect(readdirSync(path.join(root, '../kept'))).toHaveLength(5);
  });

  it('does not speak of results where none are kept', async () => {
    const none = await stopped(office(), '--no-cache');
    expect(none.err).toMatch(/dars: stopped after 5 of 23 applications\.\n$/);
    const root = office();
    const refused = await stopped(root, '--cache', path.join(nameOf(0), 'application.yaml'));
    expect(refused.err).toMatch(/dars: stopped after 5 of 23 applications\.\n$/);
  });

  it('leaves no report behind that would only be half of one', async () => {
    const root = office();
    const before = readdirSync(root);
    const { code, out, err } = await stopped(root, '--no-cache', '--format', 'json:report.json');
    expect(code).toBe(130);
    expect(err).toMatch(/applications\. No report was written\.\n$/);
    expect(out).toBe('');
    expect(readdirSync(root)).toEqual(before);
    expect(existsSync(path.join(root, 'report.json'))).toBe(false);
  });

  it.skipIf(process.platform === 'win32')('is heard by the process, which ends with 130', async () => {
    const child = spawn(process.execPath, [dars, 'validate', '--no-cache'], { cwd: applications(400) });
    let err = '';
    child.stderr.on('data', (text: Buffer) => void (err += text.toString()));
    child.stdout.once('data', () => void child.kill('SIGINT'));
    child.stdout.resume();
    const code = await new Promise((resolve) => child.once('close', resolve));
    expect(code).toBe(130);
    expect(err).toMatch(/^dars: stopped after \d+ of 400 applications\.\n$/);
  });
});
