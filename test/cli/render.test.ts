import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { describe, expect, it } from 'vitest';
import { runCli, temporaryFolder } from '../support/cli.ts';
import { exampleFolder } from '../support/examples.ts';

const pdftotext = spawnSync('pdftotext', ['-v']).error === undefined;
if (!pdftotext)
  process.stderr.write(
    'skipped: the text of the PDF is not read, because pdftotext (poppler-utils) is not installed\n',
  );

/** A copy of the example, to be changed. */
function copy(): string {
  const folder = temporaryFolder();
  cpSync(exampleFolder('consented-cohort'), path.join(folder, 'study'), {
    recursive: true,
    filter: (file) => path.basename(file) !== 'pack',
  });
  return folder;
}

function edit(folder: string, file: string, change: (text: string) => string): void {
  const target = path.join(folder, 'study', file);
  writeFileSync(target, change(readFileSync(target, 'utf8')));
}

describe('dars render', () => {
  it('writes Markdown, HTML, PDF and Word of a complete application, with names instead of ids', async () => {
    const folder = copy();
    const { code, out, err } = await runCli(['render', 'study'], folder);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toContain('application.pdf');
    expect(out).toContain('study/pack/');
    expect(out).toContain('not an approval');
    const names = readdirSync(path.join(folder, 'study/pack')).toSorted();
    expect(names.filter((name) => !name.startsWith('evidence-'))).toEqual([
      'SHA256SUMS',
      'application-source.zip',
      'application.docx',
      'application.html',
      'application.md',
      'application.pdf',
      'flows.svg',
      'manifest.json',
      'timeline-2.svg',
      'timeline-3.svg',
      'timeline.svg',
    ]);
    expect(names.filter((name) => name.startsWith('evidence-'))).toHaveLength(21);
    const markdown = readFileSync(path.join(folder, 'study/pack/application.md'), 'utf8');
    expect(markdown).toContain('Hospital Episode Statistics Admitted Patient Care');
    expect(markdown).toContain('Edition 2026-05');
    expect(markdown).not.toContain('DRAFT');
    expect(markdown).not.toMatch(/\[object Object\]|undefined/);
  });

  it('opens the pack in the program of the system when it is asked to, and says so where there is none', async () => {
    const folder = copy();
    const log = path.join(folder, 'log');
    const { PATH } = process.env;
    writeFileSync(path.join(folder, 'xdg-open'), `#!/bin/sh\necho "$1" >> "${log}"\n`, { mode: 0o755 });
    process.env['PATH'] = `${folder}${path.delimiter}/bin`;
    try {
      await runCli(['render', 'study', '--format', 'md,html', '--open'], folder);
      process.env['PATH'] = path.join(folder, 'empty');
      const { code, err } = await runCli(['render', 'study', '--format', 'md', '--open'], folder);
      if (process.platform !== 'linux') return;
      expect(readFileSync(log, 'utf8')).toBe(`${path.join(folder, 'study/pack/application.html')}\n`);
      expect({ code, err }).toEqual({
        code: 0,
        err: 'dars: this system gave no program to open study/pack/application.md with.\n',
      });
    } finally {
      process.env['PATH'] = PATH ?? '';
    }
  });

  it('tells a person who waits what for, and a script nothing', async () => {
    const folder = copy();
    expect((await runCli(['render', 'study', '--format', 'docx'], folder)).err).toBe('');
    const watched = await runCli(['render', 'study', '--format', 'docx'], folder, { errIsTerminal: true });
    expect(watched.err).toBe('Making the pack …\n');
  });

  it('refuses a submission with errors, says which, and writes nothing', async () => {
    const folder = copy();
    edit(folder, 'standards/data-controllers.yaml', (text) =>
      text.replace('legalName: University', 'legalName: Academy'),
    );
    const { code, out, err } = await runCli(['render', 'study'], folder);
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toMatch(/standards\/data-controllers\.yaml:\d+:\d+ The framework contract/);
    expect(existsSync(path.join(folder, 'study/pack'))).toBe(false);
  });

  it('prints nothing of a finding that looks like a patient’s', async () => {
    const folder = copy();
    edit(folder, 'standards/data-controllers.yaml', (text) =>
      text.replace('legalName: University', 'legalName: NHS number 999 000 0018 University'),
    );
    const { code, err } = await runCli(['render', 'study'], folder);
    expect(code).toBe(1);
    expect(err).toContain('hidden');
    expect(err).not.toContain('999 000 0018');
  });

  it('renders the same application as a draft, and says so on every page', async () => {
    const folder = copy();
    edit(folder, 'standards/data-controllers.yaml', (text) =>
      text.replace('legalName: University', 'legalName: Academy'),
    );
    const { code, out } = await runCli(['render', 'study', '--stage', 'draft'], folder);
    expect(code).toBe(0);
    expect(out).toContain('DRAFT');
    for (const file of ['application.md', 'application.html'])
      expect(readFileSync(path.join(folder, 'study/pack', file), 'utf8')).toContain('DRAFT');
    if (!pdftotext) return;
    const text = spawnSync('pdftotext', ['-layout', path.join(folder, 'study/pack/application.pdf'), '-'], {
      encoding: 'utf8',
      maxBuffer: 1 << 26,
    }).stdout;
    const pages = text.split('\f').filter((page) => page.trim() !== '');
    expect(pages.length).toBeGreaterThan(20);
    expect(pages.filter((page) => !page.includes('DRAFT'))).toEqual([]);
  });

  it('gives the same bytes in another time zone, language and folder, and for files with CRLF', async () => {
    const folder = copy();
    const { TZ, LANG } = process.env;
    const read = (where: string) =>
      readdirSync(where)
        .toSorted()
        .map(
          (file) =>
            `${file} ${createHash('sha256')
              .update(readFileSync(path.join(where, file)))
              .digest('hex')}`,
        );
    await runCli(['render', 'study', '--out', 'one'], folder);
    for (const file of [
      'application.yaml',
      ...readdirSync(path.join(folder, 'study/standards')).map((name) => `standards/${name}`),
    ]) {
      edit(folder, file, (text) => text.replaceAll('\n', '\r\n'));
    }
    process.env['TZ'] = 'Pacific/Auckland';
    process.env['LANG'] = 'tr_TR.UTF-8';
    try {
      await runCli(['render', '.', '--out', '../two'], path.join(folder, 'study'), { today: () => '2031-01-01' });
    } finally {
      process.env['TZ'] = TZ ?? '';
      process.env['LANG'] = LANG ?? '';
      if (TZ === undefined) delete process.env['TZ'];
      if (LANG === undefined) delete process.env['LANG'];
    }
    expect(read(path.join(folder, 'two'))).toEqual(read(path.join(folder, 'one')));
  });

  it('renders a fresh draft that says what is still to be answered', async () => {
    const folder = temporaryFolder();
    await runCli(['init', 'fresh', '--yes', '--title', 'A title'], folder);
    const { code } = await runCli(['render', 'fresh', '--format', 'md'], folder);
    expect(code).toBe(0);
    expect(readFileSync(path.join(folder, 'fresh/pack/application.md'), 'utf8')).toContain('Still to be answered');
  });

  it('says of a file that cannot be read that its answers are missing', async () => {
    const folder = copy();
    edit(folder, 'standards/transparency.yaml', () => 'declaration: [\n');
    const { code, err } = await runCli(['render', 'study', '--stage', 'draft', '--format', 'md'], folder);
    expect(code).toBe(0);
    expect(err).toContain('standards/transparency.yaml:1:14');
    expect(err).toContain('missing from this pack');
  });

  it.each([
    ['a format that is none', ['render', 'study', '--format', 'doc'], 2, 'md, html, pdf'],
    ['a folder that is not there', ['render', 'nowhere'], 3, 'does not exist'],
    ['a target that is a file', ['render', 'study', '--out', 'taken'], 3, 'taken'],
  ])('ends with a clear word for %s', async (_name, argv, exit, words) => {
    const folder = copy();
    writeFileSync(path.join(folder, 'taken'), 'mine');
    const { code, err } = await runCli(argv, folder);
    expect(code).toBe(exit);
    expect(err).toContain(words);
    expect(readFileSync(path.join(folder, 'taken'), 'utf8')).toBe('mine');
  });

  it('leaves the rest of an existing pack folder alone', async () => {
    const folder = copy();
    mkdirSync(path.join(folder, 'study/pack'));
    writeFileSync(path.join(folder, 'study/pack/letter.txt'), 'mine');
    await runCli(['render', 'study', '--format', 'md'], folder);
    expect(readFileSync(path.join(folder, 'study/pack/letter.txt'), 'utf8')).toBe('mine');
    expect(existsSync(path.join(folder, 'study/pack/application.md'))).toBe(true);
  });
});

describe('dars render --zip', () => {
  it.each([
    ['z', 'z.zip'],
    ['z.zip', 'z.zip'],
    ['v1.2', 'v1.2.zip'],
  ])('--out %s writes %s and says so', async (out, file) => {
    const folder = copy();
    const result = await runCli(['render', 'study', '--format', 'md', '--zip', '--out', out], folder);
    expect(result.out).toMatch(new RegExp(`^Wrote ${file}, with \\d+ files`));
    expect(readdirSync(folder).toSorted()).toEqual(['study', file].toSorted());
    expect((await runCli(['verify', file], folder)).code).toBe(0);
  });
});
