import { mkdirSync, writeFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { runDoctor } from '../../src/cli/commands/doctor.ts';
import { runCli, temporaryFolder } from '../support/cli.ts';
import { exampleFolder } from '../support/examples.ts';

interface Look {
  readonly what: string;
  readonly state: string;
  readonly found: string;
  readonly advice?: string;
}

/** What doctor says as data, by what was looked at. */
async function looks(folder: string, env: Readonly<Record<string, string>> = {}) {
  const { code, out, err } = await runCli(['doctor', '--format', 'json'], folder, { env: { ...process.env, ...env } });
  expect(err).toBe('');
  const { healthy, checks } = JSON.parse(out) as { healthy: boolean; checks: Look[] };
  return { code, healthy, of: (what: string) => checks.find((one) => one.what === what) };
}

describe('dars doctor', () => {
  it('finds nothing broken in an example, and makes each form of pack', { timeout: 60_000 }, async () => {
    const { code, healthy, of } = await looks(exampleFolder('gp-workforce'));
    expect([code, healthy]).toEqual([0, true]);
    for (const format of ['md', 'html', 'pdf', 'docx'])
      expect(of(`pack ${format}`)).toMatchObject({ state: 'ok', found: expect.stringMatching(/^a trial of [1-9]/) });
    expect(of('dars')?.found).toBe('0.0.0-test');
    expect(of('settings')).toMatchObject({ state: 'ok', found: 'dars.config.yaml' });
    expect(of('editor')?.state).toBe('ok');
  });

  it('says what to do about schemas, and which editor names dars', { timeout: 60_000 }, async () => {
    const folder = temporaryFolder();
    mkdirSync(path.join(folder, '.git'));
    mkdirSync(path.join(folder, '.vscode'));
    writeFileSync(path.join(folder, '.vscode/settings.json'), '{"glspc.server.command": "dars"}');
    writeFileSync(path.join(folder, 'application.yaml'), '# yaml-language-server: $schema=.dars/schemas/none.json\n');
    const { of } = await looks(folder);
    expect(of('editor')).toEqual({
      what: 'editor',
      state: 'note',
      found: '0 of 1 file with a schema that is there; dars is named in .vscode/settings.json',
      advice: 'A schema that application.yaml names is not there: dars init --schemas writes it.',
    });
    expect((await runCli(['init', '--schemas'], folder)).code).toBe(0);
    writeFileSync(path.join(folder, 'application.yaml'), '# yaml-language-server: $schema=../none.json\n');
    expect((await looks(folder)).of('editor')?.advice).toBe(
      'The first line of application.yaml names a schema where there is none. dars init --schemas puts them into .dars/schemas; then name that place in the line.',
    );
    writeFileSync(path.join(folder, '.dars/schemas/evidence.schema.json'), '{}');
    expect((await looks(folder)).of('editor')?.advice).toContain('1 schema in .dars/schemas is of another version');
  });

  it('takes a schema that cannot be read for one of another version', { timeout: 60_000 }, async () => {
    const folder = temporaryFolder();
    writeFileSync(path.join(folder, 'application.yaml'), 'title: A study\n');
    expect((await runCli(['init', '--schemas'], folder)).code).toBe(0);
    rmSync(path.join(folder, '.dars/schemas/evidence.schema.json'));
    mkdirSync(path.join(folder, '.dars/schemas/evidence.schema.json'));
    expect((await looks(folder)).of('editor')?.advice).toContain('1 schema in .dars/schemas is of another version');
  });

  it('gives 1 where the settings cannot be used', { timeout: 60_000 }, async () => {
    const folder = temporaryFolder();
    writeFileSync(path.join(folder, 'application.yaml'), 'title: A study\n');
    writeFileSync(path.join(folder, 'dars.config.yaml'), 'failOn: sometimes\n');
    const { code, healthy, of } = await looks(folder);
    expect([code, healthy, of('settings')?.state]).toEqual([1, false, 'broken']);
    expect(of('settings')?.found).toContain('line 1:9');
    const text = await runCli(['doctor'], folder);
    expect(text.code).toBe(1);
    expect(text.out).toContain('Something that dars needs is broken.');
  });

  it('knows an old Node.js, certificates that slow Node.js 20', { timeout: 60_000 }, async () => {
    const said = async (node: string, env: Readonly<Record<string, string>>) => {
      let out = '';
      const io = {
        out: (text: string) => void (out += text),
        err: () => {},
        outIsTerminal: true,
        inIsTerminal: false,
        columns: 90,
        env,
        cwd: temporaryFolder(),
        today: () => '2026-11-23',
      };
      const code = await runDoctor(undefined, { color: 'never' }, io, '0.1.0', node);
      return { code, out };
    };
    expect(await said('20.18.1', {})).toMatchObject({ code: 1, out: expect.stringContaining('Install a newer one') });
    expect((await said('20.19.0', { NODE_EXTRA_CA_CERTS: 'x.pem' })).out).toContain('slows every start of Node.js 20');
    expect((await said('22.1.0', { NODE_EXTRA_CA_CERTS: 'x.pem', NO_COLOR: '1' })).out).not.toContain(
      'slows every start',
    );
    expect((await said('22.1.0', {})).out).toContain('a terminal of 90 columns, without colour, as --color asks');
    expect((await said('22.1.0', {})).out).toContain('none in this folder or above it');
  });
});
