import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { unzip } from '../../src/bundle/zip.ts';
import { readSourceArchive, SOURCE } from '../../src/bundle/source.ts';
import { runCli, temporaryFolder } from '../support/cli.ts';
import { exampleFolder } from '../support/examples.ts';

const UNIVERSITY = `    name: University of Wexcombe
    odsCode: ZZ99Z
    sector: academic
    country: england
`;
const SHARED = `organisations:
  - id: wexcombe-university
${UNIVERSITY}  - id: somebody-else
    name: Somebody Else Limited
`;

/** A repository with one application that takes its university from a shared file. */
function office(): { readonly folder: string; readonly app: string; readonly shared: string } {
  const folder = temporaryFolder();
  const app = path.join(folder, 'agreements/cohort');
  mkdirSync(path.join(folder, '.git'));
  mkdirSync(path.join(folder, 'shared'));
  cpSync(exampleFolder('consented-cohort'), app, { recursive: true });
  rmSync(path.join(app, 'dars.config.yaml'));
  const file = path.join(app, 'application.yaml');
  const text = readFileSync(file, 'utf8');
  expect(text).toContain(UNIVERSITY);
  writeFileSync(file, text.replace(UNIVERSITY, ''));
  const shared = path.join(folder, 'shared/organisations.yaml');
  writeFileSync(shared, SHARED);
  writeFileSync(path.join(folder, 'dars.config.yaml'), 'asOf: 2026-11-23\norganisations: shared/organisations.yaml\n');
  return { folder, app, shared };
}

describe('a shared file of organisations', () => {
  it('completes an application', async () => {
    const { folder, app } = office();
    expect(await runCli(['validate', app, '-q'], folder)).toMatchObject({ code: 0 });
    const { out } = await runCli(['who', app], folder);
    expect(out).toContain('University of Wexcombe wexcombe-university');
  });

  it('is shown with its own line and text', async () => {
    const { folder, app, shared } = office();
    writeFileSync(shared, SHARED.replace('country: england', 'country: Englnd'));
    const { code, out } = await runCli(['validate', app], folder);
    expect(code).toBe(1);
    expect(out).toContain('shared/organisations.yaml:6:14  error');
    expect(out).toContain('6 │     country: Englnd');
  });

  it('that is not there is said with the line of the setting', async () => {
    const { folder, app, shared } = office();
    rmSync(shared);
    const { code, err } = await runCli(['validate', app], folder);
    expect(code).toBe(2);
    expect(err).toContain('line 2:16: “shared/organisations.yaml” does not exist');
  });

  it('stands among the settings in force', async () => {
    const { folder, app } = office();
    const { out } = await runCli(['validate', app, '--print-config'], folder);
    expect(out).toContain('organisations: ../../shared/organisations.yaml # ../../dars.config.yaml\n');
  });

  it('goes into a pack as far as the application uses it, so that it can be checked elsewhere', async () => {
    const { folder, app } = office();
    // Settings of its own go into the pack too, where what they name is not to be had.
    writeFileSync(
      path.join(app, 'dars.config.yaml'),
      'asOf: 2026-11-23\norganisations: ../../shared/organisations.yaml\n',
    );
    const pack = path.join(folder, 'pack.zip');
    expect(await runCli(['render', app, '--format', 'md', '--zip', '--out', pack], folder)).toMatchObject({ code: 0 });
    const away = path.join(temporaryFolder(), 'opened');
    expect(await runCli(['open', pack, away], folder)).toMatchObject({ code: 0 });
    expect(readFileSync(path.join(away, 'dars.organisations.yaml'), 'utf8')).toBe(
      `# Copied from the shared file when the pack was made, and used in its place.\n${SHARED.replace(/ {2}- id: somebody-else\n.*\n/, '')}`,
    );
    expect(await runCli(['validate', away, '-q'], away)).toMatchObject({ code: 0 });
    // Opened and made again, it is the same.
    const again = path.join(folder, 'again.zip');
    await runCli(['render', away, '--format', 'md', '--zip', '--out', again], folder);
    const sourceOf = (file: string) => {
      const source = [...unzip(readFileSync(file))].find(([name]) => name.endsWith(SOURCE))?.[1];
      return readSourceArchive(source ?? new Uint8Array());
    };
    expect(sourceOf(again)).toEqual(sourceOf(pack));
  });
});

it('a baseline knows the faults of a shared file, once, for every application that has them', async () => {
  const { folder, app, shared } = office();
  cpSync(app, path.join(folder, 'agreements/second'), { recursive: true });
  writeFileSync(shared, SHARED.replace('country: england', 'countri: england'));
  const all = path.join(folder, 'agreements');
  await runCli(['validate', all, '--write-baseline', 'base.yaml'], folder);
  const known = readFileSync(path.join(folder, 'base.yaml'), 'utf8');
  expect(known.match(/shared\/organisations\.yaml/g)).toHaveLength(1);
  expect(await runCli(['validate', all, '-q', '--baseline', 'base.yaml'], folder)).toMatchObject({ code: 0 });
});
