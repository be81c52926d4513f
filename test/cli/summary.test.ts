import { stripVTControlCharacters } from 'node:util';
import { cpSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { MOST_HELD } from '../../src/cli/open.ts';
import { runCli, temporaryFolder } from '../support/cli.ts';
import { applications, nameOf } from './many/applications.ts';

const MANY = MOST_HELD + 3;

describe('dars validate --summary', () => {
  it.each([2, MANY])('prints how many findings each rule has in %i applications, and none on its own', async (many) => {
    const root = applications(many);
    const { code, out } = await runCli(['validate', '--summary'], root);
    expect(code).toBe(1);
    expect(out).toContain(`Findings by rule, and in how many applications\n  error  ${many} in ${many}  schema/`);
    expect(out).toContain(`Applications with errors (${many} of ${many})\n  2  ${nameOf(0)}\n  2  ${nameOf(1)}\n`);
    expect(out).toContain(`\n${many} applications: ${many * 2} errors`);
    expect(out).not.toContain('application.yaml:');
    const whole = await runCli(['validate'], root);
    const table = out.slice(0, out.indexOf(`\n${many} applications`));
    expect(whole.out).toContain(table);
  });

  it('says the same with results that were kept, with colours, and without either', async () => {
    const top = temporaryFolder();
    const root = path.join(top, 'agreements');
    cpSync(applications(MANY), root, { recursive: true });
    const run = async (...args: readonly string[]): Promise<string> =>
      (await runCli(['validate', '--summary', ...args], root)).out;
    const fresh = await run('--no-cache');
    expect(fresh).toContain('Findings by rule');
    expect(await run('--cache', '../kept')).toBe(fresh);
    expect(readdirSync(path.join(top, 'kept'))).toHaveLength(MANY);
    expect(await run('--cache', '../kept')).toBe(fresh);
    const coloured = await run('--color', 'always');
    expect(coloured).not.toBe(fresh);
    expect(stripVTControlCharacters(coloured)).toBe(fresh);
  });

  it('belongs to the text report alone', async () => {
    const root = applications(2);
    for (const format of ['concise', 'json', 'sarif', 'junit', 'github', 'gitlab', 'markdown']) {
      const { out } = await runCli(['validate', '--format', format], root);
      expect(out).not.toContain('Findings by rule');
    }
    const { code, err } = await runCli(['validate', '--format', 'json', '--summary'], root);
    expect(code).toBe(2);
    expect(err).toContain('--summary shortens the text report');
    const both = await runCli(['validate', '--format', 'json', '--format', 'text:report.txt', '--summary'], root);
    expect(both.code).toBe(1);
  });

  it.each([
    ['--quiet', ['--quiet']],
    ['--max-findings', ['--max-findings', '3']],
  ])('refuses %s beside it', async (name, args) => {
    const { code, err } = await runCli(['validate', '--summary', ...args], applications(1));
    expect(code).toBe(2);
    expect(err).toContain(name);
  });
});
