import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { runCli, temporaryFolder } from '../support/cli.ts';

describe('dars init', () => {
  it('writes a form for every Standard, the ledger and local schemas', async () => {
    const folder = temporaryFolder();
    const { code, out, err } = await runCli(['init', 'study', '--yes', '--title', 'A study', '--kind', 'new'], folder);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toContain('dars validate study');
    const written = readdirSync(path.join(folder, 'study'));
    expect(written.toSorted()).toEqual([
      '.dars',
      '.gitignore',
      'application.yaml',
      'evidence',
      'evidence.yaml',
      'standards',
    ]);
    expect(readdirSync(path.join(folder, 'study/standards'))).toHaveLength(20);
    for (const file of ['application.yaml', 'standards/data-controllers.yaml']) {
      const text = readFileSync(path.join(folder, 'study', file), 'utf8');
      const schema = /^# yaml-language-server: \$schema=(\S+)$/m.exec(text)?.[1] ?? '';
      expect(existsSync(path.join(folder, 'study', path.dirname(file), schema))).toBe(true);
    }
  });

  it('answers nothing but what it was told', async () => {
    const folder = temporaryFolder();
    await runCli(['init', 'study', '--yes', '--title', 'Hips: study #4, “long”'], folder);
    const application = parse(readFileSync(path.join(folder, 'study/application.yaml'), 'utf8')) as Record<
      string,
      unknown
    >;
    const answered = Object.entries(application).filter(([, value]) => typeof value === 'string');
    expect(Object.fromEntries(answered)).toEqual({
      title: 'Hips: study #4, “long”',
      stage: 'draft',
      edition: '2026-05',
    });
    const controllers = parse(
      readFileSync(path.join(folder, 'study/standards/data-controllers.yaml'), 'utf8'),
    ) as unknown;
    expect(JSON.stringify(controllers)).not.toMatch(/:"|:\d|true|false/);
  });

  it('keeps the edition it is given, with its own number of Standards', async () => {
    const folder = temporaryFolder();
    await runCli(['init', 'old', '--yes', '--edition', '2023-03'], folder);
    expect(readdirSync(path.join(folder, 'old/standards'))).toHaveLength(19);
    const unknown = await runCli(['init', 'other', '--yes', '--edition', '1999-01'], folder);
    expect(unknown).toMatchObject({ code: 2, err: expect.stringContaining('2026-05') as string });
    expect(existsSync(path.join(folder, 'other'))).toBe(false);
  });

  it('never overwrites, and adds what is missing', async () => {
    const folder = temporaryFolder();
    await runCli(['init', 'study', '--yes'], folder);
    const mine = path.join(folder, 'study/standards/transparency.yaml');
    writeFileSync(mine, 'declaration: mine\n');
    const again = await runCli(['init', 'study', '--yes'], folder);
    expect(again).toMatchObject({ code: 0, out: expect.stringContaining('nothing was written') as string });
    expect(readFileSync(mine, 'utf8')).toBe('declaration: mine\n');
  });

  it('says what it would write, and writes nothing, with --dry-run', async () => {
    const folder = temporaryFolder();
    const { code, out } = await runCli(['init', 'study', '--yes', '--dry-run'], folder);
    expect(code).toBe(0);
    expect(out).toContain('standards/data-controllers.yaml');
    expect(readdirSync(folder)).toEqual([]);
  });

  it('does not ask where nobody can answer', async () => {
    const folder = temporaryFolder();
    const { code, err } = await runCli(['init', 'study'], folder);
    expect(code).toBe(2);
    expect(err).toContain('--yes');
    expect(readdirSync(folder)).toEqual([]);
  });

  it('refuses a file in place of a folder', async () => {
    const folder = temporaryFolder();
    writeFileSync(path.join(folder, 'study'), 'text');
    const { code, err } = await runCli(['init', 'study', '--yes'], folder);
    expect(code).toBe(3);
    expect(err).toContain('is a file');
    expect(readFileSync(path.join(folder, 'study'), 'utf8')).toBe('text');
  });

  it('refreshes only the schemas with --schemas', async () => {
    const folder = temporaryFolder();
    mkdirSync(path.join(folder, 'study'));
    const { code } = await runCli(['init', 'study', '--schemas'], folder);
    expect(code).toBe(0);
    expect(readdirSync(path.join(folder, 'study'))).toEqual(['.dars']);
  });
});
