import { describe, expect, it } from 'vitest';
import { runCli, temporaryFolder } from '../support/cli.ts';

describe('dars status', () => {
  it('shows every document and what is still to write', async () => {
    const folder = temporaryFolder();
    await runCli(['init', 'study', '--yes', '--title', 'A study'], folder);
    const { code, out } = await runCli(['status', 'study'], folder);
    expect(code).toBe(0);
    expect(out).toMatch(/^1b {3}Data Controllers +not started/m);
    expect(out).toMatch(/Application, still to write/);
    const data = JSON.parse((await runCli(['status', 'study', '--format', 'json'], folder)).out) as {
      documents: { document: string; state: string }[];
    };
    expect(data.documents).toHaveLength(22);
    expect(data.documents[0]).toMatchObject({ document: 'application', state: 'in progress' });
  });
});

describe('dars standards', () => {
  it('lists twenty Standards of the latest edition and nineteen of the one before', async () => {
    const count = async (edition: string): Promise<number> => {
      const { out } = await runCli(['standards', '--edition', edition, '--format', 'json'], '/');
      return (JSON.parse(out) as { standards: unknown[] }).standards.length;
    };
    expect([await count('2023-03'), await count('2026-05')]).toEqual([19, 20]);
  });

  it('prints no number that was never seen, and carries the notice of review', async () => {
    const { out } = await runCli(['standards'], '/');
    expect(out).toMatch(/^— {4}GDPR Consent/m);
    expect(out).toContain('section 97');
  });

  it('refuses an edition that does not exist', async () => {
    expect(await runCli(['standards', '--edition', '1999'], '/')).toMatchObject({
      code: 2,
      err: expect.stringContaining('2023-03') as string,
    });
  });
});

describe('dars products', () => {
  it('lists codes and finds one by an older name, whatever its dashes and capitals', async () => {
    expect((await runCli(['products'], '/')).out).toMatch(/^HES_APC +Hospital Episode Statistics/m);
    const { out } = await runCli(['products', 'hes Admitted-Patient Care'], '/');
    expect(out).toContain('HES_APC');
    expect(out).toContain('1989-04-01 onwards');
  });

  it('suggests the nearest for a slip', async () => {
    expect(await runCli(['products', 'HES_ACP'], '/')).toMatchObject({
      code: 2,
      err: expect.stringContaining('HES_APC') as string,
    });
  });
});

describe('dars rules and explain', () => {
  it('lists every rule, and explains each', async () => {
    const { rules } = JSON.parse((await runCli(['rules', '--format', 'json'], '/')).out) as {
      rules: { id: string; why: string }[];
    };
    expect(rules.length).toBeGreaterThan(70);
    for (const { id, why } of rules) {
      const { code, out } = await runCli(['explain', id], '/', { columns: 1000 });
      expect({ id, code }).toEqual({ id, code: 0 });
      expect(out.replaceAll(/\s+/g, ' ')).toContain(why.slice(0, 60).replaceAll(/\s+/g, ' '));
    }
  });

  it('explains a Standard by its number and a field by its path', async () => {
    expect((await runCli(['explain', '3c'], '/')).out).toMatch(/^3c {2}Patient Objections, version 1\.0/);
    const { out } = await runCli(['explain', 'processing-activities.flows.direction'], '/');
    expect(out).toContain('onward: Onward');
    expect(out).toContain('fact 5b-01');
  });

  it('suggests the nearest for a slip', async () => {
    expect(await runCli(['explain', 'data-controllers/framework-contract-mising'], '/')).toMatchObject({
      code: 2,
      err: expect.stringContaining('framework-contract-missing') as string,
    });
  });
});

describe('help', () => {
  it.each(['init', 'validate', 'render', 'status', 'standards', 'products', 'rules', 'explain'])(
    'has an example for %s',
    async (command) => {
      const { code, out } = await runCli([command, '--help'], '/');
      expect(code).toBe(0);
      expect(out).toMatch(new RegExp(`\\$ dars ${command}`));
    },
  );

  it('is shown when nothing is asked for', async () => {
    const { code, out } = await runCli([], '/');
    expect(code).toBe(0);
    expect(out).toContain('Usage: dars');
    expect(out).toContain('not an NHS England product');
  });
});
