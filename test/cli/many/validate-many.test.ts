import { rmSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { MOST_HELD } from '../../../src/cli/open.ts';
import { runCli } from '../../support/cli.ts';
import { applications, nameOf } from './applications.ts';

const MANY = MOST_HELD + 3;

/** What the applications give when they are checked a few at a time, without what is said of all together. */
async function aFewAtATime(root: string, ...args: readonly string[]): Promise<readonly string[]> {
  const found: string[] = [];
  for (let first = 0; first < MANY; first += MOST_HELD) {
    const some = Array.from({ length: Math.min(MOST_HELD, MANY - first) }, (_, index) => nameOf(first + index));
    const { out } = await runCli(['validate', ...some, ...args], root);
    found.push(...out.split('\n').filter((line) => /^study-\d+\/.*:\d+:\d+/.test(line)));
  }
  return found;
}

describe('many applications', () => {
  it.each([['concise'], ['text']])('are reported in their order, as %s, as a few are', async (format) => {
    const root = applications(MANY);
    const { code, out, err } = await runCli(['validate', '--format', format], root);
    expect(code).toBe(1);
    expect(err).toBe('');
    const lines = out.split('\n').filter((line) => /^study-\d+\/.*:\d+:\d+/.test(line));
    expect(lines).toEqual(await aFewAtATime(root, '--format', format));
    expect(lines.filter((line) => line.includes('error')).length).toBe(MANY * 2);
    expect(out).toContain(`${MANY} applications: ${MANY * 2} errors`);
  });

  it('are printed each as soon as it is known', async () => {
    const pieces: string[] = [];
    const root = applications(MANY);
    await runCli(['validate', '--format', 'concise'], root, { out: (text) => void pieces.push(text) });
    expect(pieces.length).toBe(MANY + 1);
    for (const [index, piece] of pieces.slice(0, -1).entries()) {
      expect([...new Set(piece.match(/^study-\d+(?=\/)/gm))]).toEqual([nameOf(index)]);
    }
  });

  it('make one JSON document in pieces', async () => {
    const { out } = await runCli(['validate', '--format', 'json'], applications(MANY));
    const whole = JSON.parse(out) as { readonly applications: readonly { readonly application: string }[] };
    expect(whole.applications.map((one) => one.application)).toEqual(Array.from({ length: MANY }, (_, n) => nameOf(n)));
    expect(out).toBe(`${JSON.stringify(whole, null, 2)}\n`);
  });

  it('are given to formats that need all of them', async () => {
    const root = applications(MANY);
    const { code, out } = await runCli(['validate', '--format', 'sarif'], root);
    const { runs } = JSON.parse(out) as { readonly runs: readonly { readonly results: readonly unknown[] }[] };
    expect(code).toBe(1);
    expect(runs[0]?.results.filter((one) => (one as { level: string }).level === 'error').length).toBe(MANY * 2);
    const most = await runCli(['validate', '--format', 'concise', '--max-findings', '3'], root);
    expect(most.out.match(/^study/gm)?.length).toBe(3);
  });

  it('are each checked by the settings of their own folder', async () => {
    const root = applications(MANY);
    for (let index = 0; index < MANY; index += 1)
      writeFileSync(path.join(root, nameOf(index), 'dars.config.yaml'), 'failOn: never\n');
    expect((await runCli(['validate', '-q'], root)).code).toBe(0);
    rmSync(path.join(root, nameOf(7), 'dars.config.yaml'));
    expect((await runCli(['validate', '-q'], root)).code).toBe(1);
  });

  it('do not stop each other: what cannot be checked is said once, and the others are', async () => {
    const root = applications(MANY);
    writeFileSync(path.join(root, nameOf(4), 'dars.config.yaml'), 'colour: red\n');
    for (const index of [9, 10])
      symlinkSync('/etc/hostname', path.join(root, nameOf(index), 'standards/transparency.yaml'));
    const { code, out, err } = await runCli(['validate', '--format', 'concise'], root);
    expect(code).toBe(3);
    expect(out).toContain(`${MANY - 3} applications: `);
    expect(out).not.toMatch(/^study-(?:004|009|010)/m);
    expect(err).toContain(
      `The settings in ${path.join(root, nameOf(4), 'dars.config.yaml')} cannot be used: line 1:1:`,
    );
    expect(err.match(/transparency\.yaml: it is a symbolic link/g)?.length).toBe(2);
    expect(err).toMatch(/\ndars: 3 applications could not be checked\.\n$/);
  });

  it('say once what stops all of them', async () => {
    const root = applications(MANY);
    writeFileSync(path.join(root, 'office.yaml'), 'colour: red\n');
    const { code, out, err } = await runCli(['validate', '--config', 'office.yaml'], root);
    expect(code).toBe(2);
    expect(out).toBe('');
    expect(err.match(/cannot be used/g)?.length).toBe(1);
    expect(err).toContain(`${MANY} applications could not be checked.`);
  });

  it('show how far a run has come, on a terminal alone, and leave nothing of it behind', async () => {
    const root = applications(MANY);
    const { err } = await runCli(['validate', '-q'], root, { errIsTerminal: true });
    const lines = err.split('\r\u001B[K').slice(1);
    expect(lines.at(0)).toMatch(/^Checking ━─+ 1 of 23$/);
    expect(lines.at(-2)).toMatch(/^Checking ━+ 23 of 23$/);
    expect(lines.at(-1)).toBe('');
    expect((await runCli(['validate', '-q'], root)).err).toBe('');
  });

  it('take a baseline that was recorded of them', async () => {
    const root = applications(MANY);
    const recorded = await runCli(['validate', '-q', '--write-baseline', 'known.yaml'], root);
    expect(recorded.err).toContain(`Recorded ${MANY * 2} findings in known.yaml`);
    const { code, out } = await runCli(['validate', '-q', '--baseline', 'known.yaml'], root);
    expect(code).toBe(0);
    expect(out).toContain(`${MANY * 2} hidden by the baseline`);
  });
});
