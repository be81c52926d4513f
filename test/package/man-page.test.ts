import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { runCli } from '../support/cli.ts';

const root = path.resolve(import.meta.dirname, '../..');
const page = readFileSync(path.join(root, 'docs/man/dars.1'), 'utf8');
const hasGroff = spawnSync('groff', ['--version']).status === 0;

describe('the manual page', () => {
  it('is installed with the package', () => {
    const manifest = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as {
      man: string;
      files: string[];
    };
    expect(manifest.man).toBe('./docs/man/dars.1');
    expect(manifest.files).toContain('docs/man');
  });

  it('has every command, and every option of dars validate', async () => {
    const { out } = await runCli(['--help'], root);
    const commands = [...out.matchAll(/^ {2}([a-z]+) .*/gm)]
      .map(([, name = '']) => name)
      .filter((name) => name !== 'help');
    expect(commands.length).toBeGreaterThan(20);
    for (const name of commands) expect(page).toMatch(new RegExp(`^\\.SS "dars ${name}\\b`, 'm'));
    const help = await runCli(['validate', '--help'], root);
    const options = [...help.out.matchAll(/^ {2}(?:-\w, )?--([a-z-]+)/gm)].map(([, name = '']) => name);
    expect(options.length).toBeGreaterThan(10);
    for (const name of options) expect(page).toContain(`\\-\\-${name.replaceAll('-', '\\-')}`);
  });

  it('is ASCII, which every formatter reads', () => {
    expect(page).toMatch(/^[\n\x20-\x7e]+$/);
  });

  it.skipIf(!hasGroff)('is set by groff without a warning', () => {
    const set = spawnSync('groff', ['-man', '-Tutf8', '-wall', '-z'], { input: page, encoding: 'utf8' });
    expect([set.status, set.stderr]).toEqual([0, '']);
  });
});
