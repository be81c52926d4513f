import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import * as dars from '../../src/index.ts';
import { exampleFiles, exampleFolder } from '../support/examples.ts';
import { runCli } from '../support/cli.ts';

const root = path.resolve(import.meta.dirname, '../..');
const page = readFileSync(path.join(root, 'docs/api.md'), 'utf8');
const blockOf = (kind: string): string => new RegExp(`\`\`\`${kind}\\n(.*?)\`\`\``, 's').exec(page)?.[1] ?? '';

describe('the module', () => {
  it('does what docs/api.md shows, as bundled, under its own name', { timeout: 60_000 }, () => {
    const printed = execFileSync(process.execPath, ['--input-type=module', '-e', blockOf('js')], {
      cwd: root,
      encoding: 'utf8',
    });
    expect(printed.replace(/^No fault found.*\n/m, '')).toBe(blockOf('text'));
  });

  it('names in docs/api.md what it exports', () => {
    for (const name of ['loadWorkspace', 'validate', 'render', 'report', 'rules', 'standards'] as const) {
      expect(Object.keys(dars)).toContain(name);
      expect(page).toMatch(new RegExp(`^\\| \`${name}\\b`, 'm'));
    }
  });

  it.each(['json', 'sarif', 'markdown', 'text'] as const)('gives the same %s as the command line', async (format) => {
    const folder = exampleFolder('gp-workforce');
    const workspace = dars.loadWorkspace(folder);
    const text = await dars.report(await dars.validate(workspace), { format, width: 80 });
    const line = await runCli(['validate', folder, '--format', format], process.cwd());
    const plain = (of: string): string => of.replaceAll(/"(?:version|semanticVersion)": "[^"]*"/g, '');
    expect(plain(text)).toBe(plain(line.out));
  });

  it('takes the bytes of files in place of a folder', async () => {
    const yaml = new Map(
      Object.entries(exampleFiles('consented-cohort')).map(([file, text]) => [file, new TextEncoder().encode(text)]),
    );
    const workspace = dars.loadWorkspace({ name: 'given', yaml, evidenceFiles: [] }, { asOf: '2026-11-23' });
    const found = await dars.validate(workspace, { stage: 'draft' });
    expect([found.application, found.stage, found.asOf]).toEqual(['given', 'draft', '2026-11-23']);
    expect(found.findings.every(({ rule }) => rule === 'evidence/paper-without-file')).toBe(true);
    expect([...(await dars.render(workspace, { formats: ['md'] })).keys()]).toContain('application.md');
  });

  it('throws what the user has to put right', () => {
    expect(() => dars.loadWorkspace(path.join(root, 'nowhere'))).toThrow(dars.UserError);
  });
});
