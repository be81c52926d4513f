import { chmodSync, cpSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { parse } from 'yaml';
import { describe, expect, it } from 'vitest';
import { mend } from '../../src/cli/fix.ts';
import { openOne } from '../../src/cli/open.ts';
import { FIELD_TREES } from '../../src/core/fields-data.ts';
import { loadWorkspace } from '../../src/core/workspace.ts';
import { runCli, temporaryFolder } from '../support/cli.ts';

const EXAMPLE = fileURLToPath(new URL('../../examples/consented-cohort', import.meta.url));

/** A small application with these files. */
function study(files: Readonly<Record<string, string>>): string {
  const folder = temporaryFolder();
  mkdirSync(path.join(folder, 'study/standards'), { recursive: true });
  for (const [file, text] of Object.entries(files)) writeFileSync(path.join(folder, 'study', file), text);
  return folder;
}

const read = (folder: string, file: string): string => readFileSync(path.join(folder, 'study', file), 'utf8');
const WEAK = '\uFEFFtitel: "A study" # mine\r\nkind: New\r\ncolour: red\r\n';
const STRONG = '\uFEFFtitle: "A study" # mine\r\nkind: new\r\ncolour: red\r\n';

describe('dars validate --fix', () => {
  it('writes what is certain, leaves every other byte, and checks what is left', async () => {
    const folder = study({ 'application.yaml': WEAK });
    chmodSync(path.join(folder, 'study/application.yaml'), 0o640);
    const { code, out, err } = await runCli(['validate', 'study', '--fix', '--format', 'concise'], folder);
    expect(read(folder, 'application.yaml')).toBe(STRONG);
    expect(statSync(path.join(folder, 'study/application.yaml')).mode & 0o777).toBe(0o640);
    expect(err).toBe('Put right 2 findings in 1 file: study/application.yaml (2).\n');
    expect(out.match(/ error /g)).toHaveLength(1);
    expect(out).toContain('application.yaml:3:1: error schema/unknown-key');
    expect(code).toBe(1);
  });

  it('says so when there is nothing to put right', async () => {
    const folder = study({ 'application.yaml': 'title: A study\n' });
    const { code, err } = await runCli(['validate', 'study', '--fix'], folder);
    expect(err).toBe('Nothing was put right: no finding has a fix that is certain.\n');
    expect(code).toBe(0);
  });

  it('puts right what a first fix brings to light', async () => {
    const folder = study({ 'application.yaml': 'title: Hips: a study\nkind: New\n' });
    await runCli(['validate', 'study', '--fix'], folder);
    expect(read(folder, 'application.yaml')).toBe('title: "Hips: a study"\nkind: new\n');
  });

  it('checks the evidence after it as before it', async () => {
    const folder = study({
      'application.yaml': 'titel: A study\n',
      'evidence.yaml': `items:\n  - id: letter\n    title: Letter\n    file: a.txt\n    sha256: "${'0'.repeat(64)}"\n`,
    });
    mkdirSync(path.join(folder, 'study/evidence'));
    writeFileSync(path.join(folder, 'study/evidence/a.txt'), 'x');
    const { out, err } = await runCli(['validate', 'study', '--fix', '--format', 'concise'], folder);
    expect(err).toContain('Put right 1 finding');
    expect(out).toContain('evidence.yaml:5:13: error evidence/file-changed');
  });

  it('leaves a file alone that could still not be read', async () => {
    const text = 'title: Hips: a study\nsummary: *study\n';
    const folder = study({ 'application.yaml': text });
    await runCli(['validate', 'study', '--fix'], folder);
    expect(read(folder, 'application.yaml')).toBe(text);
  });

  it('leaves a file alone that would have more findings than before', async () => {
    const text = 'organisation:\n  - id: Uni One\n    colour: red\n    name: []\n    size: 3\n';
    const folder = study({ 'application.yaml': text });
    const { err } = await runCli(['validate', 'study', '--fix'], folder);
    expect(read(folder, 'application.yaml')).toBe(text);
    expect(err).toContain('Left alone: 1 finding with a fix that would bring more findings to light.');
  });

  it('touches no other file than the one that was named, and no waived finding', async () => {
    const waived = '# dars-ignore schema/unknown-key -- kept\ntitel: A study\n';
    const folder = study({ 'application.yaml': waived, 'standards/commercial-purpose.yaml': 'includes: yes\n' });
    await runCli(['validate', 'study/application.yaml', '--fix'], folder);
    expect(read(folder, 'standards/commercial-purpose.yaml')).toBe('includes: yes\n');
    await runCli(['validate', 'study', '--fix'], folder);
    expect(read(folder, 'standards/commercial-purpose.yaml')).toBe('includes: true\n');
    expect(read(folder, 'application.yaml')).toBe(waived);
  });

  it('only shows the changes with --dry-run', async () => {
    const folder = study({ 'application.yaml': WEAK });
    const { code, out, err } = await runCli(['validate', 'study', '--fix', '--dry-run'], folder);
    expect(out).toBe(
      [
        '--- a/study/application.yaml',
        '+++ b/study/application.yaml',
        '@@ -1,3 +1,3 @@',
        '-titel: "A study" # mine',
        '-kind: New',
        '+title: "A study" # mine',
        '+kind: new',
        ' colour: red',
        '',
      ].join('\n'),
    );
    expect(err).toBe('Would put right 2 findings in 1 file: study/application.yaml (2).\n');
    expect(code).toBe(1);
    expect(read(folder, 'application.yaml')).toBe(WEAK);
  });

  it('shows no value of a person in the changes', async () => {
    const folder = study({ 'application.yaml': 'titel: A study\n# 943 476 5919\n' });
    const { out } = await runCli(['validate', 'study', '--fix', '--dry-run'], folder);
    expect(out).toContain('+title: A study');
    expect(out).not.toContain('5919');
  });

  it('refuses --dry-run alone', async () => {
    const { code, err } = await runCli(['validate', '--dry-run'], study({ 'application.yaml': '' }));
    expect(code).toBe(2);
    expect(err).toContain('--fix');
  });
});

describe('an example with a slip anywhere', () => {
  const io = {
    out: () => {},
    err: () => {},
    outIsTerminal: false,
    inIsTerminal: false,
    columns: 80,
    env: {},
    cwd: EXAMPLE,
    today: () => '2026-11-23',
  };
  const opened = openOne(undefined, {}, io);
  const files = ['application.yaml', 'standards/data-minimisation.yaml', 'standards/processing-activities.yaml'];
  const slip = fc.record({
    file: fc.constantFrom(...files),
    line: fc.nat(),
    at: fc.nat(),
    by: fc.constantFrom('drop', 'double', 'swap', 'capital', 'colon', 'hash', 'quote'),
  });

  it('keeps every answer but the one put right, and the second time changes nothing', async () => {
    let changed = 0;
    await fc.assert(
      fc.asyncProperty(slip, async ({ file, line, at, by }) => {
        const weak = spoilt(new TextDecoder().decode(opened.yaml.get(file)), line, at, by);
        const yaml = new Map(opened.yaml).set(file, new TextEncoder().encode(weak));
        const given = {
          ...opened,
          yaml,
          app: loadWorkspace({ name: 'x', yaml, evidenceFiles: [] }, FIELD_TREES, '2026-11-23'),
        };
        const first = await mend(given, {});
        const fixed = new TextDecoder().decode(first.opened.yaml.get(file));
        const lines = (text: string): readonly string[] => text.split('\n');
        const differing = lines(weak).filter((one, index) => one !== lines(fixed)[index]);
        expect(lines(fixed)).toHaveLength(lines(weak).length);
        expect(differing.length).toBeLessThanOrEqual(first.fixed.get(file) ?? 0);
        for (const other of opened.yaml.keys()) {
          if (other !== file) expect(first.opened.yaml.get(other)).toBe(opened.yaml.get(other));
        }
        if (differing.length > 0) {
          changed += 1;
          expect(answers(fixed).filter((one) => !answersOf(opened.yaml.get(file)).has(one)).length).toBeLessThanOrEqual(
            1,
          );
        }
        expect((await mend(first.opened, {})).fixed.size).toBe(0);
      }),
      { numRuns: 60, seed: 7 },
    );
    expect(changed).toBeGreaterThan(5);
  }, 60_000);
});

/** A text with one slip of the hand in one of its lines that hold a key. */
function spoilt(text: string, line: number, at: number, by: string): string {
  const lines = text.split('\n');
  const keyed = lines.flatMap((one, index) => (/^ *(?:- )?[A-Za-z0-9]+:/.test(one) ? [index] : []));
  const index = keyed[line % keyed.length] ?? 0;
  const one = lines[index] ?? '';
  const place = one.length - one.trimStart().length + (at % one.trimStart().length);
  const [before, letter, after] = [one.slice(0, place), one.charAt(place), one.slice(place + 1)];
  const slips: Readonly<Record<string, string>> = {
    drop: before + after,
    double: before + letter + letter + after,
    swap: before + after.charAt(0) + letter + after.slice(1),
    capital: before + letter.toUpperCase() + after,
    colon: `${one}: more`,
    hash: `${one} #1`,
    quote: one.replace(/: (\S.*)$/, ': "$1"'),
  };
  lines[index] = slips[by] ?? one;
  return lines.join('\n');
}

/** Every answer of a file with the keys that lead to it, one a line. */
function answers(text: string): string[] {
  const found: string[] = [];
  const visit = (value: unknown, way: string): void => {
    if (typeof value !== 'object' || value === null) found.push(`${way} = ${JSON.stringify(value)}`);
    else for (const [key, part] of Object.entries(value)) visit(part, `${way}.${key}`);
  };
  visit(parse(text), '');
  return found;
}

function answersOf(bytes: Uint8Array | undefined): ReadonlySet<string> {
  return new Set(answers(new TextDecoder().decode(bytes)));
}

describe('the examples', () => {
  it('need no fix', async () => {
    const folder = temporaryFolder();
    cpSync(EXAMPLE, path.join(folder, 'study'), { recursive: true });
    const { out } = await runCli(['validate', 'study', '--fix', '--dry-run'], folder);
    expect(out).toBe('');
  });
});
