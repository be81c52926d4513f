import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { runCli, temporaryFolder } from '../support/cli.ts';
import { exampleFolder } from '../support/examples.ts';

const page = readFileSync(new URL('../../docs/house-rules.md', import.meta.url), 'utf8');
const [settings = '', rules = ''] = [...page.matchAll(/```yaml\n(.*?)```/gs)].map(([, block = '']) => block);

/** An example with the house rules of the documentation, and some of its text changed. */
function application(changes: readonly (readonly [file: string, from: string, to: string])[] = []): string {
  const folder = path.join(temporaryFolder(), 'app');
  cpSync(exampleFolder('consented-cohort'), folder, { recursive: true });
  mkdirSync(path.join(folder, '.git'));
  write(folder, 'house-rules.yaml', rules);
  write(folder, 'dars.config.yaml', `asOf: 2026-11-23\n${settings}`);
  for (const [file, from, to] of changes) {
    const before = readFileSync(path.join(folder, file), 'utf8');
    expect(before).toContain(from);
    write(folder, file, before.replace(from, to));
  }
  return folder;
}

function write(folder: string, file: string, text: string): void {
  writeFileSync(path.join(folder, file), text);
}

const MINIMISATION = 'standards/data-minimisation.yaml';
const TERM = 'standards/term-of-data-sharing-agreement.yaml';
const LONG = [TERM, 'end: 2030-02-28', 'end: 2030-03-02'] as const;
const NAMED = [MINIMISATION, 'level: pseudonymised', 'level: identifiable'] as const;

/** Findings of house rules, one line each. */
async function found(folder: string, ...more: string[]): Promise<readonly string[]> {
  const { out, err } = await runCli(['validate', '--format', 'concise', ...more], folder);
  expect(err).toBe('');
  return out.split('\n').filter((line) => line.includes(' house/'));
}

describe('the example of the documentation', () => {
  it('finds what it is there to find, each with its place', async () => {
    const lines = await found(application([LONG, NAMED]));
    expect(lines.map((line) => line.split(' ').slice(0, 3).join(' '))).toEqual([
      `${MINIMISATION}:40:3: note house/few-requests`,
      `${MINIMISATION}:60:18: warning house/identifiable-data-needs-sensitive-label`,
      `${TERM}:4:6: error house/term-too-long`,
    ]);
    expect(lines[2]).toContain('An agreement of more than three years. “Latest end” is'.split('“')[0]);
    expect(lines[2]).toContain('wanted here: not after 2030-03-01.');
  });

  it('finds the last only where nothing else is wrong, and is no stray file', async () => {
    const folder = application();
    expect(await found(folder)).toHaveLength(1);
    const { code, out } = await runCli(['validate', '--format', 'json'], folder);
    expect(code).toBe(0);
    const [report] = (
      JSON.parse(out) as {
        applications: { outcomes: { rule: string; outcome: string }[]; checks: { total: number } }[];
      }
    ).applications;
    expect(report?.outcomes.filter(({ rule }) => rule.startsWith('house/'))).toEqual([
      { rule: 'house/few-requests', outcome: 'failed' },
      { rule: 'house/identifiable-data-needs-sensitive-label', outcome: 'not-applicable' },
      { rule: 'house/term-too-long', outcome: 'passed' },
    ]);
    const without = await runCli(['validate', '--format', 'json'], exampleFolder('consented-cohort'));
    expect(report?.checks.total).toBe(
      ((JSON.parse(without.out) as { applications: { checks: { total: number } }[] }).applications[0]?.checks.total ??
        0) + 3,
    );
    expect(out).not.toContain('"message": "house-rules.yaml');
  });

  it.each(['text', 'concise', 'json', 'sarif', 'junit', 'github', 'gitlab', 'markdown'])(
    'stands in %s',
    async (format) => {
      const { out } = await runCli(['validate', '--format', format], application([LONG]));
      expect(out).toContain('An agreement of more than three years');
    },
  );

  it('has its own words among the rules of SARIF', async () => {
    const { out } = await runCli(['validate', '--format', 'sarif'], application([LONG]));
    const log = JSON.parse(out) as { runs: { tool: { driver: { rules: { id: string }[] } } }[] };
    expect(log.runs[0]?.tool.driver.rules.find(({ id }) => id === 'house/term-too-long')).toMatchObject({
      shortDescription: { text: 'An agreement of more than three years' },
      defaultConfiguration: { level: 'error' },
    });
  });

  it('is counted in the pack', async () => {
    const checks = async (folder: string): Promise<number> => {
      expect((await runCli(['render', '--format', 'md', '--out', 'out'], folder)).code).toBe(0);
      const pack = readFileSync(path.join(folder, 'out/application.md'), 'utf8');
      return Number(/(\d+) checks were made/.exec(pack)?.[1]);
    };
    const bare = application();
    write(bare, 'dars.config.yaml', 'asOf: 2026-11-23\n');
    expect((await checks(application())) - (await checks(bare))).toBe(3);
  });

  it('is listed and explained', async () => {
    const folder = application();
    expect((await runCli(['rules'], folder)).out).toContain('house/term-too-long');
    const { rules: all } = JSON.parse((await runCli(['rules', '--format', 'json'], folder)).out) as { rules: object[] };
    expect(all.at(-1)).toMatchObject({
      id: 'house/few-requests',
      by: 'house',
      severity: 'info',
      from: 'house-rules.yaml:27',
    });
    const { out } = await runCli(['explain', 'house/term-too-long'], folder);
    expect(out).toContain('The university insures data for three years at a time.');
    expect((await runCli(['explain', 'house/term-to-long'], folder)).err).toContain(
      'Did you mean “house/term-too-long”?',
    );
    expect((await runCli(['rules'], exampleFolder('consented-cohort'))).out).not.toContain('house/');
  });
});

describe('house rules', () => {
  it('are weighed by the settings', async () => {
    const folder = application([LONG]);
    write(
      folder,
      'dars.config.yaml',
      `asOf: 2026-11-23\n${settings}rules:\n  - {rule: house/term-too-long, severity: warning}\n  - {rule: house/few-requests, severity: "off"}\n`,
    );
    expect((await found(folder)).map((line) => line.split(' ')[1])).toEqual(['warning']);
    const { out } = await runCli(['validate', '--format', 'json'], folder);
    expect(out).toContain('switched off in the configuration');
  });

  it('are waived in a comment and in the settings', async () => {
    const folder = application([
      [TERM, 'end: 2030-02-28', 'end: 2030-03-02 # dars-ignore house/term-too-long -- agreed on 3 May'],
    ]);
    write(
      folder,
      'dars.config.yaml',
      `asOf: 2026-11-23\n${settings}waivers:\n  - {rule: house/few-requests, file: ${MINIMISATION}, reason: The board agreed on 3 May.}\n`,
    );
    expect(await found(folder)).toEqual([]);
    const { out } = await runCli(['validate', '--format', 'json'], folder);
    expect(out).toContain('"waived": 2');
    expect(out).not.toContain('This waiver');
  });

  it('of settings that extend others add up, and no id may stand twice', async () => {
    const folder = application();
    const parent = path.dirname(folder);
    const more = rules.replaceAll('house/', 'house/office-');
    write(parent, 'office-rules.yaml', more);
    write(parent, 'office.yaml', 'houseRules: office-rules.yaml\n');
    write(folder, 'dars.config.yaml', `extends: ../office.yaml\n${settings}`);
    expect((await found(folder)).map((line) => line.split(' ')[2])).toEqual([
      'house/few-requests',
      'house/office-few-requests',
    ]);
    expect((await runCli(['validate', '--print-config'], folder)).out).toContain(
      'houseRules:\n  - house-rules.yaml # dars.config.yaml\n  - ../office-rules.yaml # ../office.yaml\n',
    );
    write(parent, 'office-rules.yaml', rules);
    const { code, err } = await runCli(['validate'], folder);
    expect(code).toBe(2);
    expect(err.replaceAll(/\s+/g, ' ')).toContain('is the id of a rule in house-rules.yaml:3 already');
  });

  it('with a mistake stop the check, and say where', async () => {
    const folder = application();
    write(folder, 'house-rules.yaml', rules.replace('equals: identifiable', 'equals: identifable'));
    const { code, out, err } = await runCli(['validate'], folder);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain('house-rules.yaml cannot be used: line 11:17: “identifable” is no answer to “');
    expect(err).toContain('Did you mean “identifiable”?');
    // What knows nothing of the application goes on without them.
    const listed = await runCli(['rules'], folder);
    expect(listed.code).toBe(0);
    expect(listed.err).toContain('the house rules are left out');
  });

  it('that are not there are missed with the place where they are named', async () => {
    const folder = application();
    write(folder, 'dars.config.yaml', 'asOf: 2026-11-23\nhouseRules: none.yaml\n');
    const { code, err } = await runCli(['validate'], folder);
    expect(code).toBe(2);
    expect(err).toContain('line 2:13: “none.yaml” does not exist');
  });
});
