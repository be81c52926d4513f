import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { runCli, temporaryFolder } from '../support/cli.ts';

/** An application whose only fault at submission is that nearly nothing is answered. */
function study(settings?: string): string {
  const folder = temporaryFolder();
  mkdirSync(path.join(folder, 'study'));
  writeFileSync(path.join(folder, 'study/application.yaml'), 'title: Hip study\nstage: submission\n');
  if (settings !== undefined) writeFileSync(path.join(folder, 'study/dars.config.yaml'), settings);
  return folder;
}

it('dars validate --profile register fails for no answer that the register does not publish', async () => {
  const folder = study();
  expect((await runCli(['validate', 'study'], folder)).code).toBe(1);
  const { code, out } = await runCli(['validate', 'study', '--profile', 'register'], folder);
  expect(code).toBe(0);
  expect(out.replaceAll(/\s+/g, ' ')).toContain('for submission, as a published record, as of 2026-11-23');
  const json = await runCli(['validate', 'study', '--profile', 'register', '--format', 'json'], folder);
  expect(JSON.parse(json.out)).toMatchObject({ applications: [{ profile: 'register', counts: { errors: 0 } }] });
});

it('the profile stands in the settings too, where the option wins, and the pack says so', async () => {
  const folder = study('profile: register\n');
  expect((await runCli(['validate', 'study'], folder)).code).toBe(0);
  expect((await runCli(['validate', 'study', '--profile', 'application'], folder)).code).toBe(1);
  await runCli(['render', 'study', '--format', 'md'], folder);
  expect(readFileSync(path.join(folder, 'study/pack/application.md'), 'utf8')).toContain(
    'This was checked as a published record',
  );
});

it('a profile that does not exist is wrong use, on the command line and in the settings', async () => {
  const option = await runCli(['validate', 'study', '--profile', 'registry'], study());
  expect(option.code).toBe(2);
  expect(option.err).toContain('Allowed choices are application, register');
  const settings = await runCli(['validate', 'study'], study('asOf: 2026-11-23\nprofile: registry\n'));
  expect(settings.code).toBe(2);
  expect(settings.err).toContain('line 2:10');
  expect((await runCli(['validate', '--help'], study())).out).toContain('--profile <profile>');
});
