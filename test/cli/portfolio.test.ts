import fs, { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import path from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { runCli, temporaryFolder } from '../support/cli.ts';
import { exampleFolder } from '../support/examples.ts';

/** Files below a new folder. */
function office(files: Readonly<Record<string, string>>): string {
  const folder = temporaryFolder();
  mkdirSync(path.join(folder, '.git'));
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
    writeFileSync(path.join(folder, file), text);
  }
  return folder;
}

const TWO = {
  'wards/hips/application.yaml':
    'title: Hips\nreference: DARS-NIC-000001-B1C2D-v1.0\norganisations: [{id: host, name: Cloud Host Limited}]\n',
  'wards/hips/standards/term-of-data-sharing-agreement.yaml': 'start: 2026-01-01\nend: 2026-12-31\n',
  'wards/hips/standards/data-processors.yaml': 'processors: [{organisation: host}]\n',
  'wards/old/knees/application.yaml': 'title: Knees\n',
  'wards/old/knees/standards/term-of-data-sharing-agreement.yaml': 'start: 2026-01-01\nend: 2028-12-31\n',
};

interface Row {
  readonly folder: string;
  readonly error?: string;
  readonly actions?: readonly { readonly by: string }[];
}

async function rowsOf(folder: string, argv: readonly string[] = []): Promise<{ code: number; rows: readonly Row[] }> {
  const { code, out } = await runCli(['portfolio', ...argv, '--format', 'json'], folder);
  const data = JSON.parse(out) as { schemaVersion: number; agreements: readonly Row[] };
  expect(data.schemaVersion).toBe(1);
  return { code, rows: data.agreements };
}

describe('dars portfolio', () => {
  it('finds applications at any depth, and those that a pattern means', async () => {
    const folder = office(TWO);
    expect((await rowsOf(folder)).rows.map((row) => row.folder)).toEqual(['wards/hips', 'wards/old/knees']);
    expect((await rowsOf(folder, ['wards/*/knees'])).rows.map((row) => row.folder)).toEqual(['wards/old/knees']);
    expect((await rowsOf(path.join(folder, 'wards/hips'))).rows.map((row) => row.folder)).toEqual(['.']);
  });

  it('names the day that settings pin, and both ends where they pin several', async () => {
    const folder = office({ ...TWO, 'wards/hips/dars.config.yaml': 'asOf: 2026-02-01\n' });
    const hips = await runCli(['portfolio', 'wards/hips'], folder);
    expect(hips.out).toContain('1 agreement, as of 2026-02-01');
    writeFileSync(path.join(folder, 'wards/old/knees/dars.config.yaml'), 'asOf: 2026-03-01\n');
    expect((await runCli(['portfolio'], folder)).out).toContain('2 agreements, as of 2026-02-01 to 2026-03-01');
    expect(JSON.parse((await runCli(['portfolio', '--format', 'json'], folder)).out)).toMatchObject({ asOf: null });
  });

  it('prints a line for each where there is room, and else a few', async () => {
    const folder = office(TWO);
    const wide = await runCli(['portfolio'], folder, { columns: 140 });
    const line = wide.out.split('\n').find((one) => one.startsWith('DARS-NIC'));
    expect(line).toMatch(
      /^DARS-NIC-000001-B1C2D-v1\.0 +Hips +2026-12-31 +2026-10-02 overdue +Ask for a renewal.* to write +0$/,
    );
    const { code, out } = await runCli(['portfolio'], folder);
    expect(code).toBe(0);
    expect(out).toContain(
      '\nDARS-NIC-000001-B1C2D-v1.0 Hips\n  Ends      2026-12-31\n  Next      2026-10-02, overdue:',
    );
    expect(out.split('\n').every((one) => one.length <= 80)).toBe(true);
  });

  it('says who applies where they are several, and a name that is also the title once', async () => {
    const folder = office({
      'a/application.yaml': 'title: First\napplicant: uni\norganisations: [{id: uni, name: University of Elmscar}]\n',
      'b/application.yaml': 'title: DARS-NIC-000001-B1C2D-v1.0\nreference: DARS-NIC-000001-B1C2D-v1.0\n',
    });
    const wide = (await runCli(['portfolio'], folder, { columns: 140 })).out.split('\n');
    expect(wide.find((one) => one.startsWith('Agreement'))).toMatch(/^Agreement +Applicant +Title +Ends +By /);
    expect(wide.find((one) => one.startsWith('a '))).toMatch(/^a +University of Elmsc… +First +not said/);
    expect(wide.find((one) => one.startsWith('DARS'))).toMatch(/^DARS-NIC-000001-B1C2D-v1\.0 +not said +not said /);
    const narrow = (await runCli(['portfolio'], folder)).out;
    expect(narrow).toContain('\na First\n  Of        University of Elmscar\n  Ends');
    expect(narrow).toContain('\nDARS-NIC-000001-B1C2D-v1.0\n  Of        not said\n');
    const one = (await runCli(['portfolio', 'a'], folder, { columns: 140 })).out;
    expect(one).toContain('1 agreement');
    expect(one).not.toContain('Applicant');
    const csv = (await runCli(['portfolio', '--format', 'csv'], folder)).out;
    expect(csv).toContain('\r\na,,First,University of Elmscar,');
  });

  it('says in words how a day is known', async () => {
    const { out } = await runCli(['portfolio', '--format', 'csv'], office(TWO));
    expect(out).toContain(',2026-10-02,yes,a reminder of dars,');
  });

  it('says that a calendar is empty', async () => {
    const folder = office({ 'a/application.yaml': 'title: First\n' });
    const { code, out, err } = await runCli(['portfolio', '--format', 'ics'], folder);
    expect([code, err]).toEqual([0, 'dars: Nothing is dated in these agreements, so the calendar is empty.\n']);
    expect(out).toMatch(/^BEGIN:VCALENDAR\r\n.*END:VCALENDAR\r\n$/s);
    expect((await runCli(['portfolio', '--format', 'ics'], office(TWO))).err).toBe('');
  });

  it('has a row for what cannot be read, and goes on', async () => {
    const folder = office({
      ...TWO,
      'wards/broken/application.yaml': 'title: Broken\n',
      'wards/broken/dars.config.yaml': 'organisations: nowhere.yaml\n',
    });
    const { code, rows } = await rowsOf(folder);
    expect(code).toBe(3);
    expect(rows.map((row) => row.folder)).toEqual(['wards/broken', 'wards/hips', 'wards/old/knees']);
    expect(rows[0]?.error).toContain('“nowhere.yaml” does not exist');
    const { out } = await runCli(['portfolio'], folder);
    expect(out).toContain('2 agreements, as of 2026-11-23; 1 more cannot be read\n');
    expect(out).toContain('Cannot be read: wards/broken: The settings in');
    const alone = await runCli(['portfolio', 'wards/broken'], folder);
    expect(alone.out).toContain('No agreement can be read, as of');
  });

  it('goes on where it may not look into a folder', async () => {
    const folder = office({ ...TWO, 'wards/locked/readme.txt': '' });
    const real = fs.readdirSync;
    Reflect.set(fs, 'readdirSync', (...args: Parameters<typeof real>): unknown => {
      if (String(args[0]).endsWith('locked')) throw Object.assign(new Error('no'), { code: 'EACCES' });
      return real(...args);
    });
    syncBuiltinESMExports();
    onTestFinished(() => {
      fs.readdirSync = real;
      syncBuiltinESMExports();
    });
    const { code, rows } = await rowsOf(folder);
    expect(code).toBe(3);
    expect(rows.map((row) => row.folder)).toEqual(['wards/locked', 'wards/hips', 'wards/old/knees']);
  });

  it('gives a calendar in which an event keeps its name when its day moves', async () => {
    const folder = office(TWO);
    const calendar = async (): Promise<string> => (await runCli(['portfolio', '--format', 'ics'], folder)).out;
    const before = await calendar();
    expect(before).toContain('PRODID:-//dars//portfolio//EN\r\n');
    expect(before).toContain('DTSTART;VALUE=DATE:20261231\r\nSUMMARY:DARS-NIC-000001-B1C2D-v1.0: Agreement ends\r\n');
    writeFileSync(
      path.join(folder, 'wards/hips/standards/term-of-data-sharing-agreement.yaml'),
      'start: 2026-01-01\nend: 2027-06-30\n',
    );
    const names = (text: string): readonly string[] => text.match(/UID:\S+/g) ?? [];
    const after = await calendar();
    expect(after).toContain('DTSTART;VALUE=DATE:20270630');
    expect(names(after).toSorted()).toEqual(names(before).toSorted());
    expect(new Set(names(after)).size).toBe(names(after).length);
  });

  it('gives two folders of one agreement days of their own', async () => {
    const files = (folder: string) => ({
      [`${folder}/application.yaml`]: 'title: Hips\nreference: DARS-NIC-000001-B1C2D-v1.0\n',
      [`${folder}/standards/term-of-data-sharing-agreement.yaml`]: 'start: 2026-01-01\nend: 2026-12-31\n',
    });
    const folder = office({ ...files('now'), ...files('as-amended') });
    const names = (await runCli(['portfolio', '--format', 'ics'], folder)).out.match(/UID:\S+/g) ?? [];
    expect(names.length).toBeGreaterThan(2);
    expect(new Set(names).size).toBe(names.length);
  });

  it('lets no text of an agreement act in a table, a page or a calendar', async () => {
    const title = '=HYPERLINK("http://x")<script>alert(1)</script>';
    const folder = office({
      'a/application.yaml': `title: '${title}'\n`,
      'a/standards/term-of-data-sharing-agreement.yaml': 'start: 2026-01-01\nend: 2028-12-31\n',
      'a/standards/expected-outcomes.yaml':
        'outputs: [{id: x, title: "+1\\nEND:VEVENT, and 943 476 5919", target: {date: 2027-01-01}}]\n',
    });
    const csv = (await runCli(['portfolio', '--format', 'csv'], folder)).out;
    expect(csv.startsWith('\uFEFFFolder,Reference,')).toBe(true);
    expect(csv).toContain(`"'=HYPERLINK(""http://x"")<script>alert(1)</script>"`);
    const ics = (await runCli(['portfolio', '--format', 'ics'], folder)).out.replaceAll('\r\n ', '');
    expect(ics.match(/^END:VEVENT\r$/gm)).toHaveLength(3);
    expect(ics).toContain('Bring out: +1 END:VEVENT\\, and ‹NHS number hidden›');
    const html = (await runCli(['portfolio', '--format', 'html'], folder)).out;
    expect(html).not.toContain('<script>alert');
    expect(html).not.toContain('943 476 5919');
  });

  it('refuses a number of days that is none', async () => {
    const { code, err } = await runCli(['portfolio', '--within', 'soon'], office(TWO));
    expect(code).toBe(2);
    expect(err).toContain('--within needs a number of days');
  });
});

describe('dars portfolio --impact', () => {
  it('says which agreements name a body, where, and what moving its data needs', async () => {
    const folder = office(TWO);
    const { code, out } = await runCli(['portfolio', '--impact', '--processor', 'cloud host limited'], folder);
    expect(code).toBe(0);
    expect(out).toContain('1 agreement of 2 lists “cloud host limited” as a processor.');
    expect(out).toContain('Is      Cloud Host Limited (host): processor');
    expect(out).toContain('Moving  It handles data, and no place of it is named.');
    expect(out).toContain('wards/hips/standards/data-processors.yaml:1:29');
    expect(out).toContain('fact 2c-01 (seen)');
  });

  it('gives the same as data', async () => {
    const { out } = await runCli(['portfolio', '--impact', '--organisation', 'host', '--format', 'json'], office(TWO));
    expect(JSON.parse(out)).toMatchObject({
      schemaVersion: 1,
      looked: 'host',
      agreements: 2,
      impacts: [{ folder: 'wards/hips', organisation: 'host', relocation: { verdict: 'ask', fact: '2c-01' } }],
      unread: [],
    });
  });

  it('guesses what was meant when nobody has the name, and fails as a search without a hit does', async () => {
    const { code, out } = await runCli(['portfolio', '--impact', '--organisation', 'hots'], office(TWO));
    expect(code).toBe(1);
    expect(out).toBe('0 agreements of 2 list “hots”. Did you mean “host”?\n');
    const applicant = { 'application.yaml': 'organisations: [{id: uni, name: U, odsCode: ZZ69Z}]\n' };
    const other = await runCli(['portfolio', '--impact', '--processor', 'zz69z'], office(applicant));
    expect(other.out).toBe('0 agreements of 1 list “zz69z” as a processor.\n');
    expect(other.code).toBe(1);
  });

  it('gives the whole names in which a word stands', async () => {
    const { out } = await runCli(['portfolio', '--impact', '--organisation', 'cloud'], office(TWO));
    expect(out).toBe(
      '0 agreements of 2 list “cloud”. The whole name is wanted; these have it in\ntheirs: “Cloud Host Limited”.\n',
    );
    const { code, err } = await runCli(
      ['portfolio', '--impact', '--organisation', 'cloud', '--format', 'csv'],
      office(TWO),
    );
    expect([code, err]).toEqual([
      1,
      'dars: No agreement lists “cloud”. The whole name is wanted; these have it in theirs: “Cloud Host Limited”.\n',
    ]);
  });

  it('finds it in the texts of agreements that do not list it, under every name that others give it', async () => {
    const folder = office({
      ...TWO,
      'c/application.yaml': 'title: Third\nsummary: |\n  Kept by Cloud\n  Host Limited.\n',
      'd/application.yaml': 'title: Fourth\nsummary: Kept by nobody.\n',
    });
    const { code, out } = await runCli(['portfolio', '--impact', '--organisation', 'host'], folder);
    expect(code).toBe(0);
    expect(out).toContain('1 agreement of 4 lists “host”.');
    expect(out).toContain(
      '1 agreement names it in the texts alone. What part it has there, and whether\nmoving its data needs an amendment, only the texts can tell.\n\nc Third\n  Texts   c/application.yaml:3:11\n',
    );
    const json = await runCli(['portfolio', '--impact', '--organisation', 'host', '--format', 'json'], folder);
    expect(JSON.parse(json.out)).toMatchObject({
      namedInTextsOnly: [{ folder: 'c', title: 'Third', texts: [{ file: 'c/application.yaml', line: 3, column: 11 }] }],
    });
    const csv = await runCli(['portfolio', '--impact', '--organisation', 'host', '--format', 'csv'], folder);
    expect(csv.out).toContain('\r\nc,,Third,,,,,not-known,');
  });

  it.each([
    [['--impact']],
    [['--organisation', 'host']],
    [['--impact', '--organisation', 'host', '--processor', 'host']],
    [['--impact', '--organisation', 'host', '--format', 'html']],
  ])('refuses %j', async (argv) => {
    const { code, err } = await runCli(['portfolio', ...argv], office(TWO));
    expect(code).toBe(2);
    expect(err).toContain('--impact');
  });

  it('follows one change of a shared file to every agreement that takes part in it', async () => {
    const folder = office({
      'shared/organisations.yaml': 'organisations: [{id: host, name: Cloud Host Limited}]\n',
      'dars.config.yaml': 'organisations: shared/organisations.yaml\n',
      'a/application.yaml': 'title: A\norganisations: [{id: host}]\n',
      'b/c/application.yaml': 'title: B\norganisations: [{id: host, name: Old Name Limited}]\n',
      'd/application.yaml': 'title: D\norganisations: [{id: other, name: Other Body}]\n',
    });
    const { out } = await runCli(['portfolio', '--impact', '--organisation', 'host', '--format', 'json'], folder);
    const { impacts } = JSON.parse(out) as { impacts: readonly Record<string, unknown>[] };
    expect(impacts.map((one) => [one['folder'], one['name'], one['sharedFile']])).toEqual([
      ['a', 'Cloud Host Limited', 'shared/organisations.yaml'],
      ['b/c', 'Old Name Limited', 'shared/organisations.yaml'],
    ]);
    expect(impacts[1]?.['notReached']).toMatchObject([{ file: 'b/c/application.yaml', line: 2, column: 34 }]);
  });
});

it('the examples make a portfolio in which nothing is wrong', async () => {
  const folder = temporaryFolder();
  for (const name of ['consented-cohort', 'shmi-university'])
    cpSync(exampleFolder(name), path.join(folder, name), { recursive: true });
  const { out } = await runCli(['portfolio', '--format', 'json'], folder);
  expect((JSON.parse(out) as { agreements: readonly object[] }).agreements).toMatchObject([
    { folder: 'consented-cohort', ends: '2030-02-28', findings: { errors: 0, warnings: 0 } },
    { folder: 'shmi-university', findings: { errors: 0, warnings: 0 } },
  ]);
});

describe('many agreements', () => {
  it('show on a terminal how far the command has come, and leave nothing of it behind', async () => {
    const twelve = Object.fromEntries(
      Array.from({ length: 12 }, (_, n) => [`a${n}/application.yaml`, `title: Study ${n}\n`]),
    );
    const folder = office(twelve);
    const { err, out } = await runCli(['portfolio', '--format', 'csv'], folder, { errIsTerminal: true });
    expect(err).toContain('Looking through ━━━━━━━━━━━━──');
    expect(err.endsWith('\r\u001B[K')).toBe(true);
    expect(out.split('\r\n').filter((line) => line.includes('Study')).length).toBe(12);
    expect((await runCli(['portfolio', '--format', 'csv'], folder)).err).toBe('');
  });
});
