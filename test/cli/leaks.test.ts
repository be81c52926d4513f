import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { runCli, temporaryFolder } from '../support/cli.ts';

const SECRET = 'Winter2026!';
const FILES = {
  'application.yaml': [
    'title: Hip study',
    '# seen with 999 000 0026',
    'summary: |',
    '  We looked at one patient, 999 000 0018, and later',
    '  at another, NHS number 9990000042.',
    `organisations: [{id: uni, name: "Uni, password: ${SECRET}"}]`,
    '',
  ].join('\n'),
  'evidence/log.csv': 'surname,dob,patients\nInvented,12/03/1961,3\nMadeup,13/03/1961,40\n',
  'evidence/letter.txt': 'Dear all,\nher National Insurance number is QQ123456A.\n',
};
const VALUES = ['999 000 0018', '999 000 0026', '9990000042', SECRET, '12/03/1961', '13/03/1961', 'QQ123456A'];

function study(more: Readonly<Record<string, string | Uint8Array>> = {}): string {
  const folder = temporaryFolder();
  mkdirSync(path.join(folder, 'study/evidence'), { recursive: true });
  for (const [file, text] of Object.entries({ ...FILES, ...more }))
    writeFileSync(path.join(folder, 'study', file), text);
  return folder;
}

async function leaks(folder: string): Promise<readonly string[]> {
  const { out } = await runCli(['validate', 'study', '--format', 'concise'], folder);
  return out.split('\n').filter((line) => / (?:leak|waiver)\//.test(line));
}

const FOUND = [
  'study/application.yaml:2:13: error leak/nhs-number An NHS number stands here.',
  'study/application.yaml:4:29: error leak/nhs-number An NHS number stands here. There is one more in this answer.',
  'study/application.yaml:6:49: error leak/secret A password, key or token stands here.',
  'study/evidence/letter.txt:2:34: error leak/national-insurance-number A National Insurance number stands here.',
  'study/evidence/log.csv:2:10: error leak/date-of-birth A date of birth stands here beside a name. There is one more in this file.',
  'study/evidence/log.csv:2:21: warning leak/small-count A count of one to four stands in this table.',
];

describe('values of people and secrets', () => {
  it('are found in answers, comments and evidence, once for each answer or file', async () => {
    expect(await leaks(study())).toEqual(FOUND);
  });

  it.each([
    ['validate', 'study'],
    ['validate', 'study', '--color', 'always'],
    ['validate', 'study', '--format', 'json'],
    ['validate', 'study', '--format', 'concise'],
    ['validate', 'study', '--write-baseline', 'known.yaml'],
    ['status', 'study'],
    ['render', 'study', '--format', 'md,html'],
  ])('are printed by no command: dars %s %s %s %s', async (...argv) => {
    const folder = study();
    const { out, err } = await runCli(
      argv.filter((word) => word !== undefined),
      folder,
    );
    const written =
      argv[0] === 'render'
        ? readFileSync(path.join(folder, 'study/pack/application.md'), 'utf8') +
          readFileSync(path.join(folder, 'study/pack/application.html'), 'utf8')
        : '';
    for (const value of VALUES) expect(out + err + written).not.toContain(value);
  });

  it('are shown in their line, hidden', async () => {
    const { out } = await runCli(['validate', 'study'], study());
    expect(out).toContain('4 │   We looked at one patient, ‹NHS number hidden›, and later');
    expect(out).toContain('password: ‹secret hidden›');
  });

  it('can be waived with a reason, not recorded in a baseline', async () => {
    const waiver = (rule: string, file: string) => `  - {rule: ${rule}, file: ${file}, reason: Invented for a test.}\n`;
    const folder = study({
      'dars.config.yaml': `waivers:\n${waiver('leak/date-of-birth', 'evidence/log.csv')}${waiver('leak/small-count', 'evidence/log.csv')}`,
    });
    expect(await leaks(folder)).toEqual(FOUND.filter((line) => !line.includes('log.csv')));
    await runCli(['validate', 'study', '--write-baseline', 'known.yaml'], folder);
    expect(readFileSync(path.join(folder, 'known.yaml'), 'utf8')).not.toContain('leak/');
  });
});

describe('evidence that cannot be searched', () => {
  it('is said, with the reason', async () => {
    const folder = study({
      'evidence/scan.pdf': '%PDF',
      'evidence/wide.txt': new Uint8Array([0xff, 0xfe, 0x41, 0x00]),
      'evidence/long.txt': 'x'.repeat(1024 * 1024 + 1),
    });
    writeFileSync(path.join(folder, 'outside.txt'), 'NHS number 9990000018');
    symlinkSync(path.join(folder, 'outside.txt'), path.join(folder, 'study/evidence/link.txt'));
    const { out } = await runCli(['validate', 'study'], folder);
    const words = out.replaceAll(/\s+/g, ' ');
    expect(words).toContain('Not searched for values of people and secrets (4)');
    expect(words).toContain('- it could not be read: evidence/link.txt');
    expect(words).toContain('- larger than 1 MiB: evidence/long.txt');
    expect(words).toContain('- not a text file: evidence/scan.pdf');
    expect(words).toContain('- not saved as UTF-8: evidence/wide.txt');
    const json = await runCli(['validate', 'study', '--format', 'json'], folder);
    const { applications } = JSON.parse(json.out) as { applications: { notSearched: { file: string }[] }[] };
    expect(applications[0]?.notSearched.map(({ file }) => file)).toEqual([
      'evidence/link.txt',
      'evidence/long.txt',
      'evidence/scan.pdf',
      'evidence/wide.txt',
    ]);
    await runCli(['render', 'study', '--format', 'md'], folder);
    expect(readFileSync(path.join(folder, 'study/pack/application.md'), 'utf8')).toContain('Not searched for values');
  });

  it('is not what a spreadsheet saved with the letters of Windows', async () => {
    const text = new TextEncoder().encode('nhs number,name\n9990000018,Jos');
    const folder = study({ 'evidence/windows.csv': new Uint8Array([...text, 0xe9, 0x0a]) });
    expect(await leaks(folder)).toContain(
      'study/evidence/windows.csv:2:1: error leak/nhs-number An NHS number stands here.',
    );
  });
});
