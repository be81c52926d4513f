import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { helpAt } from '../../src/core/help.ts';
import { runCli, temporaryFolder } from '../support/cli.ts';

/** A folder with a fresh application named `study`. */
async function fresh(): Promise<string> {
  const folder = temporaryFolder();
  await runCli(['init', 'study', '--yes', '--title', 'A study', '--kind', 'new'], folder);
  return folder;
}

describe('dars validate on a fresh application', () => {
  it('finds no fault in a draft and lists what is still to write', async () => {
    const { code, out } = await runCli(['validate', 'study'], await fresh());
    expect(code).toBe(0);
    expect(out).toMatch(/Still to write \(\d\d\)/);
    expect(out).toContain('No fault found by the checks that could run');
    expect(out).toContain('not an approval');
    expect(out).not.toMatch(/\berror\b/);
  });

  it('lists the same questions as errors of a submission', async () => {
    const folder = await fresh();
    const draft = JSON.parse((await runCli(['validate', 'study', '--format', 'json'], folder)).out) as ReportFile;
    const { code, out } = await runCli(['validate', 'study', '--stage', 'submission', '--format', 'json'], folder);
    const submission = JSON.parse(out) as ReportFile;
    expect(code).toBe(1);
    const places = (file: ReportFile) => file.applications[0]?.findings.map(({ at }) => `${at.file}:${at.line}`);
    expect(places(submission)).toEqual(places(draft));
    expect(new Set(submission.applications[0]?.findings.map(({ severity }) => severity))).toEqual(new Set(['error']));
  });

  it('gives the help of its field as the reason of an open question', async () => {
    const { out } = await runCli(['validate', 'study', '--format', 'json'], await fresh());
    const findings = (JSON.parse(out) as ReportFile).applications[0]?.findings ?? [];
    const open = findings.filter(({ rule }) => rule === 'schema/unanswered');
    const whyOf = (path: string) => open.find(({ at }) => at.path.join('.') === path)?.why;
    expect(whyOf('applicant')).toBe(helpAt('application', ['applicant'])?.help);
    expect(whyOf('controllers')).toBe(helpAt('data-controllers', ['controllers'])?.help);
    expect(whyOf('applicant')).not.toBe(whyOf('controllers'));
  });

  it('writes JSON that its schema accepts', async () => {
    const { out } = await runCli(['validate', 'study', '--format', 'json'], await fresh());
    const schema = JSON.parse(
      readFileSync(new URL('../../schemas/report.schema.json', import.meta.url), 'utf8'),
    ) as object;
    const validate = new Ajv({ strict: false }).compile(schema);
    expect(validate(JSON.parse(out)), JSON.stringify(validate.errors)).toBe(true);
  });

  it('prints one line for each finding with --format concise', async () => {
    const { out } = await runCli(['validate', 'study', '--stage', 'submission', '--format', 'concise'], await fresh());
    const lines = out.trimEnd().split('\n').slice(0, -1);
    expect(lines.length).toBeGreaterThan(40);
    for (const line of lines) expect(line).toMatch(/^study\/\S+\.yaml:\d+:\d+: error \S+\/\S+ /);
  });
});

interface ReportFile {
  readonly applications: readonly {
    readonly findings: readonly {
      readonly rule: string;
      readonly at: { readonly file: string; readonly line: number; readonly path: readonly (string | number)[] };
      readonly severity: string;
      readonly why: string;
    }[];
  }[];
}

describe('dars validate and exit codes', () => {
  const utf16 = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from('title: x\n', 'utf16le')]);
  const wrong: readonly (readonly [name: string, content: string | Buffer, rule: string])[] = [
    ['a list where keys are expected', '- one\n- two\n', 'load/not-a-map'],
    ['two documents in one file', 'title: one\n---\ntitle: two\n', 'load/several-documents'],
    ['UTF-16', utf16, 'load/not-utf-8'],
    ['a file of 5 MB', `summary: |\n${'  word word word word word\n'.repeat(200_000)}`, 'load/too-large'],
    ['broken YAML', 'title: [\n', 'load/yaml-syntax'],
  ];
  for (const [name, content, rule] of wrong) {
    it(`reports ${name} as a finding, exit 1`, async () => {
      const folder = await fresh();
      writeFileSync(path.join(folder, 'study/application.yaml'), content);
      const { code, out, err } = await runCli(['validate', 'study'], folder);
      expect({ code, err }).toEqual({ code: 1, err: '' });
      expect(out).toContain(rule);
      expect(out.match(/study\/application\.yaml:\d+:\d+ {2}error/g)).toHaveLength(1);
    });
  }

  it('takes an empty file for one that is not started', async () => {
    const folder = await fresh();
    writeFileSync(path.join(folder, 'study/application.yaml'), '');
    const { code, out } = await runCli(['validate', 'study'], folder);
    expect(code).toBe(0);
    expect(out).toContain('Title');
  });

  it.each([
    ['a folder that is not there', ['validate', 'nowhere'], 3, 'does not exist'],
    ['a folder without an application', ['validate', '.'], 2, 'no application.yaml'],
    ['an unknown option', ['validate', '--fast'], 2, 'unknown option'],
    ['an unknown command', ['valdate'], 2, 'validate'],
    ['a stage that is none', ['validate', '--stage', 'final'], 2, 'submission'],
    ['a day that is none', ['validate', 'study', '--as-of', '2026-02-30'], 2, 'real day'],
  ])('ends with a clear word for %s', async (_name, argv, exit, words) => {
    const folder = argv.includes('study') ? await fresh() : temporaryFolder();
    const { code, out, err } = await runCli(argv, folder);
    expect({ code, out }).toEqual({ code: exit, out: '' });
    expect(err).toContain(words);
    expect(err).not.toMatch(/\bat .*\.(?:ts|js):\d+/);
  });

  it('cannot read a folder that is named like a file, exit 3', async () => {
    const folder = temporaryFolder();
    mkdirSync(path.join(folder, 'study/application.yaml'), { recursive: true });
    const { code, err } = await runCli(['validate', 'study'], folder);
    expect(code).toBe(3);
    expect(err).toContain('it is a folder');
  });

  it('fails on warnings only when told to', async () => {
    const folder = await fresh();
    writeFileSync(path.join(folder, 'study/standards/data-controlers.yaml'), 'x: 1\n');
    expect((await runCli(['validate', 'study'], folder)).code).toBe(0);
    expect((await runCli(['validate', 'study', '--fail-on', 'warning'], folder)).code).toBe(1);
    expect((await runCli(['validate', 'study', '--fail-on', 'never', '--stage', 'submission'], folder)).code).toBe(0);
  });

  it('checks the whole application and shows only the file that was named', async () => {
    const folder = await fresh();
    writeFileSync(path.join(folder, 'study/standards/transparency.yaml'), 'declaraton: yes\n');
    const { code, out } = await runCli(
      ['validate', 'study/standards/transparency.yaml', '--format', 'concise'],
      folder,
    );
    expect(code).toBe(1);
    expect(out).toContain('declaration');
    expect(out).not.toContain('application.yaml');
  });

  it('takes the day and the severities from dars.config.yaml', async () => {
    const folder = await fresh();
    writeFileSync(path.join(folder, 'study/standards/data-controlers.yaml'), 'x: 1\n');
    writeFileSync(
      path.join(folder, 'study/dars.config.yaml'),
      'asOf: 2031-01-02\nrules:\n  - rule: schema/stray-file\n    severity: error\n',
    );
    const { code, out } = await runCli(['validate', 'study'], folder);
    expect(code).toBe(1);
    expect(out.replaceAll(/\s+/g, ' ')).toContain('as of 2031-01-02');
    const later = await runCli(['validate', 'study', '--as-of', '2030-05-06'], folder);
    expect(later.out.replaceAll(/\s+/g, ' ')).toContain('as of 2030-05-06');
  });

  it('names the line of settings that cannot be used', async () => {
    const folder = await fresh();
    writeFileSync(path.join(folder, 'study/dars.config.yaml'), '# settings\nasOff: 2031-01-02\n');
    const { code, err } = await runCli(['validate', 'study'], folder);
    expect(code).toBe(2);
    expect(err).toContain('line 2:1');
    expect(err).toContain('asOf');
  });

  it('calls its own failure a bug, without a stack', async () => {
    const folder = await fresh();
    const { code, err } = await runCli(['validate', 'study'], folder, {
      today: () => {
        throw new TypeError('clock broken');
      },
    });
    expect(code).toBe(70);
    expect(err).toContain('bug in dars');
    expect(err).not.toContain('at ');
  });
});
