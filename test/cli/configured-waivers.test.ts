import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { runCli, temporaryFolder } from '../support/cli.ts';

interface Printed {
  readonly applications: readonly {
    readonly counts: Readonly<Record<string, number>>;
    readonly findings: readonly {
      readonly rule: string;
      readonly severity: string;
      readonly message: string;
      readonly at: { readonly file: string; readonly line: number; readonly column: number };
      readonly waived?: Readonly<Record<string, string>>;
    }[];
  }[];
}

const DATA = 'standards/data-minimisation.yaml';

/** A small application with an unknown key in two of its entries, and the settings beside or above it. */
function study(settings: string, where = 'study'): string {
  const folder = temporaryFolder();
  mkdirSync(path.join(folder, 'study/standards'), { recursive: true });
  mkdirSync(path.join(folder, '.git'));
  writeFileSync(path.join(folder, 'study/application.yaml'), 'title: Hip study\ncolour: red\n');
  writeFileSync(
    path.join(folder, 'study', DATA),
    'requests:\n  - id: stays\n    colour: red\n  - id: visits\n    colour: blue\n',
  );
  writeFileSync(path.join(folder, where, 'dars.config.yaml'), settings);
  return folder;
}

async function findings(folder: string): Promise<readonly string[]> {
  const { out } = await runCli(['validate', 'study', '--format', 'json'], folder);
  const { applications } = JSON.parse(out) as Printed;
  return (applications[0]?.findings ?? [])
    .filter(({ rule }) => rule === 'schema/unknown-key' || /^(?:waiver|load)\//.test(rule))
    .map(({ rule, severity, at, waived }) =>
      [
        `${at.file}:${at.line}:${at.column}`,
        rule,
        ...(waived === undefined ? [severity] : ['waived', waived['from']]),
      ].join(' '),
    );
}

const waiver = (...lines: readonly string[]): string => `waivers:\n  - ${lines.join('\n    ')}\n`;
const UNKNOWN = 'rule: schema/unknown-key';
const OPEN = [
  'application.yaml:2:1 schema/unknown-key error',
  `${DATA}:3:5 schema/unknown-key error`,
  `${DATA}:5:5 schema/unknown-key error`,
];

describe('a waiver in dars.config.yaml takes', () => {
  it.each([
    ['every finding of its rule in a file', [], [1, 2]],
    ['what stands at an entry, by its id', ['path: requests[visits]'], [2]],
    ['what stands at an answer, by the number of the entry', ['path: requests[1].colour'], [1]],
  ])('%s', async (_, place, taken) => {
    const folder = study(waiver(UNKNOWN, `file: ${DATA}`, ...place, 'reason: Kept for the archive.'));
    expect(await findings(folder)).toEqual(
      OPEN.map((line, index) => (taken.includes(index) ? line.replace('error', 'waived dars.config.yaml:2') : line)),
    );
  });

  it('what it names as seen from a folder above, and leaves other applications alone', async () => {
    const settings =
      waiver(UNKNOWN, `file: study/${DATA}`, 'reason: Kept.') +
      '  - {rule: schema/unknown-key, file: other/application.yaml, reason: Kept.}\n';
    const folder = study(settings, '.');
    mkdirSync(path.join(folder, 'other'));
    writeFileSync(path.join(folder, 'other/application.yaml'), 'title: Other\ncolour: red\n');
    expect(await findings(folder)).toEqual([
      OPEN[0],
      `${DATA}:3:5 schema/unknown-key waived ../dars.config.yaml:2`,
      `${DATA}:5:5 schema/unknown-key waived ../dars.config.yaml:2`,
    ]);
  });

  it('a finding until its last day', async () => {
    const lines = [UNKNOWN, 'file: application.yaml', 'reason: Kept.', 'owner: A. Keeper', 'expires: 2026-11-23'];
    const folder = study(waiver(...lines));
    const { out } = await runCli(['validate', 'study', '--format', 'json'], folder);
    const one = (JSON.parse(out) as Printed).applications[0];
    expect(one?.counts['waived']).toBe(1);
    expect(one?.findings.find(({ waived }) => waived !== undefined)?.waived).toEqual({
      reason: 'Kept.',
      from: 'dars.config.yaml:2',
      owner: 'A. Keeper',
      expires: '2026-11-23',
    });
  });
});

describe('a waiver in dars.config.yaml is pointed out', () => {
  it.each([
    ['without a reason', [UNKNOWN, 'file: application.yaml'], '2:5 waiver/without-reason error', OPEN],
    ['with a blank one', [UNKNOWN, 'file: application.yaml', 'reason: " "'], '2:5 waiver/without-reason error', OPEN],
    [
      'with a placeholder',
      [UNKNOWN, 'file: application.yaml', 'reason: TODO'],
      '2:5 waiver/without-reason error',
      OPEN,
    ],
    [
      'after its last day',
      [UNKNOWN, 'file: application.yaml', 'reason: Kept.', 'expires: 2026-11-22'],
      '5:14 waiver/expired warning',
      OPEN,
    ],
    [
      'for a rule that does not exist',
      ['rule: schema/unknown-kee', 'file: application.yaml', 'reason: Kept.'],
      '2:11 waiver/unknown-rule warning',
      OPEN,
    ],
    [
      'for a place without such a finding',
      [UNKNOWN, `file: ${DATA}`, 'path: requests[none]', 'reason: Kept.'],
      '4:11 waiver/unused warning',
      OPEN,
    ],
    [
      'for a file without such a finding',
      ['rule: schema/wrong-type', 'file: application.yaml', 'reason: Kept.'],
      '2:11 waiver/unused warning',
      OPEN,
    ],
    [
      'for a file that is nowhere',
      [UNKNOWN, 'file: aplication.yaml', 'reason: Kept.'],
      '3:11 waiver/unused warning',
      OPEN,
    ],
  ])('%s', async (_, lines, place, open) => {
    expect(await findings(study(waiver(...lines)))).toEqual([...open, `dars.config.yaml:${place}`]);
  });

  it('when a comment has taken its finding already', async () => {
    const folder = study(waiver(UNKNOWN, 'file: application.yaml', 'reason: Kept.'));
    const text = 'title: Hip study\ncolour: red # dars-ignore schema/unknown-key -- Kept.\n';
    writeFileSync(path.join(folder, 'study/application.yaml'), text);
    expect(await findings(folder)).toEqual([
      'application.yaml:2:1 schema/unknown-key waived application.yaml:2',
      ...OPEN.slice(1),
      'dars.config.yaml:2:11 waiver/unused warning',
    ]);
  });

  it('for a fault of the file itself, which can only be mended', async () => {
    const folder = study(waiver('rule: load/duplicate-key', 'file: application.yaml', 'reason: Kept.'));
    writeFileSync(path.join(folder, 'study/application.yaml'), 'title: A\ntitle: B\n');
    expect(await findings(folder)).toEqual([
      'application.yaml:2:1 load/duplicate-key error',
      `${DATA}:3:5 schema/unknown-key error`,
      `${DATA}:5:5 schema/unknown-key error`,
      'dars.config.yaml:2:11 waiver/unused warning',
    ]);
  });

  it('says where such findings are, shows the line, and tells the owner of one that has expired', async () => {
    const settings =
      waiver(UNKNOWN, `file: ${DATA}`, 'path: requests[none]', 'reason: Kept.') +
      '  - {rule: schema/unknown-key, file: application.yaml, reason: Kept., owner: A. Keeper, expires: 2026-01-31}\n';
    const { out } = await runCli(['validate', 'study'], study(settings));
    const words = out.replaceAll(/\s+/g, ' ');
    expect(words).toContain('One stands at “requests[stays].colour” and at “requests[visits].colour”.');
    expect(words).toContain('held until 2026-01-31, and the check is made as of 2026-11-23. Its owner is A. Keeper.');
    expect(out).toContain('4 │     path: requests[none]');
  });
});

describe('waived findings', () => {
  const settings = waiver(
    UNKNOWN,
    `file: ${DATA}`,
    'reason: Kept for the archive.',
    'owner: A. Keeper',
    'expires: 2027-01-31',
  );

  it.each(['text', 'concise'])('are counted in %s, however brief', async (format) => {
    const { out } = await runCli(['validate', 'study', '--format', format, '--quiet'], study(settings));
    expect(out).toContain('2 waived');
  });

  it('are listed in the text report and the pack with reason, owner and last day', async () => {
    const folder = study(settings);
    const { out } = await runCli(['validate', 'study'], folder);
    expect(out.replaceAll(/\s+/g, ' ')).toContain(
      'Kept for the archive. (dars.config.yaml:2, A. Keeper, until 2027-01-31)',
    );
    await runCli(['render', 'study', '--format', 'md'], folder);
    const pack = readFileSync(path.join(folder, 'study/pack/application.md'), 'utf8');
    expect(pack.replaceAll('\\', '')).toContain(
      'Waived because: Kept for the archive. (A. Keeper, until 31 January 2027)',
    );
  });
});
